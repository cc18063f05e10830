package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.Problem;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wrong request in the table gets its exact status and code, in the one form of errors, and changes nothing. */
@Tag("database")
class BadRequestsTest {
    private static final Pattern REPEATED = Pattern.compile("\\{([^{}*]{1,5})\\*(\\d+)}");

    record Line(String who, String method, String address, String body, int status, String code) {
        static Line of(String line) {
            var fields = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            var request = fields.get(1).split(" ", 2);
            var answer = fields.get(3).split(" ", 2);
            return new Line(
                    fields.get(0), request[0], request[1], fields.get(2), Integer.parseInt(answer[0]), answer[1]);
        }

        @Override
        public String toString() {
            var text = who + " " + method + " " + address + " " + body;
            return text.length() > 160 ? text.substring(0, 160) + "..." : text;
        }
    }

    private static Map<String, String> words;
    private static Map<String, Caller> callers;

    @BeforeAll
    static void makeWorld() {
        var world = BadRequestsWorld.make();
        words = world.words();
        callers = world.callers();
    }

    static Stream<Line> lines() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/bad-requests.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Line::of);
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(lines().count()).isGreaterThan(150);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void isRefusedAndChangesNothing(Line line) {
        var before = BadRequestsWorld.fingerprint();
        var answer = send(line);
        assertThat(answer.status()).as(answer.body()).isEqualTo(line.status());
        if (!line.code().equals("*")) {
            assertThat(answer.text("code")).as(answer.body()).isEqualTo(line.code());
        }
        assertForm(answer);
        assertThat(BadRequestsWorld.fingerprint()).isEqualTo(before);
    }

    private static void assertForm(Answer answer) {
        for (var field : List.of("type", "title", "detail", "code", "message", "help")) {
            assertThat(answer.text(field)).as(field + " of " + answer.body()).isNotEmpty();
        }
        assertThat(answer.at("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.header("X-Request-Id")).isPresent();
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("io.vitrine")
                .doesNotContain("select ");
        assertThat(Problem.Kind.INTERNAL.status()).isNotEqualTo(answer.status());
    }

    private static Answer send(Line line) {
        var caller = callers.get(line.who());
        var address = filled(line.address(), true);
        var body = filled(line.body(), false);
        if (body.startsWith("&")) {
            return caller.upload(fields(body.substring(1)), World.bytes("content"));
        }
        if (body.isEmpty()) {
            return caller.send(line.method(), address, null, null);
        }
        var type = line.who().equals("text") ? "text/plain" : "application/json";
        return caller.send(line.method(), address, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> fields(String body) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("useUniqueFileName", "false");
        for (var field : body.split("&")) {
            var equals = field.indexOf('=');
            fields.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return fields;
    }

    private static String filled(String text, boolean inAddress) {
        var filled = text;
        for (var word : words.entrySet()) {
            var value = inAddress && word.getKey().endsWith("path")
                    ? URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8)
                    : word.getValue();
            filled = filled.replace("{" + word.getKey() + "}", value);
        }
        return REPEATED.matcher(filled)
                .replaceAll(
                        found -> Matcher.quoteReplacement(repeated(found.group(1), Integer.parseInt(found.group(2)))));
    }

    private static String repeated(String what, int times) {
        return switch (what) {
            case "many" ->
                IntStream.range(0, times).mapToObj("\"%013d\""::formatted).collect(Collectors.joining(","));
            case "deep" -> "{\"a\":".repeat(times) + "1" + "}".repeat(times);
            default -> what.equals("/deep") ? "/d".repeat(times) : what.repeat(times);
        };
    }
}
