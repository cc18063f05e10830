package io.vitrine.web.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** All the requests that could be made for an operation. Most are nearly right, as these get furthest. */
final class Requests {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final List<String> RAW =
            List.of("", "{", "[1,", "null", "\"\\ud800\"", "{\"a\":1}{\"b\":2}", "\0", "name=x&y=z", "[".repeat(3000));
    private static final List<Map<String, String>> HEADERS = List.of(
            Map.of("If-Match", "\"0\""),
            Map.of("If-Match", "*, W/\"x\""),
            Map.of("Range", "bytes=5-1,-0,99999999999999999999-"),
            Map.of("Range", "bytes=0-0,2-2"),
            Map.of("If-None-Match", "*"),
            Map.of("If-Modified-Since", "yesterday"),
            Map.of("Accept", "application/xml"),
            Map.of("Accept-Language", "\u00e4\u00f6"),
            Map.of("Idempotency-Key", "x".repeat(300)),
            Map.of("X-Request-Id", "a b\u00fc"),
            Map.of("Content-Encoding", "gzip"));
    private static final String BOUNDARY = "fuzz";

    private final Values values;
    private final List<String> callers;

    Requests(Values values, List<String> callers) {
        this.values = values;
        this.callers = callers;
    }

    Arbitrary<Request> of(Operation operation) {
        var path = operation.parameters("path").size();
        return Combinators.combine(
                        Arbitraries.of(callers),
                        Arbitraries.frequencyOf(
                                Tuple.of(40, Arbitraries.just(operation.method())),
                                Tuple.of(1, Arbitraries.of("POST", "PUT", "PATCH", "DELETE", "GET", "OPTIONS"))),
                        pathValue().list().ofSize(Math.max(path, 1)),
                        query(operation),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.just(Map.<String, String>of())),
                                Tuple.of(1, Arbitraries.of(HEADERS))),
                        body(operation))
                .as(Request.Parts::new)
                .map(parts -> request(operation, parts));
    }

    private static Request request(Operation operation, Request.Parts parts) {
        var at = new int[1];
        var path = VARIABLE.matcher(operation.path())
                .replaceAll(found -> encoded(parts.pathValues()
                                .get(at[0]++ % parts.pathValues().size()))
                        .replace("\\", "\\\\")
                        .replace("$", "\\$"));
        var query = parts.queryValues().isEmpty() ? "" : "?" + String.join("&", parts.queryValues());
        var body = parts.body();
        return new Request(
                parts.who(),
                parts.method(),
                path.replace("**", "x") + query,
                parts.headers(),
                body.type(),
                body.bytes());
    }

    /** An empty value would lead to another route. */
    private Arbitrary<String> pathValue() {
        return Arbitraries.frequencyOf(Tuple.of(5, values.known()), Tuple.of(1, values.text()))
                .filter(text -> !text.isBlank() && !text.equals(".") && !text.equals(".."));
    }

    private Arbitrary<List<String>> query(Operation operation) {
        var parameters = new ArrayList<Arbitrary<String>>();
        for (var parameter : operation.parameters("query")) {
            var name = encoded(parameter.path("name").asString());
            var value = values.of(operation, parameter.path("schema"))
                    .map(each -> name + "="
                            + encoded(
                                    each instanceof List<?> list && list.size() == 1
                                            ? String.valueOf(list.getFirst())
                                            : String.valueOf(each)));
            parameters.add(Arbitraries.frequencyOf(Tuple.of(1, value), Tuple.of(2, Arbitraries.just(""))));
        }
        parameters.add(Arbitraries.frequencyOf(
                Tuple.of(1, values.text().map(text -> encoded(text) + "=1")), Tuple.of(20, Arbitraries.just(""))));
        return Combinators.combine(parameters)
                .as(all -> all.stream().filter(each -> !each.isEmpty()).toList());
    }

    private Arbitrary<Request.Body> body(Operation operation) {
        var type = operation.bodyType();
        if (type.isEmpty()) {
            return Arbitraries.frequencyOf(
                    Tuple.of(20, Arbitraries.just(new Request.Body(null, new byte[0]))),
                    Tuple.of(1, raw("application/json")));
        }
        if (type.startsWith("multipart/")) {
            return Arbitraries.frequencyOf(
                    Tuple.of(12, form(operation)),
                    Tuple.of(1, raw(type)),
                    Tuple.of(1, raw(type + "; boundary=" + BOUNDARY)));
        }
        var right = type.contains("json") ? json(operation, type) : raw(type);
        return Arbitraries.frequencyOf(
                Tuple.of(20, right),
                Tuple.of(1, raw(type)),
                Tuple.of(1, raw("text/plain")),
                Tuple.of(1, raw("x/y; z")));
    }

    private Arbitrary<Request.Body> json(Operation operation, String type) {
        return values.of(operation, operation.bodySchema())
                .map(value -> new Request.Body(type, JSON.writeValueAsBytes(value)));
    }

    private static Arbitrary<Request.Body> raw(String type) {
        return Arbitraries.of(RAW).map(text -> new Request.Body(type, text.getBytes(UTF_8)));
    }

    private Arbitrary<Request.Body> form(Operation operation) {
        return values.of(operation, operation.bodySchema()).map(value -> {
            var fields = new HashMap<String, Object>();
            if (value instanceof Map<?, ?> map) {
                map.forEach((name, field) -> fields.put(String.valueOf(name), field));
            }
            var text = new StringBuilder();
            fields.forEach((name, field) -> text.append(part(name, field)));
            return new Request.Body(
                    "multipart/form-data; boundary=" + BOUNDARY, (text + "--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        });
    }

    private static String part(String name, Object value) {
        var isFile = name.equals("file") ? "; filename=\"" + value + "\"" : "";
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + isFile + "\r\n\r\n"
                + value + "\r\n";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
