package io.vitrine.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.App;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.ServerProcess;
import io.vitrine.testing.TestDatabase;
import io.vitrine.testing.World;
import io.vitrine.verify.Verify;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed while it copies, merges or deletes a tree for good finishes that job correctly after a restart.
 * Use {@code -Dvitrine.test.job-kills=100} for a long run, and {@code -Dvitrine.test.seed} to repeat a run.
 */
@Tag("database")
class JobKillTest {
    private static final int KILLS = Integer.getInteger("vitrine.test.job-kills", 1);
    private static final int FILES = 20;
    private static final int DOUBLINGS = 4;
    private static final int ALL = FILES << DOUBLINGS;
    private static final long LONGEST_MILLIS = 1500;

    @TempDir
    private Path folder;

    private final List<String> flags = new ArrayList<>();
    private final long seed = Long.getLong("vitrine.test.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void jobsEndCorrectly() throws Exception {
        flags.addAll(TestDatabase.flags(folder.resolve("data")));
        flags.add("--jobs.in-request=1ms");
        // If there may be other servers, a job is left alone until three heartbeats after its last sign of life.
        flags.add("--jobs.heartbeat=300ms");
        flags.add("--jobs.poll=300ms");
        try (var server = ServerProcess.start(flags)) {
            makeTree(server.admin());
        }
        var first = random.nextInt(3);
        for (var kill = 0; kill < KILLS; kill++) {
            var what = (first + kill) % 3;
            try (var server = ServerProcess.start(flags)) {
                prepare(server.admin(), what);
                killDuring(server, what);
            }
            try (var server = ServerProcess.start(flags)) {
                isDone(server.admin(), what);
            }
            assertThat(verify())
                    .as("verify after kill %d, -Dvitrine.test.seed=%d", kill, seed)
                    .isEqualTo(Verify.CLEAN);
        }
    }

    /** Makes a tree, and makes it large by adding copies of it to itself. */
    private static void makeTree(Caller admin) {
        for (var at = 0; at < FILES; at++) {
            admin.upload("/tree", at + ".txt", ("file " + at).getBytes(UTF_8)).expect(200);
        }
        for (var at = 0; at < DOUBLINGS; at++) {
            make(admin, "/spare");
            finished(admin, "copy", id(admin, "/tree"), id(admin, "/spare"));
            finished(admin, "move", id(admin, "/spare/tree"), id(admin, make(admin, "/other" + at)));
            var renamed = id(admin, "/other" + at + "/tree");
            admin.patch("/v1/assets/" + renamed, Map.of("name", "twin" + at)).expect(200);
            finished(admin, "move", renamed, id(admin, "/tree"));
        }
        assertThat(files(admin, "/tree")).isEqualTo(ALL);
    }

    /** Prepares for a copy (0), a copy that is merged into another one (1), or a copy that is deleted for good (2). */
    private static void prepare(Caller admin, int what) {
        make(admin, "/target");
        if (what > 0) {
            make(admin, "/from");
            finished(admin, "copy", id(admin, "/tree"), id(admin, "/from"));
            finished(admin, "copy", id(admin, "/tree"), id(admin, "/target"));
        }
        if (what == 2) {
            admin.delete("/v1/assets/" + id(admin, "/from")).expect(204);
        }
    }

    private void killDuring(ServerProcess server, int what) throws Exception {
        var admin = server.admin();
        var source = what == 2 ? "" : id(admin, what == 0 ? "/tree" : "/from/tree");
        var target = id(admin, "/target");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = threads.submit(() -> ask(admin, what, source, target));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextLong(LONGEST_MILLIS)));
            server.kill();
            asked.get();
        }
    }

    private static void ask(Caller admin, int what, String source, String target) {
        try {
            switch (what) {
                case 0 -> start(admin, "copy", source, target);
                case 1 -> start(admin, "move", source, target);
                default -> admin.post("/v1/trash/empty", Map.of());
            }
        } catch (UncheckedIOException killed) {
            // The job may or may not have been created.
        }
    }

    private static void isDone(Caller admin, int what) {
        Eventually.holds("all jobs are at their end", () -> isIdle(admin));
        var wasStarted = admin.get("/v1/jobs?limit=1")
                .text("items.0.kind")
                .equals(List.of("copy", "move", "empty-trash").get(what));
        assertThat(files(admin, "/tree")).isEqualTo(ALL);
        switch (what) {
            case 0 -> assertThat(files(admin, "/target")).isIn(wasStarted ? List.of(ALL) : List.of(0, ALL));
            case 1 -> {
                assertThat(files(admin, "/target")).isEqualTo(ALL);
                assertThat(admin.get("/v1/folders?path=/from/tree").status()).isEqualTo(wasStarted ? 404 : 200);
                var one = admin.get("/v1/folders/" + id(admin, "/target/tree") + "/assets?type=file")
                        .text("items.0.id");
                assertThat(admin.get("/v1/files/" + one + "/versions").json().size())
                        .isEqualTo(wasStarted ? 2 : 1);
            }
            default -> assertThat(admin.get("/v1/trash").all("id")).hasSize(wasStarted ? 0 : 1);
        }
        clear(admin);
    }

    private static void clear(Caller admin) {
        for (var path : List.of("/target", "/from")) {
            if (admin.get("/v1/folders?path=" + path).status() == 200) {
                admin.delete("/v1/assets/" + id(admin, path)).expect(204);
            }
        }
        admin.post("/v1/trash/empty", Map.of()).expect(200);
        Eventually.holds("the trash is empty", () -> isIdle(admin));
    }

    private static boolean isIdle(Caller admin) {
        return admin.get("/v1/jobs?limit=100").expect(200).all("status").stream()
                .noneMatch(status -> status.equals("pending") || status.equals("running"));
    }

    private static void finished(Caller admin, String way, String source, String target) {
        start(admin, way, source, target);
        Eventually.holds("it is done", () -> isIdle(admin));
    }

    private static void start(Caller admin, String way, String source, String target) {
        admin.post("/v1/assets/" + way, Map.of("ids", List.of(source), "destinationId", target))
                .expect(200);
    }

    private static String make(Caller admin, String path) {
        if (admin.get("/v1/folders?path=" + path).status() != 200) {
            admin.post("/v1/folders", Map.of("path", path)).expect(201);
        }
        return path;
    }

    private static String id(Caller admin, String path) {
        return admin.get("/v1/folders?path=" + World.encoded(path)).expect(200).text("id");
    }

    /** The number of files below a folder. */
    private static int files(Caller admin, String path) {
        var below = 0;
        for (var name :
                World.pages(admin, "/v1/folders/" + id(admin, path) + "/assets?type=folder&limit=1000", "name")) {
            below += files(admin, path + "/" + name);
        }
        return below
                + admin.get("/v1/folders/" + id(admin, path) + "/assets?type=file&limit=1&count=true")
                        .at("count")
                        .asInt();
    }

    private int verify() {
        var arguments = new ArrayList<>(List.of("verify"));
        flags.stream().filter(flag -> !flag.startsWith("--jobs")).forEach(arguments::add);
        return Command.run(App.class, arguments);
    }
}
