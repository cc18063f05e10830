package io.vitrine.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Describes every body that is a record as the code declares it: a component without {@code @Nullable} is always there, one
 * with it may be absent or null, raw JSON is an object of anything, and other JSON is of the type that its annotation names.
 */
final class RecordShapes implements ModelConverter {
    private static final String NULL = "null";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var resolved = chain.next().resolve(type, context, chain);
        var body = Json.mapper().constructType(type.getType()).getRawClass();
        if (resolved != null && body.isRecord() && body.getName().startsWith("io.vitrine.")) {
            var schema = model(resolved, context.getDefinedModels());
            if (schema != null && schema.getProperties() != null) {
                shape(schema, body.getRecordComponents());
            }
        }
        return resolved;
    }

    @SuppressWarnings("rawtypes")
    private static @Nullable Schema model(Schema<?> resolved, Map<String, Schema> models) {
        var reference = resolved.get$ref();
        return reference == null ? resolved : models.get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void shape(Schema schema, RecordComponent[] components) {
        var properties = (Map<String, Schema>) schema.getProperties();
        for (var component : components) {
            var name = name(component);
            var property = properties.get(name);
            if (property == null) {
                continue;
            }
            var value = open(component, property);
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.put(name, value);
                require(schema, name);
            } else {
                properties.put(name, nullable(value));
            }
        }
    }

    private static Schema<?> open(RecordComponent component, Schema<?> property) {
        var accessor = component.getAccessor();
        if (accessor.isAnnotationPresent(JsonRawValue.class)) {
            return ofType("object");
        }
        var said = accessor.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return said == null || said.type().isEmpty() || component.getType() != JsonNode.class
                ? property
                : ofType(said.type()).description(said.description().isEmpty() ? null : said.description());
    }

    private static Schema<?> ofType(String type) {
        var schema = new JsonSchema().types(Set.of(type));
        return switch (type) {
            case "object" -> schema.additionalProperties(true);
            case "array" -> schema.items(new JsonSchema().types(Set.of("string")));
            default -> schema;
        };
    }

    private static void require(Schema<?> schema, String name) {
        if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
            schema.addRequiredItem(name);
        }
    }

    private static Schema<?> nullable(Schema<?> property) {
        if (property.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(property, new JsonSchema().types(Set.of(NULL))));
        }
        if (property.getTypes() != null) {
            var types = new LinkedHashSet<>(property.getTypes());
            types.add(NULL);
            property.setTypes(types);
        }
        return property;
    }

    private static String name(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }
}
