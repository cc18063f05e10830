package io.vitrine.web.fuzz;

import io.vitrine.testing.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An operation as the server describes it. */
record Operation(String method, String path, JsonNode description, JsonNode api) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head");
    private static final int DEEPEST_REFERENCE = 20;

    static List<Operation> all(Answer description) {
        var api = description.json();
        return api.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue(), api)))
                .toList();
    }

    /** The parameters in {@code path}, {@code query} or {@code header}. */
    List<JsonNode> parameters(String in) {
        return description
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .filter(parameter -> parameter.path("in").asString("").equals(in))
                .toList();
    }

    /** The content type of the body, empty if there is none. */
    String bodyType() {
        return content().findFirst().orElse("");
    }

    JsonNode bodySchema() {
        return resolved(resolved(description.path("requestBody"))
                .path("content")
                .path(bodyType())
                .path("schema"));
    }

    private Stream<String> content() {
        return resolved(description.path("requestBody")).path("content").propertyNames().stream();
    }

    /** The target of a reference; any other node is returned as it is. */
    JsonNode resolved(JsonNode node) {
        var found = node;
        for (var left = DEEPEST_REFERENCE; left > 0 && found.has("$ref"); left--) {
            found = api.at(found.path("$ref").asString().substring(1));
        }
        return found;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
