package io.vitrine.operations;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.RawUpload;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Many clients that upload and download files and zips at 10 KB per second do not slow down the others.
 * {@code -Dvitrine.test.slow=500} runs that many uploads and as many downloads, on a machine with nothing else to do.
 */
class SlowClientsTest {
    private static final int CLIENTS = Integer.getInteger("vitrine.test.slow", 60);
    private static final int PIECE = 1024;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int MEASURED = 300;
    private static final int LOOKS = 3;
    private static final int SIZE = 4 * 1024 * 1024;

    private final World world = new World();
    private final AtomicInteger atWork = new AtomicInteger();
    private volatile boolean isOver;

    @Test
    void leaveTheOthersTheirLatency() throws Exception {
        var key = world.admin()
                .post("/v1/api-keys", Map.of("name", "slow", "kind", "organisation", "role", "fullAccess"))
                .expect(201)
                .text("key");
        world.admin().upload(world.path("/slow"), "large.bin", new byte[SIZE]).expect(200);
        var folder = world.folder("/slow");
        var other = Caller.withKey(key);
        var zip = other.post("/v1/downloads", Map.of("assetIds", List.of(folder)))
                .expect(201)
                .text("id");
        var paths = List.of("/media" + world.path("/slow/large.bin"), "/v1/downloads/" + zip + "/zip");
        median(other, folder);
        var before = median(other, folder);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = new ArrayList<Future<Void>>();
            for (var client = 0; client < CLIENTS; client++) {
                var name = "slow-" + client + ".bin";
                var path = paths.get(client % paths.size());
                clients.add(threads.submit(() -> upload(key, name)));
                clients.add(threads.submit(() -> download(key, path)));
            }
            Eventually.holds("all are at work", () -> atWork.get() == 2 * CLIENTS);
            // Other load on the machine comes and goes, the slow clients stay, so the best of several looks counts.
            var during = Long.MAX_VALUE;
            for (var look = 0; look < LOOKS; look++) {
                during = Math.min(during, median(other, folder));
            }
            isOver = true;
            for (var client : clients) {
                client.get();
            }
            var without = Math.max(before, median(other, folder));
            System.out.printf(
                    "median of others: %.2f ms without, %.2f ms beside %d slow uploads and downloads%n",
                    without / 1e6, during / 1e6, CLIENTS);
            // A further millisecond allows for other load on the machine.
            assertThat(during).isLessThan(2 * without + Duration.ofMillis(1).toNanos());
        }
    }

    /** The median time of a request, in nanoseconds. */
    private static long median(Caller by, String folder) {
        var times = new long[MEASURED];
        for (var at = 0; at < MEASURED; at++) {
            var start = System.nanoTime();
            by.get("/v1/folders/" + folder + "/assets").expect(200);
            times[at] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[MEASURED / 2];
    }

    private Void upload(String key, String name) throws IOException {
        try (var upload = new RawUpload(TestServer.uri("/"), key, name, SIZE)) {
            var piece = "x".repeat(PIECE);
            atWork.incrementAndGet();
            while (!isOver) {
                upload.send(piece);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return null;
    }

    private Void download(String key, String path) throws IOException {
        var server = TestServer.uri("/");
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(2 * PIECE);
            socket.connect(new java.net.InetSocketAddress(server.getHost(), server.getPort()));
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key + "\r\n\r\n")
                            .getBytes(US_ASCII));
            atWork.incrementAndGet();
            while (!isOver) {
                assertThat(socket.getInputStream().readNBytes(PIECE)).hasSize(PIECE);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return null;
    }
}
