package io.vitrine.library.resumable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Eventually;
import io.vitrine.testing.ServerProcess;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upload outlives the server that it was sent to. */
class ResumedAfterKillTest {
    private static final int PART = 64 * 1024;

    @TempDir
    private Path folder;

    @Test
    void goesOnFromTheLastWholePart() throws Exception {
        var flags = List.of("--data=" + folder.resolve("data"), "--uploads.part-size=" + PART + "B");
        var content = new byte[300_000];
        new Random(7).nextBytes(content);
        String location;
        try (var server = ServerProcess.start(flags)) {
            var tus = Tus.of(server.admin());
            location = Tus.location(tus.create(
                    content.length, Map.of("filename", "film.bin", "folder", "/films", "useUniqueFileName", "false")));
            try (var socket = sendWithoutEnd(server, location, Arrays.copyOf(content, 200_000))) {
                Eventually.holds(
                        "three parts are kept",
                        () -> server.admin().get(location).text("received").equals(String.valueOf(3 * PART)));
                server.kill();
            }
        }
        try (var server = ServerProcess.start(flags)) {
            var tus = Tus.of(server.admin());
            assertThat(tus.offset(location)).isEqualTo(3 * PART);
            tus.append(location, 3 * PART, Arrays.copyOfRange(content, 3 * PART, content.length))
                    .expect(204);
            assertThat(server.admin().get("/media/films/film.bin").expect(200).bytes())
                    .isEqualTo(content);
        }
    }

    private static Socket sendWithoutEnd(ServerProcess server, String location, byte[] start) throws IOException {
        var key = server.admin()
                .post("/v1/api-keys", Map.of("name", "films", "kind", "personal"))
                .expect(201)
                .text("key");
        var socket = new Socket(server.uri().getHost(), server.uri().getPort());
        var head = "PATCH " + location + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream"
                + "\r\nContent-Length: 300000\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(UTF_8));
        socket.getOutputStream().write(start);
        socket.getOutputStream().flush();
        return socket;
    }
}
