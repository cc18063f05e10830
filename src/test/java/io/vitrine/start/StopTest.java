package io.vitrine.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Eventually;
import io.vitrine.testing.OwnServer;
import io.vitrine.testing.RawUpload;
import io.vitrine.testing.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server process that is told to stop during an upload. */
class StopTest {
    @TempDir
    private Path folder;

    private ServerProcess start(String stopTime) throws IOException {
        return ServerProcess.start(List.of("--data=" + folder.resolve("data"), "--limits.stop-time=" + stopTime));
    }

    private static String key(ServerProcess server) {
        return server.admin()
                .post("/v1/api-keys", Map.of("name", "raw", "kind", "organisation", "role", "fullAccess"))
                .expect(201)
                .text("key");
    }

    private long drafts() throws IOException {
        try (var drafts = Files.list(folder.resolve("data/blobs/tmp"))) {
            return drafts.count();
        }
    }

    private void untilUnderWay() {
        Eventually.holds("the upload is under way", () -> {
            try {
                return drafts() == 1;
            } catch (IOException absent) {
                return false;
            }
        });
    }

    private void isThere(String key, int status) {
        try (var again = new OwnServer("--data=" + folder.resolve("data"))) {
            again.nobody()
                    .with("Authorization", "Bearer " + key)
                    .get("/media/raw/a.txt")
                    .expect(status);
        }
    }

    @Test
    void letsAnUploadEndThatDoesSoInTime() throws Exception {
        String key;
        try (var server = start("20s")) {
            key = key(server);
            try (var upload = new RawUpload(server.uri(), key, "a.txt", 10)) {
                upload.send("01234");
                untilUnderWay();
                server.stop();
                Eventually.holds("it takes no more connections", server::refusesConnections);
                upload.send("56789");
                upload.end();
                assertThat(upload.outcome()).isEqualTo("200");
            }
            assertThat(server.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        isThere(key, 200);
    }

    @Test
    void cutsOffAnUploadThatTakesLongerAndKeepsNothingOfIt() throws Exception {
        String key;
        try (var server = start("1s")) {
            key = key(server);
            try (var upload = new RawUpload(server.uri(), key, "a.txt", 10)) {
                upload.send("01234");
                untilUnderWay();
                server.stop();
                assertThat(upload.outcome()).isNotEqualTo("200");
            }
            assertThat(server.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(drafts()).isZero();
        isThere(key, 404);
    }
}
