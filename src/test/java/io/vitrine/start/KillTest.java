package io.vitrine.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.App;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.ServerProcess;
import io.vitrine.testing.TestDatabase;
import io.vitrine.verify.Verify;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed at any moment of a mixed load has, when it is started again, all that it ever acknowledged, and
 * nothing half-made. {@code -Dvitrine.test.kills=100} for a long run.
 */
@Tag("database")
class KillTest {
    private static final int KILLS = Integer.getInteger("vitrine.test.kills", 5);
    private static final int WORKERS = 3;
    private static final int ACKNOWLEDGED_AT_LEAST = 12;

    @TempDir
    private Path folder;

    private final List<String> flags = new ArrayList<>();
    private final Random random = new Random();
    private final Queue<Kept> kept = new ConcurrentLinkedQueue<>();

    /** An acknowledged upload, with what was then acknowledged to be done with the file. */
    private record Kept(String path, String id, String content, boolean isMember, boolean isShared) {}

    /** Those things that the load is about. */
    private record Stage(String collection, String user) {}

    @BeforeEach
    void choose() {
        flags.add("--data=" + folder.resolve("data"));
        var database = TestDatabase.settings().url();
        if (database != null) {
            flags.add("--database.url=" + database);
        }
    }

    @Test
    void losesNothing() throws Exception {
        Stage stage;
        try (var server = start()) {
            stage = prepare(server.admin());
        }
        for (var kill = 0; kill < KILLS; kill++) {
            try (var server = start()) {
                everythingIsThere(server.admin(), stage);
                loadUntilKilled(server, stage);
            }
            assertThat(verify()).as("verify after kill %d", kill).isZero();
        }
        try (var server = start()) {
            everythingIsThere(server.admin(), stage);
        }
    }

    private ServerProcess start() throws IOException {
        return ServerProcess.start(flags);
    }

    private static Stage prepare(Caller admin) {
        var collection =
                admin.post("/v1/media-collections", Map.of("name", "kept")).expect(201);
        var user = admin.post("/v1/users", Map.of("email", "r@example.com", "name", "R", "role", "restricted"))
                .expect(201);
        return new Stage(collection.text("id"), user.text("id"));
    }

    private void loadUntilKilled(ServerProcess server, Stage stage) throws Exception {
        var before = kept.size();
        var admin = server.admin();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> workers = new ArrayList<>();
            for (var worker = 0; worker < WORKERS; worker++) {
                workers.add(threads.submit(() -> work(admin, stage)));
            }
            var enough = before + ACKNOWLEDGED_AT_LEAST + random.nextInt(ACKNOWLEDGED_AT_LEAST);
            Eventually.holds("the load is under way", () -> kept.size() >= enough);
            server.kill();
            for (var worker : workers) {
                worker.get();
            }
        }
    }

    /** Goes on until the server is gone. */
    private void work(Caller admin, Stage stage) {
        try {
            while (true) {
                var content = Long.toHexString(random.nextLong());
                var file = admin.upload("/load/" + random.nextInt(5), content + ".txt", content.getBytes(UTF_8));
                remember(admin, stage, file.expect(200), content);
            }
        } catch (UncheckedIOException killed) {
            // What was not answered may be there or not.
        }
    }

    private void remember(Caller admin, Stage stage, Answer file, String content) {
        var id = file.text("fileId");
        var isMember = false;
        var isShared = false;
        try {
            var pair = Map.of("collectionIds", List.of(stage.collection()), "assetIds", List.of(id));
            admin.post("/v1/media-collections/assets/add", pair).expect(200);
            isMember = true;
            admin.patch("/v1/assets/" + id + "/access", grant(stage)).expect(200);
            isShared = true;
        } finally {
            kept.add(new Kept(file.text("filePath"), id, content, isMember, isShared));
        }
    }

    private static Map<String, Object> grant(Stage stage) {
        return Map.of(
                "addOrModify",
                List.of(Map.of("principal", Map.of("type", "user", "id", stage.user()), "level", "contribute")));
    }

    private void everythingIsThere(Caller admin, Stage stage) {
        for (var file : kept) {
            assertThat(admin.get("/media" + file.path()).expect(200).body()).isEqualTo(file.content());
            if (file.isMember()) {
                assertThat(admin.get("/v1/assets/" + file.id() + "/media-collections")
                                .expect(200)
                                .body())
                        .contains(stage.collection());
            }
            if (file.isShared()) {
                assertThat(admin.get("/v1/assets/" + file.id() + "/access")
                                .expect(200)
                                .body())
                        .contains(stage.user());
            }
        }
    }

    private int verify() {
        var arguments = new ArrayList<>(List.of("verify"));
        arguments.addAll(flags);
        return Command.run(App.class, arguments) == Verify.CLEAN ? 0 : 1;
    }
}
