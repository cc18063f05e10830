package io.vitrine.library.upload;

import static io.vitrine.testing.World.bytes;
import static io.vitrine.testing.World.encoded;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Form;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Uploads that no decent client would send, written directly to a socket. */
@Tag("database")
class RawUploadTest {
    private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");

    private final World world = new World();
    private String key = "";

    @BeforeEach
    void signIn() {
        key = world.admin()
                .post("/v1/api-keys", Map.of("name", "raw", "kind", "organisation", "role", "fullAccess"))
                .expect(201)
                .text("key");
    }

    private byte[] form() {
        return Form.to(world.root(), "a.txt")
                .file(bytes("0123456789".repeat(100)))
                .text("--" + Form.BOUNDARY + "--\r\n")
                .bytes();
    }

    /** Sends a body and returns the status, with the code if it is an error. */
    private String send(long length, byte[] body, boolean hangUp) throws IOException {
        var uri = TestServer.uri("/");
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            head(out, "Content-Length: " + length);
            out.write(body);
            out.flush();
            if (hangUp) {
                socket.shutdownOutput();
            }
            return outcome(socket.getInputStream());
        }
    }

    private void head(OutputStream out, String length) throws IOException {
        out.write(("POST " + Form.ROUTE + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                        + key + "\r\nContent-Type: multipart/form-data; boundary=" + Form.BOUNDARY + "\r\n" + length
                        + "\r\n\r\n")
                .getBytes(UTF_8));
    }

    private static String outcome(InputStream in) throws IOException {
        var answer = new String(in.readAllBytes(), UTF_8);
        var code = CODE.matcher(answer);
        return answer.substring(9, 12) + (code.find() ? " " + code.group(1) : "");
    }

    private void nothingIsThere() throws IOException {
        world.admin().get("/v1/folders?path=" + encoded(world.root())).expect(404);
        try (var drafts = Files.list(TestServer.data().resolve("blobs/tmp"))) {
            assertThat(drafts).isEmpty();
        }
    }

    @Test
    void aCompleteBodyIsTaken() throws IOException {
        assertThat(send(form().length, form(), false)).contains("200");
    }

    @Test
    void aBodyThatIsCutOffAnywhereChangesNothing() throws IOException {
        var whole = form();
        for (var cut : List.of(0, 10, 60, 200, 500, 900, whole.length - 30, whole.length - 6, whole.length - 4)) {
            var part = Arrays.copyOf(whole, cut);
            assertThat(send(cut, part, false))
                    .as("cut at %d with a fitting length", cut)
                    .contains("400 broken-multipart");
            assertThat(send(whole.length, part, true))
                    .as("cut at %d with the whole length", cut)
                    .contains("400 broken-multipart");
        }
        nothingIsThere();
    }

    @Test
    void aLengthLongerThanTheBodyChangesNothing() throws IOException {
        assertThat(send(form().length + 100, form(), true)).contains("400 broken-multipart");
        nothingIsThere();
    }

    @Test
    void aLengthShorterThanTheBodyChangesNothing() throws IOException {
        assertThat(send(form().length - 20, form(), false)).contains("400 broken-multipart");
        nothingIsThere();
    }

    @Test
    void brokenChunksChangeNothing() throws IOException {
        var uri = TestServer.uri("/");
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            head(out, "Transfer-Encoding: chunked");
            out.write(("64\r\n").getBytes(UTF_8));
            out.write(form(), 0, 100);
            out.write("\r\nnonsense\r\n".getBytes(UTF_8));
            out.flush();
            assertThat(outcome(socket.getInputStream())).contains("400 broken-multipart");
        }
        nothingIsThere();
    }

    @Test
    void chunksOfAnySizeAreTaken() throws IOException {
        var uri = TestServer.uri("/");
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            head(out, "Transfer-Encoding: chunked");
            for (var octet : form()) {
                out.write(new byte[] {'1', '\r', '\n', octet, '\r', '\n'});
            }
            out.write("0\r\n\r\n".getBytes(UTF_8));
            out.flush();
            assertThat(outcome(socket.getInputStream())).contains("200");
        }
    }
}
