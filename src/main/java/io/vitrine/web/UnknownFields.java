package io.vitrine.web;

import io.vitrine.base.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/**
 * Refuses an object with unknown fields, and names all of them at once. Checks before the record is made, whose constructor
 * would report that the intended field is missing, but not which field came in its place.
 */
final class UnknownFields extends ValueDeserializerModifier {
    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier of, ValueDeserializer<?> reader) {
        return of.getBeanClass().isRecord() ? new Reader(reader) : reader;
    }

    private static final class Reader extends DelegatingDeserializer {
        Reader(ValueDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
            return new Reader(reader);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            var known = getKnownPropertyNames();
            if (known == null || !parser.hasToken(JsonToken.START_OBJECT)) {
                return super.deserialize(parser, context);
            }
            try (var whole = context.bufferAsCopyOfValue(parser)) {
                try (var names = whole.asParserOnFirstToken(context, parser)) {
                    refuse(unknown(names, known));
                }
                try (var again = whole.asParserOnFirstToken(context, parser)) {
                    return super.deserialize(again, context);
                }
            }
        }
    }

    private static List<String> unknown(JsonParser object, Collection<Object> known) {
        var names = new ArrayList<String>();
        while (object.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = object.currentName();
            object.nextToken();
            object.skipChildren();
            if (!known.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static void refuse(List<String> unknown) {
        if (!unknown.isEmpty()) {
            var fields = unknown.stream()
                    .map(name -> Problem.Field.of(name, RequestFault.UNKNOWN))
                    .toList();
            throw new Problem(
                    Problem.Kind.INVALID, "unknown-field", "Unknown: " + String.join(", ", unknown), fields, 0);
        }
    }
}
