package io.vitrine.web;

import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The part of the API's description that decides the page's types: no texts, examples or errors, in a fixed order. */
final class PageApi {
    private static final Set<String> WORDS = Set.of(
            "description", "summary", "example", "examples", "tags", "operationId", "security", "headers", "info");
    private static final Set<String> NAMES = Set.of("properties", "schemas", "paths");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PageApi() {}

    static String of(JsonNode api) {
        var all = NODES.objectNode();
        all.set("openapi", api.path("openapi"));
        all.set("info", NODES.objectNode().put("title", "Vitrine").put("version", "1"));
        all.set("paths", bare(served(api.path("paths")), true));
        all.set("components", NODES.objectNode().set("schemas", bare(api.at("/components/schemas"), true)));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    /** The routes except those that only answer with errors. */
    private static ObjectNode served(JsonNode paths) {
        var served = NODES.objectNode();
        paths.properties().forEach(path -> {
            var answers = path.getValue().valueStream().map(operation -> operation.path("responses"));
            if (answers.anyMatch(
                    responses -> responses.propertyNames().stream().anyMatch(status -> status.startsWith("2")))) {
                served.set(path.getKey(), path.getValue());
            }
        });
        return served;
    }

    /** @param named whether the keys of this object are names of properties, schemas or paths */
    private static JsonNode bare(JsonNode node, boolean named) {
        return switch (node) {
            case ObjectNode object -> bare(object, named);
            case ArrayNode array -> {
                var items = NODES.arrayNode();
                array.forEach(item -> items.add(bare(item, false)));
                yield items;
            }
            default -> node;
        };
    }

    private static ObjectNode bare(ObjectNode object, boolean named) {
        var sorted = new TreeMap<String, JsonNode>();
        object.properties().forEach(entry -> {
            var key = entry.getKey();
            var isError = key.matches("[45]\\d\\d");
            if (named || !WORDS.contains(key) && !isError) {
                sorted.put(key, bare(entry.getValue(), NAMES.contains(key)));
            }
        });
        var bare = NODES.objectNode();
        sorted.forEach(bare::set);
        return bare;
    }
}
