package io.vitrine.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.App;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.RawUpload;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server process that is told to stop while an upload is under way. */
class StopTest {
    private static final String EMAIL = "a@example.com";
    private static final String PASSWORD = "correct-horse-battery";

    @TempDir
    private Path folder;

    /** A server in a process of its own. */
    private record Running(Process process, URI uri) implements AutoCloseable {
        String key() {
            return Caller.nobodyAt(uri)
                    .signIn(EMAIL, PASSWORD)
                    .post("/v1/api-keys", Map.of("name", "raw", "kind", "organisation", "role", "fullAccess"))
                    .expect(201)
                    .text("key");
        }

        void stop() {
            process.toHandle().destroy();
        }

        boolean refusesConnections() {
            try (var socket = new Socket(uri.getHost(), uri.getPort())) {
                return !socket.isConnected();
            } catch (IOException refused) {
                return true;
            }
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private Running start(String stopTime) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        App.class.getName(),
                        "serve",
                        "--port=0",
                        "--data=" + folder.resolve("data"),
                        "--admin.email=" + EMAIL,
                        "--admin.password=" + PASSWORD,
                        "--limits.stop-time=" + stopTime)
                .redirectErrorStream(true)
                .start();
        var address = address(process.inputReader());
        return new Running(process, URI.create(address));
    }

    private static String address(BufferedReader output) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("Vitrine is ready at ")) {
                return line.substring("Vitrine is ready at ".length());
            }
        }
        throw new AssertionError("the server did not start");
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

    private void isThere(String key, int status) throws IOException {
        try (var again = start("5s")) {
            Caller.nobodyAt(again.uri())
                    .with("Authorization", "Bearer " + key)
                    .get("/media/raw/a.txt")
                    .expect(status);
        }
    }

    @Test
    void letsAnUploadEndThatDoesSoInTime() throws Exception {
        String key;
        try (var server = start("20s")) {
            key = server.key();
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
            key = server.key();
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
