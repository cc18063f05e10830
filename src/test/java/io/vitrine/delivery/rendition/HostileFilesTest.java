package io.vitrine.delivery.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class HostileFilesTest {
    private static final int PRETTY_LONG_SECONDS = 40;
    /** The bytes of memory that a worker may take, plus what it may exceed them by before that is noticed. */
    private static final long MOST_MEMORY = 1_200_000_000;

    private final World world = new World();
    private final Caller nobody = Caller.nobody();

    @Test
    void noFileHarmsTheServer() throws Exception {
        try (var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var calls = new AtomicInteger();
            Thread.ofVirtual().start(() -> note(listener, calls));
            var files = HostileFiles.all(seeds(), "http://127.0.0.1:" + listener.getLocalPort());
            assertThat(files).hasSizeGreaterThan(100);
            var told = new ListAppender<ILoggingEvent>();
            told.start();
            var log = (Logger) LoggerFactory.getLogger(Renditions.class);
            log.addAppender(told);
            var peak = new WorkerMemory();
            var answers = answers(files);
            log.detachAppender(told);
            assertThat(peak.bytes()).isLessThan(MOST_MEMORY);
            assertThat(told.list.stream().map(ILoggingEvent::getFormattedMessage))
                    .anyMatch(line -> line.startsWith("No picture of ") && line.contains("(image/png): TOO_LARGE"))
                    .anyMatch(line -> line.startsWith("No picture of ") && line.contains("(image/jpeg): DAMAGED"));
            answers.forEach((name, answer) -> {
                assertThat(answer.status()).as(name).isIn(200, 415, 422);
                if (answer.status() == 200) {
                    assertThat(answer.header("Content-Type")).as(name).hasValue("image/png");
                    assertThat(TestPictures.decoded(answer.bytes()).getWidth())
                            .as(name)
                            .isBetween(1, 20);
                } else if (answer.status() == 422) {
                    assertThat(answer.header("Rendition-Error")).as(name).isPresent();
                }
            });
            for (var bomb : new String[] {"bomb-30000.png", "bomb-long.png", "bomb-65000.jpg"}) {
                assertThat(answers.get(bomb).header("Rendition-Error")).as(bomb).hasValue("too-large");
            }
            for (var broken : new String[] {"cut-3.jpg", "cut-3.png", "cut-3.gif", "script.gif", "noise.webp"}) {
                answers.get(broken).expect(422);
            }
            for (var harmless : new String[] {"script.svg", "remote.svg", "html.jpg", "pdf.jpg", "jpg-in.png"}) {
                answers.get(harmless).expect(200);
            }
            assertThat(calls).hasValue(0);
        }
        nobody.get(upload("good.png", TestPictures.png(60, 40)) + "?tr=w-20,f-png")
                .expect(200);
        world.admin().get("/actuator/health").expect(200);
    }

    private Map<String, Answer> answers(Map<String, byte[]> files) throws Exception {
        var answers = new ConcurrentHashMap<String, Answer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            files.forEach((name, bytes) -> threads.execute(() -> {
                var start = System.nanoTime();
                answers.put(name, nobody.get(upload(name, bytes) + "?tr=w-20,f-png"));
                assertThat((System.nanoTime() - start) / 1_000_000_000).as(name).isLessThan(PRETTY_LONG_SECONDS);
            }));
        }
        assertThat(answers).hasSameSizeAs(files);
        return answers;
    }

    /** Seeds in formats that Java cannot write; the server makes them. */
    private Map<String, byte[]> seeds() {
        var path = upload("seed.png", TestPictures.png(64, 64));
        return Map.of(
                "webp", nobody.get(path + "?tr=f-webp").expect(200).bytes(),
                "avif", nobody.get(path + "?tr=f-avif").expect(200).bytes());
    }

    private static void note(ServerSocket listener, AtomicInteger calls) {
        try {
            while (true) {
                listener.accept().close();
                calls.incrementAndGet();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private String upload(String name, byte[] content) {
        var url = world.admin().upload(world.root(), name, content).expect(200).text("url");
        return url.substring(url.indexOf("/media"));
    }
}
