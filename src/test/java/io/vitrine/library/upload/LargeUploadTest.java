package io.vitrine.library.upload;

import static io.vitrine.testing.World.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Form;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file larger than the free heap arrives, with hardly any memory allocated for it. */
@Tag("database")
class LargeUploadTest {
    private static final int CHUNK = 1024 * 1024;
    private static final int CHUNKS = Integer.getInteger("vitrine.test.large-megabytes", 300);

    private final World world = new World();

    @Test
    void isStreamedWithoutBeingHeldInMemory() throws IOException {
        var key = world.admin()
                .post("/v1/api-keys", Map.of("name", "large", "kind", "organisation", "role", "fullAccess"))
                .expect(201)
                .text("key");
        world.admin().upload(world.root(), "warm.bin", bytes("warm"));
        var before = allocated();
        assertThat(send(key)).contains("200");
        var megabytes = (allocated() - before) / CHUNK;
        assertThat(megabytes).as("MB allocated for %d MB", CHUNKS).isLessThan(CHUNKS / 4);
        var found = world.admin()
                .get("/v1/files?path=" + World.encoded(world.root()) + "&name=large.bin")
                .expect(200);
        assertThat(found.at("0.size").asLong()).isEqualTo((long) CHUNK * CHUNKS);
        world.admin().delete("/v1/assets/" + found.text("0.id")).expect(204);
    }

    private String send(String key) throws IOException {
        var head = ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.bin\"\r\n\r\n");
        var tail = "\r\n--b\r\nContent-Disposition: form-data; name=\"folder\"\r\n\r\n" + world.root()
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"useUniqueFileName\"\r\n\r\nfalse\r\n--b--\r\n";
        var length = head.length() + (long) CHUNK * CHUNKS + tail.length();
        var uri = TestServer.uri("/");
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            var out = socket.getOutputStream();
            out.write(("POST " + Form.ROUTE
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                            + key + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: " + length
                            + "\r\n\r\n" + head)
                    .getBytes(StandardCharsets.UTF_8));
            var chunk = new byte[CHUNK];
            for (var sent = 0; sent < CHUNKS; sent++) {
                chunk[0] = (byte) sent;
                out.write(chunk);
            }
            out.write(tail.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readNBytes(15), StandardCharsets.UTF_8);
        }
    }

    /** The bytes allocated by all threads of this JVM, including the server's. */
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }
}
