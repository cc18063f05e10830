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
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed at any moment of a mixed load has, after a restart, everything that it ever acknowledged, and
 * nothing half-made. Requests without an answer are sent again with their keys, and are then done exactly once. Use
 * {@code -Dvitrine.test.kills=100} for a long run.
 */
@Tag("database")
class KillTest {
    private static final int KILLS = Integer.getInteger("vitrine.test.kills", TestDatabase.isPostgres() ? 3 : 10);
    /** How many of the earlier acknowledged uploads are looked for after each kill; at the end, all are. */
    private static final int LOOKED_FOR = 60;

    private static final int WORKERS = 3;
    private static final int ACKNOWLEDGED_AT_LEAST = 12;

    @TempDir
    private Path folder;

    private final List<String> flags = new ArrayList<>();
    private final Random random = new Random();
    private final Queue<Kept> kept = new ConcurrentLinkedQueue<>();
    private final Queue<Asked> unanswered = new ConcurrentLinkedQueue<>();

    /** An acknowledged upload, and whether adding the file to a collection and sharing it were acknowledged, too. */
    private record Kept(String path, String id, String content, boolean isMember, boolean isShared) {}

    /** An upload that is sent with an idempotency key. */
    private record Asked(String folder, String content, String key) {
        Answer send(Caller by) {
            return by.with("Idempotency-Key", key).upload(folder, content + ".txt", content.getBytes(UTF_8));
        }
    }

    /** The objects that the load works with. */
    private record Stage(String collection, String user, String key) {
        Caller admin(ServerProcess server) {
            return Caller.nobodyAt(server.uri()).with("Authorization", "Bearer " + key);
        }
    }

    @BeforeEach
    void choose() {
        flags.addAll(TestDatabase.flags(folder.resolve("data")));
    }

    @Test
    void losesNothing() throws Exception {
        Stage stage;
        try (var server = start()) {
            stage = prepare(server.admin());
            loadUntilKilled(server, stage);
        }
        assertThat(verify()).as("verify after the first kill").isZero();
        for (var kill = 1; kill < KILLS; kill++) {
            try (var server = start()) {
                sendAgain(stage.admin(server));
                everythingIsThere(stage.admin(server), stage, LOOKED_FOR);
                loadUntilKilled(server, stage);
            }
            assertThat(verify()).as("verify after kill %d", kill).isZero();
        }
        try (var server = start()) {
            sendAgain(stage.admin(server));
            everythingIsThere(stage.admin(server), stage, kept.size());
        }
    }

    /** Sends unanswered uploads again. Whether one was carried out before the kill or is now, there is one version. */
    private void sendAgain(Caller admin) {
        for (var asked : unanswered) {
            var answer = asked.send(admin);
            if (answer.status() != 200) {
                answer.expect(409, "idempotency-answer-lost");
            }
            var found = admin.get("/v1/files?path=" + asked.folder() + "&name=" + asked.content() + ".txt")
                    .expect(200);
            assertThat(found.json()).hasSize(1);
            assertThat(found.text("0.versionInfo.name")).isEqualTo("Version 1");
        }
        unanswered.clear();
    }

    private ServerProcess start() throws IOException {
        return ServerProcess.start(flags);
    }

    private static Stage prepare(Caller admin) {
        var collection =
                admin.post("/v1/media-collections", Map.of("name", "kept")).expect(201);
        var user = admin.post("/v1/users", Map.of("email", "r@example.com", "name", "R", "role", "restricted"))
                .expect(201);
        var key = admin.post("/v1/api-keys", Map.of("name", "load", "kind", "personal"))
                .expect(201);
        return new Stage(collection.text("id"), user.text("id"), key.text("key"));
    }

    private void loadUntilKilled(ServerProcess server, Stage stage) throws Exception {
        var before = kept.size();
        var admin = stage.admin(server);
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

    /** Uploads and changes files until the server is gone. */
    private void work(Caller admin, Stage stage) {
        try {
            while (true) {
                var content = Long.toHexString(random.nextLong());
                var asked = new Asked(
                        "/load/" + random.nextInt(5), content, UUID.randomUUID().toString());
                unanswered.add(asked);
                var file = asked.send(admin).expect(200);
                unanswered.remove(asked);
                remember(admin, stage, file, content);
            }
        } catch (UncheckedIOException killed) {
            // The unanswered upload may or may not have been stored.
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

    private void everythingIsThere(Caller admin, Stage stage, int most) {
        for (var file : kept.stream().skip(Math.max(kept.size() - most, 0)).toList()) {
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
