package io.vitrine.search;

import static io.vitrine.testing.World.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries of the greatest allowed length, for every field that takes lists, and the shortest that are too long. */
@Tag("database")
class LongQueryTest {
    private static final World WORLD = new World();
    private static final Map<String, Object> VALUES =
            Map.of("Text", "999", "Number", 999, "Date", "2026-02-03", "MultiSelect", List.of("999"));

    @BeforeAll
    static void fill() {
        VALUES.keySet().forEach(type -> {
            var schema = type.equals("MultiSelect")
                    ? Map.of("type", type, "selectOptions", List.of("999", "none"))
                    : Map.of("type", type);
            var field = Map.of("name", WORLD.unique(type), "label", type, "schema", schema);
            WORLD.admin().post("/v1/customMetadataFields", field).expect(201);
        });
        var values = VALUES.entrySet().stream()
                .collect(Collectors.toMap(each -> WORLD.unique(each.getKey()), Map.Entry::getValue));
        var edit = Map.of("ids", List.of(WORLD.file("/999")), "addTags", List.of("999"), "customMetadata", values);
        WORLD.admin().post("/v1/assets/edit", edit).expect(200);
    }

    /** Only the last value of a list can match; with the value of the path there are a thousand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|999|true",
                "tags|999|true",
                "\"customMetadata.Text\"|999|true",
                "\"customMetadata.Number\"|999|true",
                "\"customMetadata.MultiSelect\"|999|true",
                "\"customMetadata.Date\"|\"2026-02-03\"|true",
                "createdAt|0d|true",
                "updatedAt|0d|true",
                "type|file|true",
                "width|999|false",
                "height|999|false",
                "size|4|true",
                "format|txt|true",
                "id|999|false",
                "path|\"ROOT\"|true",
                "createdBy|\"admin@example.com\"|true",
                "owner|me|true",
                "collection|999|false",
                "\"embeddedMetadata.ISO\"|999|false",
                "\"embeddedMetadata.LocationTaken\"|\"1,1 1m\"|false",
            })
    void aListMayHaveAThousandValues(String field, String last, boolean isThere) {
        var filler = field.contains("LocationTaken") || field.equals("type")
                ? last
                : field.contains("Date") || field.endsWith("At") ? "9d" : field.equals("size") ? "3" : "77";
        var many = field.contains("LocationTaken") ? 600 : 998;
        var list = IntStream.range(0, many).mapToObj(at -> filler).collect(Collectors.joining(","));
        var name = VALUES.keySet().stream()
                .reduce(field, (text, type) -> text.replace("." + type, "." + WORLD.unique(type)));
        var asked = " IN [" + list + "," + last.replace("ROOT", WORLD.root()) + "]";
        assertThat(found(name + asked)).isEqualTo(isThere ? List.of("999") : List.of());
        assertThat(found(name + " NOT" + asked)).isEqualTo(isThere ? List.of() : List.of("999"));
    }

    @ParameterizedTest
    @CsvSource({"name", "tags", "'\"customMetadata.Text\"'", "'\"embeddedMetadata.Artist\"'"})
    void wordsToHaveCountAsWords(String field) {
        var name = field.replace(".Text", "." + WORLD.unique("Text"));
        var within = "path = \"" + WORLD.root() + "\" AND " + name + " HAS \"";
        assertThat(found(name + " HAS \"" + "999 ".repeat(49) + "\""))
                .isEqualTo(field.contains("Artist") ? List.of() : List.of("999"));
        WORLD.admin()
                .get("/v1/files?searchQuery=" + encoded(within + "999 ".repeat(50) + "\""))
                .expect(400, "query-too-complex");
    }

    @Test
    void wordsThatAreManyInOneTextAreRefusedAndNotTried() {
        for (var field : List.of("name", "tags", "\"embeddedMetadata.Artist\"")) {
            WORLD.admin()
                    .get("/v1/files?searchQuery=" + encoded(field + " HAS \"" + "a ".repeat(3_500) + "\""))
                    .expect(400, "query-too-complex");
        }
    }

    private static List<String> found(String query) {
        return WORLD.admin()
                .get("/v1/files?searchQuery=" + encoded("path = \"" + WORLD.root() + "\" AND " + query))
                .expect(200)
                .all("name");
    }
}
