package io.vitrine.delivery.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.OwnServer;
import io.vitrine.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A download that is continued on another server: on SQLite after the first has stopped, on PostgreSQL also beside it. */
@Tag("database")
class OtherNodeTest {
    private static final String EMAIL = "a@example.com";
    private static final String PASSWORD = "correct-horse-battery";

    @TempDir
    private Path folder;

    @Test
    void itGoesOnWhereItBrokeOffWhateverBecameOfTheFiles() throws IOException {
        var database = TestDatabase.settings().url();
        String link;
        byte[] whole;
        try (var first = node(database)) {
            var admin = first.nobody().signIn(EMAIL, PASSWORD);
            var changed = noise(1);
            var file = admin.upload("/trip", "changed.bin", changed).expect(200).text("fileId");
            var moved = admin.upload("/trip", "moved.bin", noise(2)).expect(200).text("fileId");
            var deleted =
                    admin.upload("/trip", "deleted.bin", noise(3)).expect(200).text("fileId");
            var trip = admin.get("/v1/folders?path=/trip").expect(200).text("id");
            link = "/v1/downloads/"
                    + admin.post("/v1/downloads", Map.of("assetIds", java.util.List.of(trip)))
                            .expect(201)
                            .text("id")
                    + "/zip";
            whole = admin.get(link).expect(200).bytes();
            assertThat(file).isNotEmpty();
            admin.upload("/trip", "changed.bin", noise(4)).expect(200);
            admin.patch("/v1/assets/" + moved, Map.of("name", "renamed.bin")).expect(200);
            assertThat(admin.delete("/v1/assets/" + deleted).status()).isLessThan(300);
            if (database != null) {
                resume(database, link, whole);
            }
        }
        resume(database, link, whole);
    }

    private void resume(String database, String link, byte[] whole) throws IOException {
        try (var other = node(database)) {
            var admin = other.nobody().signIn(EMAIL, PASSWORD);
            var tag = admin.send("HEAD", link, null, null)
                    .expect(200)
                    .header("ETag")
                    .orElseThrow();
            var half = whole.length / 2;
            var rest = admin.with("Range", "bytes=" + half + "-")
                    .with("If-Range", tag)
                    .get(link)
                    .expect(206)
                    .bytes();
            assertThat(rest).isEqualTo(Arrays.copyOfRange(whole, half, whole.length));
            assertThat(read(admin, link)).isEqualTo(whole);
        }
    }

    private static byte[] read(Caller by, String link) {
        return by.get(link).expect(200).bytes();
    }

    private OwnServer node(String database) throws IOException {
        var data = "--data=" + Files.createDirectories(folder.resolve("data"));
        var lazy = "--spring.main.lazy-initialization=true";
        var email = "--admin.email=" + EMAIL;
        var password = "--admin.password=" + PASSWORD;
        return database == null
                ? new OwnServer(data, lazy, email, password)
                : new OwnServer(data, lazy, email, password, "--database.url=" + database);
    }

    private static byte[] noise(long seed) {
        var bytes = new byte[100_000];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
