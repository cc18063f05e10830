package io.vitrine.web.fuzz;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values of every kind: as a schema demands them, and as nobody wants them. Objects are maps, arrays are lists. */
final class Values {
    private static final int DEEPEST = 4;
    private static final List<String> ODD = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\ud800",
            "\udfff\ud800",
            "\u202Egnp.exe",
            "e\u0301",
            "\u00e9",
            "\uD835\uDC9C",
            "\ufeff",
            "\uffff",
            "\u2028",
            "..",
            "../../etc/passwd",
            "/",
            "//",
            "/a//b/",
            "\\",
            "%",
            "%00",
            "_",
            "'",
            "\"",
            "'; drop table node; --",
            "${jndi:x}",
            "#{7*7}",
            "<script>",
            "null",
            "true",
            "-1",
            "0",
            "1.5",
            "99999999999999999999",
            "1e309",
            "NaN",
            "[]",
            "{}",
            "a,b,,c",
            "\r\nX-Evil: 1",
            "0000000000000",
            "ZZZZZZZZZZZZZ",
            "2026-01-31T12:00:00.000Z",
            "7d",
            "a".repeat(256),
            "\u00e9".repeat(5000));
    private static final List<Object> NUMBERS = List.of(
            0,
            1,
            -1,
            2,
            1000,
            1001,
            Integer.MAX_VALUE,
            Integer.MIN_VALUE,
            2147483648L,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            0.5,
            1e308,
            BigInteger.TEN.pow(60));

    private final Supplier<List<String>> known;

    /** @param known ids, paths and names of existing objects */
    Values(Supplier<List<String>> known) {
        this.known = known;
    }

    Arbitrary<String> text() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, known()),
                Tuple.of(3, Arbitraries.of(ODD)),
                Tuple.of(2, Arbitraries.strings().ascii().ofMaxLength(12)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(40)));
    }

    /** One of the values that are known at the moment of asking. */
    Arbitrary<String> known() {
        return Arbitraries.randoms().map(random -> {
            var there = known.get();
            return there.get(random.nextInt(there.size()));
        });
    }

    /** A value that fits the schema most of the time; any part of it may be something else. */
    Arbitrary<Object> of(Operation operation, JsonNode schema) {
        return of(operation, operation.resolved(schema), DEEPEST);
    }

    private Arbitrary<Object> of(Operation operation, JsonNode schema, int depth) {
        return Arbitraries.frequencyOf(Tuple.of(12, fitting(operation, schema, depth)), Tuple.of(1, anything()));
    }

    private Arbitrary<Object> fitting(Operation operation, JsonNode schema, int depth) {
        if (schema.has("enum")) {
            return Arbitraries.of(schema.path("enum")
                    .valueStream()
                    .<Object>map(word -> word.asString(""))
                    .toList());
        }
        for (var choice : List.of("oneOf", "anyOf", "allOf")) {
            if (!schema.path(choice).isEmpty()) {
                return of(operation, operation.resolved(schema.path(choice).path(0)), depth);
            }
        }
        var type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asString("") : type.asString("")) {
            case "integer", "number" -> Arbitraries.of(NUMBERS);
            case "boolean" -> Arbitraries.of(true, false);
            case "array" -> list(operation, schema, depth);
            case "object" -> depth > 0 ? object(operation, schema, depth) : Arbitraries.just(Map.of());
            default -> text().map(text -> text);
        };
    }

    private Arbitrary<Object> list(Operation operation, JsonNode schema, int depth) {
        return of(operation, operation.resolved(schema.path("items")), depth - 1)
                .list()
                .ofMaxSize(4)
                .map(list -> list);
    }

    private Arbitrary<Object> object(Operation operation, JsonNode schema, int depth) {
        var fields = schema.path("properties").properties().stream()
                .map(field -> field(operation, field.getKey(), field.getValue(), depth))
                .toList();
        return Combinators.combine(fields)
                .as(entries -> {
                    Map<String, @Nullable Object> object = new LinkedHashMap<>();
                    entries.forEach(entry -> entry.ifPresent(object::putAll));
                    return object;
                })
                .flatMap(object -> Arbitraries.frequencyOf(
                        Tuple.of(15, Arbitraries.just((Object) object)), Tuple.of(1, withMore(object))));
    }

    private Arbitrary<Optional<Map<String, Object>>> field(
            Operation operation, String name, JsonNode schema, int depth) {
        var present =
                of(operation, operation.resolved(schema), depth - 1).map(value -> Optional.of(single(name, value)));
        return Arbitraries.frequencyOf(Tuple.of(3, present), Tuple.of(1, Arbitraries.just(Optional.empty())));
    }

    private static Map<String, Object> single(String name, @Nullable Object value) {
        var map = new LinkedHashMap<String, Object>();
        map.put(name, value);
        return map;
    }

    private Arbitrary<Object> withMore(Map<String, ?> object) {
        return text().map(name -> {
            var more = new LinkedHashMap<String, Object>(object);
            more.put(name, name);
            return more;
        });
    }

    Arbitrary<Object> anything() {
        return Arbitraries.oneOf(
                text().map(text -> text),
                Arbitraries.of(NUMBERS),
                Arbitraries.of(true, false),
                Arbitraries.just((Object) List.of()),
                Arbitraries.just((Object) Map.of()),
                Arbitraries.just(nested(100)),
                Arbitraries.just(null),
                text().list().ofMaxSize(3).map(list -> list));
    }

    private static Object nested(int depth) {
        Object value = "deep";
        for (var left = depth; left > 0; left--) {
            value = List.of(value);
        }
        return value;
    }
}
