package io.vitrine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vitrine.base.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading and writing queries: what they mean, where errors point, and that nothing makes the parser fail or hang. */
class QueryParserTest {
    private static final int TIMES = Integer.getInteger("vitrine.test.queries", 20_000);
    private static final List<String> PIECES = List.of(
            "name",
            "tags",
            "size",
            "createdAt",
            "path",
            "type",
            "\"customMetadata.x\"",
            "\"embeddedMetadata.Keywords\"",
            "=",
            ":",
            "<",
            "<=",
            ">",
            ">=",
            "NOT",
            "IN",
            "HAS",
            "EXISTS",
            "AND",
            "OR",
            "(",
            ")",
            "[",
            "]",
            ",",
            "\"",
            "\\",
            "\"a b\"",
            "1mb",
            "7d",
            "2026-01-31",
            "2026-01-31T10:00:00Z",
            "true",
            "false",
            "-1.5",
            "beach",
            "ä",
            "\ud83d\ude00",
            "\ud83d",
            "\u0000",
            " ",
            "\n",
            "999999999999999999999");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "beach|\"beach\"",
                "beach \"red dress\"|\"beach\" AND \"red dress\"",
                "name=\"a\"|name = \"a\"",
                "name : a|name : \"a\"",
                "name = \"a\" AND size > 1mb OR type = file|(name = \"a\" AND size > 1048576) OR type = \"file\"",
                "name = \"a\" and (size > 2 or size < 1)|name = \"a\" AND (size > 2 OR size < 1)",
                "((name HAS \"a\"))|name HAS \"a\"",
                "(a AND b) AND c|\"a\" AND \"b\" AND \"c\"",
                "tags NOT IN [\"a\",b]|tags NOT IN [\"a\", \"b\"]",
                "tags NOT EXISTS|tags NOT EXISTS",
                "id NOT = x|id NOT = \"x\"",
                "createdAt >= 2026-01-31T10:00:00Z|createdAt >= \"2026-01-31T10:00:00Z\"",
                "createdAt < \"7D\"|createdAt < \"7d\"",
                "private = TRUE|private = true",
                "size <= \"1.5 kb\"|size <= 1536",
                "\"customMetadata.x\" = 1.50|\"customMetadata.x\" = 1.5",
                "\"customMetadata.x\" = \"1\"|\"customMetadata.x\" = \"1\""
            })
    void isReadAndWritten(String text, String written) {
        var query = QueryParser.parse(text);
        assertThat(QueryPrinter.print(query)).isEqualTo(written);
        assertThat(QueryParser.parse(written)).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "name =|7|text in quotes",
                "nmae = \"a\"|1|one of the fields",
                "name|5|an operator",
                "name > \"a\"|6|an operator that the field name takes",
                "size > \"big\"|8|a number of bytes",
                "createdAt > soon|13|a date",
                "type = \"link\"|8|\"file\"",
                "private = 1|11|true or false",
                "sha256 = abc|10|64 hexadecimal digits",
                "tags IN \"a\"|9|[",
                "tags IN [\"a\" \"b\"]|14|, or ]",
                "tags NOT HAS \"a\"|10|=, IN or EXISTS after NOT",
                "(name = \"a\"|12|AND, OR or )",
                "name = \"a\")|11|AND, OR or the end",
                "name = \"a|8|a quote",
                "AND|1|a field",
                "name = \"a\" AND|15|a field",
                "\"\"|1|a word that is not empty"
            })
    void errorsPointAtTheCharacter(String text, int position, String expected) {
        var problem = refused(text);
        assertThat(problem.code()).isEqualTo("invalid-query");
        assertThat(problem.members().get("position")).as(problem.detail()).isEqualTo(position);
        assertThat(problem.members().get("expected").toString()).startsWith(expected);
    }

    @Test
    void limitsHaveAName() {
        assertThat(refused("x".repeat(QueryParser.LONGEST + 1)).code()).isEqualTo("query-too-complex");
        assertThat(refused("(".repeat(21) + "a" + ")".repeat(21)).code()).isEqualTo("query-too-complex");
        assertThat(refused("a ".repeat(51)).code()).isEqualTo("query-too-complex");
        var list = String.join(
                ",", IntStream.range(0, 1001).mapToObj(at -> "a" + at).toList());
        assertThat(refused("tags IN [" + list + "]").code()).isEqualTo("query-too-complex");
    }

    @Test
    void anyTextIsReadOrRefused() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var time = 0; time < TIMES; time++) {
            var text = new StringBuilder();
            for (var piece = random.nextInt(12); piece >= 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
                text.append(random.nextInt(4) == 0 ? "" : " ");
            }
            try {
                var query = QueryParser.parse(text.toString());
                assertThat(QueryParser.parse(QueryPrinter.print(query)))
                        .as("%s, seed %d", text, seed)
                        .isEqualTo(query);
            } catch (Problem refused) {
                assertThat(refused.kind()).as("%s, seed %d", text, seed).isEqualTo(Problem.Kind.INVALID);
            }
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var time = 0; time < TIMES / 10; time++) {
            var query = query(random, 3);
            assertThat(QueryParser.parse(QueryPrinter.print(query)))
                    .as("%s, seed %d", QueryPrinter.print(query), seed)
                    .isEqualTo(query);
        }
    }

    private static Query query(Random random, int depth) {
        return switch (depth == 0 ? random.nextInt(2) : random.nextInt(4)) {
            case 0 -> new Query.Words(text(random));
            case 1 -> comparison(random);
            case 2 -> new Query.And(parts(random, depth, Query.And.class));
            default -> new Query.Or(parts(random, depth, Query.Or.class));
        };
    }

    private static List<Query> parts(Random random, int depth, Class<? extends Query> join) {
        var parts = new ArrayList<Query>();
        while (parts.size() < 2) {
            var part = query(random, depth - 1);
            if (!join.isInstance(part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static Query comparison(Random random) {
        var fields = FieldName.Plain.values();
        FieldName field = random.nextInt(5) == 0
                ? new FieldName.Custom("x" + random.nextInt(9))
                : fields[random.nextInt(fields.length)];
        var operators = List.copyOf(field.operators());
        var operator = operators.get(random.nextInt(operators.size()));
        var many = operator.takesNothing() ? 0 : operator.takesList() ? 1 + random.nextInt(3) : 1;
        var values =
                IntStream.range(0, many).mapToObj(at -> value(random, field)).toList();
        return new Query.Comparison(field, operator, values, new Query.Place(0));
    }

    private static Value value(Random random, FieldName field) {
        return switch (field.kind()) {
            case TEXT ->
                new Value.Text(
                        field == FieldName.Plain.TYPE
                                ? "folder"
                                : field == FieldName.Plain.SHA256 ? "0123456789abcdef".repeat(4) : text(random));
            case NUMBER, SIZE -> Value.Number.of(BigDecimal.valueOf(random.nextInt(), random.nextInt(4)));
            case TRUTH -> new Value.Truth(random.nextBoolean());
            case TIME ->
                random.nextBoolean()
                        ? new Value.Age(random.nextInt(99_999), Value.Age.Unit.values()[random.nextInt(5)])
                        : new Value.Time("2026-01-3" + random.nextInt(2));
            case ANY -> random.nextBoolean() ? new Value.Text(text(random)) : new Value.Truth(true);
        };
    }

    private static String text(Random random) {
        var text = new StringBuilder("t");
        for (var at = random.nextInt(6); at > 0; at--) {
            text.appendCodePoint("a\"\\ []:,()=ä\u4e2d%_*?'".codePointAt(random.nextInt(17)));
        }
        return text.toString();
    }

    private static Problem refused(String text) {
        return catchThrowableOfType(Problem.class, () -> QueryParser.parse(text));
    }
}
