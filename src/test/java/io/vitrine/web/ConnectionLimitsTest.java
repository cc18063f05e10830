package io.vitrine.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.DataFolder;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.OwnServer;
import io.vitrine.testing.RawUpload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How much of the server one connection, and one user, can take up. */
class ConnectionLimitsTest {
    private static final String EMAIL = "a@example.com";
    private static final String PASSWORD = "correct-horse-battery";

    private static final OwnServer SERVER = new OwnServer(
            "--admin.email=" + EMAIL,
            "--admin.password=" + PASSWORD,
            "--limits.header-time=500ms",
            "--limits.body-idle-time=4s",
            "--limits.body-size=1KB",
            "--limits.uploads=2",
            "--limits.uploads-per-user=1",
            "--limits.fields=4",
            "--limits.field-size=100B");
    private static String first = "";
    private static String second = "";
    private static String third = "";

    @BeforeAll
    static void makeKeys() {
        var admin = SERVER.nobody().signIn(EMAIL, PASSWORD);
        first = key(admin, "first");
        second = key(admin, "second");
        third = key(admin, "third");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static String key(Caller admin, String name) {
        return admin.post("/v1/api-keys", Map.of("name", name, "kind", "organisation", "role", "fullAccess"))
                .expect(201)
                .text("key");
    }

    private static Caller caller(String key) {
        return Caller.nobodyAt(SERVER.uri()).with("Authorization", "Bearer " + key);
    }

    private static Socket connect() throws IOException {
        var socket = new Socket(SERVER.uri().getHost(), SERVER.uri().getPort());
        socket.setSoTimeout(30_000);
        return socket;
    }

    @Test
    void aConnectionThatIsSilentInTheMidstOfHeadersIsClosed() throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write("GET /v1/session HTTP/1.1\r\nHost: loc".getBytes(UTF_8));
            assertThat(RawUpload.outcome(socket.getInputStream())).isIn("closed", "408", "400");
        }
    }

    @Test
    void headersThatTrickleInAreCutOffAfterTheSameTime() throws IOException {
        try (var socket = connect()) {
            socket.setSoTimeout(50);
            var start = System.nanoTime();
            socket.getOutputStream().write("GET /v1/session HTTP/1.1\r\nHost: localhost\r\nX-Slow: ".getBytes(UTF_8));
            while (isOpenFor(socket)) {
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
                socket.getOutputStream().write('x');
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(400));
        }
    }

    /** Whether the connection is still open after a moment. */
    private static boolean isOpenFor(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException silent) {
            return true;
        } catch (SocketException reset) {
            return false;
        }
    }

    @Test
    void headersBeyondTheLimitAreRefused() throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream()
                    .write(("GET /v1/session HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n")
                            .getBytes(UTF_8));
            assertThat(RawUpload.outcome(socket.getInputStream())).startsWith("4");
        }
    }

    @Test
    void anUploadThatIsSilentIsRefusedAndLeavesNothing() throws IOException {
        try (var upload = new RawUpload(SERVER.uri(), first, "silent.txt", 1000)) {
            upload.send("0123456789");
            assertThat(upload.outcome()).isEqualTo("400 broken-multipart");
        }
        caller(first).get("/media/raw/silent.txt").expect(404);
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedWhetherItsLengthIsToldOrNot() throws IOException {
        var body = "{\"name\":\"" + "x".repeat(2000) + "\"}";
        caller(first).post("/v1/media-collections", body).expect(413, "too-large");
        try (var socket = connect()) {
            socket.getOutputStream()
                    .write(("POST /v1/media-collections HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Authorization: Bearer " + first
                                    + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                                    + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n")
                            .getBytes(UTF_8));
            assertThat(RawUpload.outcome(socket.getInputStream())).isEqualTo("413 too-large");
        }
    }

    @Test
    void fieldsOfUploadsAreLimitedInNumberAndSize() {
        caller(third)
                .upload(Map.of("fileName", "a", "description", "x".repeat(101)), new byte[1])
                .expect(400, "field-too-long");
        caller(third)
                .upload(
                        Map.of("fileName", "a", "folder", "/", "tags", "t", "description", "d", "isPublished", "true"),
                        new byte[1])
                .expect(400, "too-many-fields");
    }

    @Test
    void uploadsAtATimeAreLimitedByUserAndInAll() throws IOException {
        try (var one = new RawUpload(SERVER.uri(), first, "one.txt", 10)) {
            one.send("01234");
            underWay(1);
            caller(first).upload("/", "again.txt", new byte[1]).expect(429, "too-many-requests");
            try (var two = new RawUpload(SERVER.uri(), second, "two.txt", 10)) {
                two.send("01234");
                underWay(2);
                caller(second).upload("/", "again.txt", new byte[1]).expect(429, "too-many-requests");
                var refused = caller(third).upload("/", "c.txt", new byte[1]).expect(503, "too-many-uploads");
                assertThat(refused.header("Retry-After")).isPresent();
                two.send("56789");
                two.end();
                assertThat(two.outcome()).isEqualTo("200");
            }
            one.send("56789");
            one.end();
            assertThat(one.outcome()).isEqualTo("200");
        }
        caller(first).upload("/", "d.txt", new byte[1]).expect(200);
    }

    private static void underWay(int drafts) {
        Eventually.holds(drafts + " uploads are under way", () -> {
            try (var files = Files.list(SERVER.bean(DataFolder.class).data().resolve("blobs/tmp"))) {
                return files.count() == drafts;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
