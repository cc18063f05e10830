package io.vitrine.web;

import io.vitrine.base.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Refuses an object with fields that nobody reads, naming all of them at once. */
final class UnknownFields extends DeserializationProblemHandler {
    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String name) {
        var known = deserializer.getKnownPropertyNames();
        var fields = unknown(parser, name, known == null ? List.of() : known).stream()
                .map(unknown -> Problem.Field.of(unknown, RequestFault.UNKNOWN))
                .toList();
        var names = fields.stream().map(Problem.Field::field).collect(Collectors.joining(", "));
        throw new Problem(Problem.Kind.INVALID, "unknown-field", "Unknown: " + names, fields, 0);
    }

    /** Reads on to the end of the object, for the others of their kind. */
    private static List<String> unknown(JsonParser parser, String first, Collection<Object> known) {
        var names = new ArrayList<>(List.of(first));
        parser.skipChildren();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            parser.skipChildren();
            if (!known.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }
}
