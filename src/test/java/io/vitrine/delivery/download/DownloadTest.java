package io.vitrine.delivery.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a download holds, and how its archive is sent. */
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
        var made = ask(
                world.admin(),
                Map.of("assetIds", List.of(world.folder("/a"), single), "collectionIds", List.of(collection)));
        assertThat(made.text("status")).isEqualTo("ready");
        assertThat(made.at("fileCount").asInt()).isEqualTo(6);
        assertThat(made.at("folderCount").asInt()).isEqualTo(5);
        var spring = world.unique("spring");
        assertThat(entries(fetch(world.admin(), made).expect(200).bytes()))
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

    static Answer ask(Caller by, Map<String, ?> body) {
        return by.post("/v1/downloads", body).expect(201);
    }

    static Answer fetch(Caller by, Answer made) {
        return by.get("/v1/downloads/" + made.text("id") + "/zip");
    }

    /** By path, in the order of the archive. */
    static List<Map.Entry<String, String>> entries(byte[] archive) throws IOException {
        var entries = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return List.copyOf(entries.entrySet());
    }
}
