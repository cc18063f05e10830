package io.vitrine.delivery.download;

import static io.vitrine.delivery.download.Zips.ask;
import static io.vitrine.delivery.download.Zips.entries;
import static io.vitrine.delivery.download.Zips.fetch;
import static io.vitrine.delivery.download.Zips.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.base.Problem;
import io.vitrine.blob.BlobStore;
import io.vitrine.delivery.zip.ZipEntry;
import io.vitrine.testing.OwnServer;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

/** What a download contains. */
@Tag("database")
class DownloadTest {
    private final World world = new World();

    @Test
    void foldersAndCollectionsKeepTheirStructure() throws IOException {
        world.file("/a/two/x.txt");
        world.file("/a/img10.txt");
        world.file("/a/img2.txt");
        world.folder("/a/empty");
        var single = world.file("/b/single.txt");
        var collection = world.collection("spring", single, world.folder("/a/two"));
        var made = ask(world.admin(), List.of(world.folder("/a"), single), List.of(collection));
        assertThat(made.text("status")).isEqualTo("ready");
        assertThat(made.at("fileCount").asInt()).isEqualTo(6);
        assertThat(made.at("folderCount").asInt()).isEqualTo(5);
        var spring = world.unique("spring");
        assertThat(entries(fetch(world.admin(), made).expect(200)))
                .containsExactly(
                        Map.entry("a/", ""),
                        Map.entry("a/empty/", ""),
                        Map.entry("a/img2.txt", "/a/img2.txt"),
                        Map.entry("a/img10.txt", "/a/img10.txt"),
                        Map.entry("a/two/", ""),
                        Map.entry("a/two/x.txt", "/a/two/x.txt"),
                        Map.entry("single.txt", "/b/single.txt"),
                        Map.entry(spring + "/", ""),
                        Map.entry(spring + "/single.txt", "/b/single.txt"),
                        Map.entry(spring + "/two/", ""),
                        Map.entry(spring + "/two/x.txt", "/a/two/x.txt"));
    }

    @Test
    void whatLiesInAnotherThingThatWasNamedStandsThereOnly() throws IOException {
        var file = world.file("/a/b/c.txt");
        var inner = world.folder("/a/b");
        var outer = world.folder("/a");
        var made = ask(world.admin(), List.of(file, inner, outer, file), List.of(world.collection("c", file, inner)));
        var collection = world.unique("c");
        assertThat(names(fetch(world.admin(), made)))
                .containsExactly(
                        "a/", "a/b/", "a/b/c.txt", collection + "/", collection + "/b/", collection + "/b/c.txt");
    }

    @Test
    void equalNamesAreToldApart() throws IOException {
        var made = ask(
                world.admin(),
                List.of(world.file("/1/a.txt"), world.file("/2/A.txt"), world.folder("/3/x"), world.folder("/4/X")),
                List.of());
        assertThat(names(fetch(world.admin(), made))).containsExactly("A.txt", "a (2).txt", "X/", "x (2)/");
    }

    @Test
    void whatIsMissingIsNamedAsItWasSent() {
        var file = world.file("/a.txt");
        var answer = world.admin()
                .post(
                        "/v1/downloads",
                        Map.of(
                                "assetIds", List.of("nonsense", file, "0000000000001X", "nonsense"),
                                "collectionIds", List.of("größer")))
                .expect(404, "not-found");
        assertThat(answer.at("assetIds").valueStream().map(JsonNode::asString))
                .containsExactly("nonsense", "0000000000001X");
        assertThat(answer.at("collectionIds").valueStream().map(JsonNode::asString))
                .containsExactly("größer");
        var made = ask(world.admin(), List.of(file, file.toLowerCase(Locale.ROOT)), List.of());
        assertThat(made.at("fileCount").asInt()).isEqualTo(1);
    }

    @Test
    void theArchiveIsNamedAsAskedOrAfterTheOneThingInIt() {
        var file = world.file("/n/photo.large.txt");
        assertThat(ask(world.admin(), List.of(file), List.of()).text("name")).isEqualTo("photo.large.zip");
        assertThat(ask(world.admin(), List.of(world.folder("/n")), List.of()).text("name"))
                .isEqualTo("n.zip");
        assertThat(ask(world.admin(), List.of(file, world.folder("/m")), List.of())
                        .text("name"))
                .matches("download-\\d{4}-\\d\\d-\\d\\d\\.zip");
        var named = Zips.ask(world.admin(), Map.of("assetIds", List.of(file), "name", "../for \u00e4/you"));
        assertThat(named.text("name")).isEqualTo(".._for \u00e4_you.zip");
        assertThat(fetch(world.admin(), named).header("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\".._for___you.zip\"; filename*=UTF-8''.._for%20%C3%A4_you.zip");
    }

    @Test
    void theListSaysWhatIsInIt() throws IOException {
        var file = world.file("/list/a.txt");
        var made = Zips.ask(world.admin(), Map.of("assetIds", List.of(world.folder("/list")), "manifest", true));
        assertThat(made.at("manifest").asBoolean()).isTrue();
        assertThat(made.at("fileCount").asInt()).isEqualTo(1);
        var last = entries(fetch(world.admin(), made)).getLast();
        assertThat(last.getKey()).isEqualTo("_vitrine-manifest.csv");
        assertThat(last.getValue())
                .isEqualTo("path,sha256,size,assetId,problem\r\nlist/a.txt," + Zips.sha256("/list/a.txt") + ",11,"
                        + file + ",\r\n");
    }

    @Test
    void timesAreThoseOfTheZoneThatIsAskedFor() {
        var file = world.file("/t/a.txt");
        var dates = new HashMap<String, Integer>();
        for (var zone : List.of("UTC", "Asia/Kathmandu")) {
            var made = Zips.ask(world.admin(), Map.of("assetIds", List.of(file), "timeZone", zone));
            var header = ByteBuffer.wrap(fetch(world.admin(), made).bytes()).order(ByteOrder.LITTLE_ENDIAN);
            dates.put(zone, header.getInt(10));
        }
        var changed = Instant.parse(world.admin().get("/v1/assets/" + file).text("updatedAt"));
        dates.forEach((zone, told) -> assertThat(told)
                .as(zone)
                .isEqualTo(ZipEntry.Time.of(changed.toEpochMilli(), ZoneId.of(zone))
                        .dos()));
        assertThat(dates.get("UTC")).isNotEqualTo(dates.get("Asia/Kathmandu"));
        world.admin()
                .post("/v1/downloads", Map.of("assetIds", List.of(file), "timeZone", "Europe/Nowhere"))
                .expect(400, "invalid-time-zone");
    }

    @Test
    void whatIsDamagedIsListedAndNotLeftOutInSilence() throws IOException {
        world.file("/damage/fine.txt");
        var missing = world.admin().upload(world.path("/damage"), "missing.txt", World.bytes(world.unique("missing")));
        var cut = world.admin().upload(world.path("/damage"), "short.txt", World.bytes(world.unique("short")));
        Files.delete(stored(world.unique("missing")));
        Files.writeString(stored(world.unique("short")), "x");
        var made = Zips.ask(world.admin(), Map.of("assetIds", List.of(world.folder("/damage")), "manifest", true));
        assertThat(made.at("skippedCount").asInt()).isEqualTo(2);
        assertThat(made.text("skipped.0.assetId")).isEqualTo(missing.text("fileId"));
        assertThat(made.text("skipped.0.path")).isEqualTo("damage/missing.txt");
        assertThat(made.text("skipped.0.reason")).isEqualTo("content missing");
        assertThat(made.text("skipped.1.reason")).isEqualTo("content damaged");
        assertThat(world.admin()
                        .get("/v1/downloads/" + made.text("id"))
                        .at("skipped")
                        .size())
                .isEqualTo(2);
        var list = entries(fetch(world.admin(), made)).getLast().getValue();
        assertThat(list).contains("damage/missing.txt,,").contains("," + cut.text("fileId") + ",content damaged\r\n");
    }

    @Test
    void whatGetsDamagedLaterBreaksTheConnection() throws IOException {
        world.admin().upload(world.path("/later"), "a.bin", new byte[300_000]).expect(200);
        world.admin().upload(world.path("/later"), "b.txt", World.bytes(world.unique("later")));
        var made = ask(world.admin(), List.of(world.folder("/later")), List.of());
        var file = stored(world.unique("later"));
        Files.writeString(file, "x");
        assertThatThrownBy(() -> fetch(world.admin(), made)).isInstanceOf(UncheckedIOException.class);
        assertThat(world.admin().get("/v1/downloads/" + made.text("id")).text("status"))
                .isEqualTo("ready");
    }

    @Test
    void theLimitsAnswerWithCounts() {
        var settings = new DownloadSettings(Duration.ofDays(7), Duration.ofDays(90), 10, DataSize.ofKilobytes(1));
        settings.check(new Download.Counts(10, 5, 0, 1024L));
        assertThatThrownBy(() -> settings.check(new Download.Counts(11, 5, 0, 1024L)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("download-too-large");
                    assertThat(problem.members())
                            .containsEntry("fileCount", 11L)
                            .containsEntry("maxFiles", 10L);
                });
        assertThatThrownBy(() -> settings.check(new Download.Counts(1, 5, 0, 1025L)))
                .hasMessageContaining("vitrine.downloads.max-bytes");
    }

    /** A request beyond the limits is refused before a download is recorded; a smaller one still works. */
    @Test
    void beyondTheLimitsNothingIsMade() {
        var password = "correct-horse-battery";
        try (var server = new OwnServer(
                "--downloads.max-files=2",
                "--downloads.max-bytes=2KB",
                "--admin.email=a@example.com",
                "--admin.password=" + password)) {
            var admin = server.nobody().signIn("a@example.com", password);
            var ids = new ArrayList<String>();
            for (var name : List.of("a.txt", "b.txt", "c.txt")) {
                ids.add(admin.upload("/few", name, World.bytes(name))
                        .expect(200)
                        .text("fileId"));
            }
            var folder = admin.get("/v1/folders?path=/few").expect(200).text("id");
            var many = admin.post("/v1/downloads", Map.of("assetIds", List.of(folder)))
                    .expect(413, "download-too-large");
            assertThat(many.at("fileCount").asInt()).isEqualTo(3);
            assertThat(many.at("maxFiles").asInt()).isEqualTo(2);
            assertThat(many.at("bytes").asInt()).isBetween(15, 2048);
            var large =
                    admin.upload("/large", "d.bin", new byte[2048]).expect(200).text("fileId");
            var much = admin.post("/v1/downloads", Map.of("assetIds", List.of(large)))
                    .expect(413, "download-too-large");
            assertThat(much.at("fileCount").asInt()).isEqualTo(1);
            assertThat(much.at("bytes").asInt()).isGreaterThan(2048);
            assertThat(much.at("maxBytes").asInt()).isEqualTo(2048);
            assertThat(admin.get("/v1/downloads").expect(200).all("id")).isEmpty();
            admin.post("/v1/downloads", Map.of("assetIds", ids.subList(0, 2))).expect(201);
        }
    }

    @Test
    void aFixedNumberOfQueriesWhateverIsInIt() {
        var file = world.file("/few/a.txt");
        world.file("/few/b/c.txt");
        var few = List.of(world.folder("/few"));
        world.folder("/many");
        for (var number = 0; number < 20; number++) {
            world.file("/many/" + number + "/" + number + ".txt");
        }
        var collection = world.collection("queries", file);
        assertThat(queries(List.of(world.folder("/many")), collection)).isEqualTo(queries(few, collection));
    }

    private long queries(List<String> assets, String collection) {
        ask(world.admin(), assets, List.of(collection));
        var before = TestServer.db().statements();
        ask(world.admin(), assets, List.of(collection));
        return TestServer.db().statements() - before;
    }

    private static Path stored(String text) {
        return TestServer.bean(BlobStore.class).file(Zips.sha256(text)).orElseThrow();
    }
}
