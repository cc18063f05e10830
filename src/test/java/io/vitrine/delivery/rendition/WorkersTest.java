package io.vitrine.delivery.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.base.Problem;
import io.vitrine.blob.Content;
import io.vitrine.db.Db;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private final World world = new World();
    private final Caller nobody = Caller.nobody();
    private final Renditions renditions = TestServer.bean(Renditions.class);

    @Test
    void whatManyWantAtOnceIsMadeOnce() throws Exception {
        var path = upload("a.png", TestPictures.png(1500, 1000)) + "?tr=w-777,bl-7,f-png";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var requests = IntStream.range(0, 24)
                    .mapToObj(
                            number -> (Callable<Answer>) () -> nobody.get(path).expect(200))
                    .toList();
            var first = nobody.get(path).expect(200);
            for (var answer : threads.invokeAll(requests)) {
                assertThat(answer.get().bytes()).isEqualTo(first.bytes());
            }
        }
        var known = renditions.made();
        nobody.get(path).expect(200);
        assertThat(renditions.made()).isEqualTo(known);
    }

    /** A large content is read once for all picture sizes in the lists of the page. */
    @Test
    void whatIsSmallerThanTheThumbnailIsMadeOfIt() {
        var path = upload("t.png", TestPictures.png(2100, 1400));
        var thumbnail = path + "?tr=w-400,h-400,c-at_max";
        nobody.with("Accept", "image/webp").get(thumbnail).expect(200);
        Eventually.holds("nobody at work", () -> renditions.working() == 0);
        var before = renditions.made();
        var half = nobody.get(thumbnail + ":w-200,h-200,c-at_max").expect(200);
        assertThat(TestPictures.decoded(half.bytes()).getWidth()).isEqualTo(200);
        assertThat(renditions.made()).as("with a thumbnail in its format").isEqualTo(before + 2);
        nobody.get(thumbnail).expect(200);
        assertThat(renditions.made()).isEqualTo(before + 2);
    }

    @Test
    void aWorkerThatDiesIsReplaced() {
        var path = upload("a.png", TestPictures.png(3000, 2500));
        nobody.get(path + "?tr=w-10,f-png").expect(200);
        Eventually.holds("nobody at work", () -> renditions.working() == 0);
        var slow = CompletableFuture.supplyAsync(() -> nobody.get(path + "?tr=bl-90,f-avif"));
        Eventually.holds("somebody at work", () -> renditions.working() > 0);
        var all = workers().toList();
        all.forEach(worker -> signal(worker, "SEGV"));
        var answer = slow.join().expect(422);
        assertThat(answer.header("Rendition-Error")).hasValue("crash");
        Eventually.holds("all have ended", () -> all.stream().noneMatch(ProcessHandle::isAlive));
        nobody.get(path + "?tr=w-11,f-png").expect(200);
        nobody.get(path + "?tr=bl-90,f-avif").expect(422);
    }

    /** Systems that run out of memory kill processes, which may be through no fault of the picture. */
    @Test
    void whoeverIsKilledFromOutsideHasAnotherTakeThePlace() {
        var path = upload("k.png", TestPictures.png(3000, 2300));
        nobody.get(path + "?tr=w-10,f-png").expect(200);
        Eventually.holds("nobody at work", () -> renditions.working() == 0);
        var slow = CompletableFuture.supplyAsync(() -> nobody.get(path + "?tr=bl-90,f-avif"));
        kill(slow);
        slow.join().expect(200);
    }

    @Test
    void whatIsKilledAgainAndAgainIsHeldToBeAtFaultInTheEnd() {
        var path = upload("m.png", TestPictures.png(3000, 2200));
        nobody.get(path + "?tr=w-10,f-png").expect(200);
        Eventually.holds("nobody at work", () -> renditions.working() == 0);
        for (var round = 1; round < Kills.ROUNDS; round++) {
            killedTwice(path).expect(503, "busy");
        }
        var answer = killedTwice(path).expect(422);
        assertThat(answer.header("Rendition-Error")).hasValue("crash");
        nobody.get(path + "?tr=w-11,f-png").expect(200);
    }

    /** Otherwise the file would never get facts and a thumbnail. */
    @Test
    void factsAreThereThoughTheWorkersOnThemWereKilled() {
        Eventually.holds("nobody at work", () -> renditions.working() == 0);
        var id = world.admin()
                .upload(world.root(), "facts.png", TestPictures.png(5000, 4700))
                .expect(200)
                .text("fileId");
        var pending = new CompletableFuture<>();
        kill(pending);
        kill(pending);
        Eventually.holds(
                "facts",
                () -> !world.admin()
                        .get("/v1/files/" + id + "/details")
                        .at("placeholder")
                        .isNull());
    }

    /** Otherwise the archive would end as if the image were damaged. */
    @Test
    void anArchiveHasAPictureThoughTheWorkersOnItWereKilled() throws IOException {
        var path = upload("z.png", TestPictures.png(3000, 2100));
        nobody.get(path + "?tr=w-10,f-png").expect(200);
        Eventually.holds("nobody at work", () -> renditions.working() == 0);
        var asked = Map.of("assetIds", List.of(world.folder("")), "transformation", "bl-90,f-avif");
        var id = world.admin().post("/v1/downloads", asked).expect(201).text("id");
        var slow = CompletableFuture.supplyAsync(() -> world.admin().get("/v1/downloads/" + id + "/zip"));
        kill(slow);
        kill(slow);
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(slow.join().bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).hasSize(2).last().asString().endsWith("/z.avif");
    }

    private Answer killedTwice(String path) {
        var slow = CompletableFuture.supplyAsync(() -> nobody.get(path + "?tr=bl-90,f-avif"));
        kill(slow);
        kill(slow);
        return slow.join();
    }

    private void kill(CompletableFuture<?> asked) {
        Eventually.holds("somebody at work", () -> renditions.working() > 0);
        workers().forEach(ProcessHandle::destroyForcibly);
        Eventually.holds("nobody at work", () -> renditions.working() == 0 || asked.isDone());
    }

    private static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Ctrl-C and service managers send this signal to all processes of a server at once. */
    @Test
    void aSignalToStopEndsNothingThatIsUnderWay() {
        var path = upload("a.png", TestPictures.png(3000, 2400));
        nobody.get(path + "?tr=w-10,f-png").expect(200);
        Eventually.holds("nobody at work", () -> renditions.working() == 0);
        var slow = CompletableFuture.supplyAsync(() -> nobody.get(path + "?tr=bl-90,f-avif"));
        Eventually.holds("somebody at work", () -> renditions.working() > 0);
        workers().forEach(ProcessHandle::destroy);
        slow.join().expect(200);
    }

    @Test
    void whatNobodyWaitsForIsGivenUpAndCanBeAskedForAgain() {
        var file = world.admin()
                .upload(world.root(), "slow.png", TestPictures.png(5000, 5000))
                .expect(200);
        var sha256 = sha256(TestPictures.png(5000, 5000));
        Eventually.holds("nobody at work", () -> renditions.working() == 0);
        var before = renditions.made();
        var isGone = new AtomicBoolean();
        var workers = renditions.atOnce();
        var asked = IntStream.rangeClosed(0, workers)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> ScopedValue.where(Db.CLIENT_GONE, isGone::get)
                        .call(() -> renditions.get(slow(sha256, number), true))))
                .toList();
        Eventually.holds("all at work", () -> renditions.working() == workers);
        isGone.set(true);
        for (var each : asked) {
            assertThatThrownBy(each::join).hasRootCauseInstanceOf(Problem.class);
        }
        Eventually.holds("nobody at work any more", () -> renditions.working() == 0);
        assertThat(renditions.made() - before).isLessThanOrEqualTo(workers);
        assertThat(file.text("fileId")).isNotEmpty();
        assertThat(renditions
                        .get(renditions.key(sha256, "image/png", Transformation.of("w-9,f-png"), false), true)
                        .size())
                .isPositive();
    }

    private RenditionKey slow(String sha256, int number) {
        return renditions.key(sha256, "image/png", Transformation.of("bl-" + (90 + number) + ",f-avif"), false);
    }

    private static String sha256(byte[] bytes) {
        try {
            return Content.of(new ByteArrayInputStream(bytes)).sha256();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void healthSaysWhichEngineIsAtWork() {
        Eventually.holds("the first has started", () -> renditions.engine().isPresent());
        var engine = renditions.engine().orElseThrow();
        assertThat(engine).matches("(libvips|Java) .*");
        assertThat(world.admin().get("/actuator/health").expect(200).body()).contains(engine);
    }

    private static Stream<ProcessHandle> workers() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/java"));
    }

    private String upload(String name, byte[] content) {
        var url = world.admin().upload(world.root(), name, content).expect(200).text("url");
        return url.substring(url.indexOf("/media"));
    }
}
