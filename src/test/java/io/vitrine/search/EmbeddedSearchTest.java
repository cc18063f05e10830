package io.vitrine.search;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.testing.World.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.NodeId;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searching by when and where pictures were taken, according to their embedded metadata. */
@Tag("database")
class EmbeddedSearchTest {
    private static final World WORLD = new World();
    /** The names of the files by their first letter, in upper case. */
    private static final Map<Character, String> NAMES =
            Map.of('M', "munich.txt", 'D', "dachau.txt", 'F', "fiji.txt", 'R', "recent.txt", 'N', "nothing.txt");

    @BeforeAll
    static void fill() {
        var yesterday = Instant.now().minus(Duration.ofHours(20)).toString();
        says("munich.txt", taken("2024-05-06T23:59:59.000Z", 48.1374, 11.5755));
        says("dachau.txt", taken("2024-05-07T08:00:00.000Z", 48.2599, 11.4342));
        says("fiji.txt", taken("2024-05-08T00:00:00.000Z", -17.0, 179.95));
        says(
                "recent.txt",
                "{\"DateTimeOriginal\":\"" + yesterday + "\",\"GPSLatitude\":[48,8,14.6],\"GPSLongitude\":1}");
        says("nothing.txt", "{}");
    }

    private static String taken(String at, double latitude, double longitude) {
        return "{\"DateTimeOriginal\":\"%s\",\"GPSLatitude\":%s,\"GPSLongitude\":%s}"
                .formatted(at, latitude, longitude);
    }

    private static void says(String name, String embedded) {
        var file = NodeId.of(WORLD.file("/" + name)).value();
        TestServer.db()
                .change(sql -> sql.update(FILE_VERSION)
                        .set(FILE_VERSION.EMBEDDED_METADATA, embedded)
                        .where(FILE_VERSION.NODE_ID.eq(file))
                        .execute());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "= \"2024-05-07\"|D",
                "IN [\"2024-05-06\", \"2024-05-08\"]|MF",
                "NOT = \"2024-05-07\"|MFRN",
                "< \"2024-05-07\"|M",
                "<= \"2024-05-07\"|MD",
                "> \"2024-05-07\"|FR",
                ">= \"2024-05-07\"|DFR",
                "= \"2024-05-07T08:00:00Z\"|D",
                "= \"2024-05-07T08:00:01Z\"|",
                "< \"2024-05-07T08:00:01Z\"|MD",
                "> \"1d\"|R",
                "< \"1d\"|MDF",
                ": \"2024-05\"|MDF",
            })
    void datesAreComparedByDaysInstantsAndAges(String comparison, String expected) {
        assertThat(found("\"embeddedMetadata.DateTimeOriginal\" " + comparison))
                .containsExactlyInAnyOrderElementsOf(names(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "= \"48.14,11.58 5km\"|M",
                "= \"48.14, 11.58 25 km\"|MD",
                "= \"48.14,11.58 500m\"|M",
                "= \"48.14,11.58 100m\"|",
                "= \"48.14,11.58 12mi\"|MD",
                "= \"-17,-179.95 20km\"|F",
                "= \"0,0 30000km\"|MDF",
                "IN [\"48.14,11.58 5km\", \"-17,180 20km\"]|MF",
                "NOT = \"48.14,11.58 5km\"|DFRN",
                "EXISTS|MDF",
                "NOT EXISTS|RN"
            })
    void picturesAreFoundByWhereTheyWereTaken(String comparison, String expected) {
        assertThat(found("\"embeddedMetadata.LocationTaken\" " + comparison))
                .containsExactlyInAnyOrderElementsOf(names(expected));
    }

    @ParameterizedTest
    @CsvSource({"ÉLISE, true", "élise müll, true", "'ΣΟΦΊΑ élise', true", "elise, false", "lise, false"})
    void wordsAreFoundWhateverTheirCaseInAnyLanguage(String words, boolean isThere) {
        says("artist.txt", "{\"Artist\":\"ÉLISE Müller Σοφία\"}");
        assertThat(found("\"embeddedMetadata.Artist\" HAS \"" + words + "\""))
                .isEqualTo(isThere ? List.of("artist.txt") : List.of());
        var file = WORLD.admin().get("/v1/files?name=artist.txt&path=" + encoded(WORLD.root()));
        WORLD.admin().delete("/v1/assets/" + file.expect(200).text("0.id")).expect(204);
    }

    @Test
    void whatIsNoPlaceIsSaid() {
        for (var wrong : List.of(
                "= \"Munich\"", "= \"91,0 5km\"", "= \"48.14,11.58\"", "= \"1,1 5ly\"", "> \"1,1 5km\"", "= 5")) {
            var answer = WORLD.admin()
                    .get("/v1/search/assets?searchQuery=" + encoded("\"embeddedMetadata.LocationTaken\" " + wrong))
                    .expect(400, "invalid-query");
            assertThat(answer.at("position").asInt()).isEqualTo(1);
        }
    }

    private static List<String> found(String query) {
        var within = "path = \"" + WORLD.root() + "\" AND " + query;
        return WORLD.admin()
                .get("/v1/search/assets?searchQuery=" + encoded(within))
                .expect(200)
                .all("name");
    }

    private static List<String> names(String letters) {
        return letters == null
                ? List.of()
                : letters.chars().mapToObj(letter -> NAMES.get((char) letter)).toList();
    }
}
