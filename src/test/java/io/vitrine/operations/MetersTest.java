package io.vitrine.operations;

import static io.vitrine.testing.World.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.blob.BlobStore;
import io.vitrine.blob.Content;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The server's metrics are those that docs/operations.md lists, named by the conventions of Prometheus. */
class MetersTest {
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `([a-z0-9_]+)` \\|");
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE ([a-zA-Z0-9_:]+) (\\w+)$");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final World world = new World();

    private String scraped() {
        world.file("/m/a.txt");
        world.collection("measured");
        return world.admin().get("/actuator/prometheus").expect(200).body();
    }

    @Test
    void everyFigureOfOursIsDocumentedAndEveryDocumentedOneIsThere() throws IOException {
        var documented = all(DOCUMENTED, Files.readString(Path.of("docs/operations.md")));
        var there = all(TYPE, scraped());
        assertThat(there).containsAll(documented);
        assertThat(documented)
                .containsAll(there.stream()
                        .filter(name -> name.startsWith("vitrine_") && !name.endsWith("_max"))
                        .toList());
    }

    @Test
    void namesFollowTheConventions() {
        var types = TYPE.matcher(scraped()).results().toList();
        assertThat(types).isNotEmpty().allSatisfy(type -> {
            assertThat(type.group(1)).matches(NAME);
            if (type.group(2).equals("counter")) {
                assertThat(type.group(1)).endsWith("_total");
            }
        });
    }

    @Test
    void requestsAreMeasuredByRouteAndNeverByPath() {
        var scraped = scraped();
        assertThat(scraped)
                .contains("http_server_requests_seconds_count{")
                .contains("uri=\"/v1/media-collections\"")
                .contains("le=\"0.1\"")
                .doesNotContain(world.root());
    }

    @Test
    void theStorageCountsWhatItTakesIn() {
        var before = value("vitrine_storage_received_bytes_total");
        world.admin().upload(world.path("/m"), "b.bin", new byte[5000]).expect(200);
        assertThat(value("vitrine_storage_received_bytes_total")).isGreaterThanOrEqualTo(before + 5000);
        assertThat(value("vitrine_data_free_bytes")).isPositive();
        assertThat(value("vitrine_database_statements_total")).isPositive();
        assertThat(TestServer.db().waitingWrites()).isNotNegative();
    }

    @Test
    void aContentThatIsNotThereCountsAsAFailureOfTheStorage() throws IOException {
        var failures = "vitrine_storage_failures_total{code=\"content-missing\"}";
        var content = bytes("soon gone from " + world.root());
        world.admin().upload(world.path("/m"), "gone.txt", content).expect(200);
        var before = value(failures);
        TestServer.bean(BlobStore.class)
                .delete(Content.of(new ByteArrayInputStream(content)).sha256());
        world.admin().get("/media" + world.path("/m/gone.txt")).expect(500, "content-missing");
        assertThat(value(failures)).isEqualTo(before + 1);
        world.admin().upload(world.path("/m"), "again.txt", content).expect(200);
        world.admin().get("/media" + world.path("/m/gone.txt")).expect(200);
    }

    private double value(String name) {
        return world.admin()
                .get("/actuator/prometheus")
                .expect(200)
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> all(Pattern pattern, String text) {
        return new TreeSet<>(
                pattern.matcher(text).results().map(found -> found.group(1)).toList());
    }
}
