package io.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.db.Db;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.OwnServer;
import io.vitrine.testing.World;
import io.vitrine.verify.Verified;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Jobs on a tree that is large enough to change while they run. */
@Tag("database")
class RunningJobTest {
    private static final String EMAIL = "admin@example.com";
    private static final String PASSWORD = "correct-horse-battery";
    private static final int FILES = 20;
    private static final int DOUBLINGS = 4;
    private static final int ALL = FILES << DOUBLINGS;

    private static OwnServer server;
    private static Caller admin;

    @BeforeAll
    static void start() {
        server = new OwnServer(
                "--admin.email=" + EMAIL, "--admin.password=" + PASSWORD, "--jobs.in-request=1ms", "--jobs.step=1ms");
        admin = server.nobody().signIn(EMAIL, PASSWORD);
        for (var at = 0; at < FILES; at++) {
            admin.upload("/tree", at + ".txt", World.bytes("file " + at)).expect(200);
        }
        for (var at = 0; at < DOUBLINGS; at++) {
            var spare = make("/spare" + at);
            ended(transfer("copy", id("/tree"), spare));
            var twin = id("/spare" + at + "/tree");
            admin.patch("/v1/assets/" + twin, Map.of("name", "twin" + at)).expect(200);
            ended(transfer("move", twin, id("/tree")));
        }
        assertThat(files("/tree")).hasSize(ALL);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aJobThatIsCancelledEndsSoonAndWhatIsDoneStaysDone() {
        var target = make("/cancelled");
        var job = cancelled(target);
        var copied = files("/cancelled");
        assertThat(copied.size()).isLessThan(ALL);
        assertThat(files("/tree")).hasSize(ALL);
        assertThat(Verified.tree(server.bean(Db.class))).isEmpty();

        assertThat(ended(transfer("copy", id("/tree"), target)).text("status"))
                .as("repeating it copies the rest")
                .isEqualTo("completed");
        assertThat(files("/cancelled")).hasSize(ALL);
        admin.post("/v1/jobs/" + job + "/cancel", Map.of()).expect(409, "job-finished");
    }

    @Test
    void whatOthersChangeInTheTreeMeanwhileIsTakenAsItIsFound() {
        ended(transfer("copy", id("/tree"), make("/work")));
        var before = files("/work/tree");
        var job = transfer("copy", id("/work/tree"), make("/result"));
        admin.upload("/work/tree/twin3", "late.txt", World.bytes("late")).expect(200);
        admin.delete("/v1/assets/" + id("/work/tree/twin1")).expect(204);
        admin.patch("/v1/assets/" + id("/work/tree/twin0"), Map.of("name", "renamed"))
                .expect(200);
        var moved = transfer("move", id("/work/tree/twin3/twin2"), make("/aside"));
        admin.upload("/result", "beside.txt", World.bytes("beside")).expect(200);
        assertThat(ended(job).text("status")).isEqualTo("completed");
        ended(moved);

        assertThat(Verified.tree(server.bean(Db.class))).isEmpty();
        var untouched = new HashSet<>(before);
        untouched.removeIf(
                path -> path.startsWith("/twin0/") || path.startsWith("/twin1/") || path.startsWith("/twin3/twin2/"));
        assertThat(files("/result/tree")).containsAll(untouched);
        assertThat(files("/aside/twin2")).as("moved completely").hasSize(FILES << 2);
    }

    @Test
    void aTreeThatIsDeletedUnderAJobEndsIt() {
        ended(transfer("copy", id("/tree"), make("/doomed")));
        var source = id("/doomed/tree");
        var target = make("/after");
        var job = transfer("copy", source, target);
        admin.delete("/v1/assets/" + id("/doomed")).expect(204);
        var end = ended(job);
        assertThat(end.text("status")).isEqualTo("completed");
        assertThat(files("/after").size()).isLessThanOrEqualTo(ALL);
        assertThat(Verified.tree(server.bean(Db.class))).isEmpty();

        var second = transfer("copy", id("/tree"), make("/gone"));
        admin.delete("/v1/assets/" + id("/gone")).expect(204);
        ended(second);
        assertThat(files("/tree")).hasSize(ALL);
        assertThat(Verified.tree(server.bean(Db.class))).isEmpty();
    }

    @Test
    void whoLosesAccessMeanwhileGetsNoMoreOfIt() {
        var ann = restricted("ann");
        var caller = server.nobody().signIn("ann@example.com", PASSWORD);
        var tree = "/v1/assets/" + id("/tree") + "/access";
        for (var attempt = 0; attempt < 50; attempt++) {
            var target = make("/annas" + attempt);
            admin.patch("/v1/assets/" + target + "/access", World.grant("user", ann, "contribute"))
                    .expect(200);
            admin.patch(tree, World.grant("user", ann, "contribute")).expect(200);
            var job = caller.post("/v1/assets/copy", Map.of("ids", List.of(id("/tree")), "destinationId", target))
                    .expect(200)
                    .text("id");
            admin.patch(tree, World.revoke("user", ann)).expect(200);
            var end = ended(job);
            if (files("/annas" + attempt).size() < ALL) {
                assertThat(end.at("failed").asInt()).as(end.body()).isPositive();
                assertThat(end.body()).contains("\"code\":\"not-found\"");
                assertThat(Verified.tree(server.bean(Db.class))).isEmpty();
                return;
            }
        }
        throw new AssertionError("no job was still at work when its starter lost access");
    }

    @Test
    void whoLosesAccessMeanwhileDeletesNoMoreForGood() {
        var bob = restricted("bob");
        var caller = server.nobody().signIn("bob@example.com", PASSWORD);
        for (var attempt = 0; attempt < 50; attempt++) {
            var folder = make("/bobs" + attempt);
            var share = "/v1/assets/" + folder + "/access";
            admin.patch(share, World.grant("user", bob, "manage")).expect(200);
            var files = new ArrayList<String>();
            for (var at = 0; at < FILES; at++) {
                var file = admin.upload("/bobs" + attempt, at + ".txt", World.bytes("file " + at));
                files.add(file.expect(200).text("fileId"));
            }
            admin.post("/v1/assets/delete", Map.of("ids", files)).expect(200);
            var job = caller.post("/v1/trash/empty", Map.of()).expect(200).text("id");
            admin.patch(share, World.revoke("user", bob)).expect(200);
            var end = ended(job);
            var left = new ArrayList<>(World.pages(admin, "/v1/trash?limit=1000", "id"));
            left.retainAll(files);
            if (!left.isEmpty()) {
                assertThat(end.text("status")).isEqualTo("completed");
                assertThat(end.at("failed").asInt()).as(end.body()).isEqualTo(left.size());
                assertThat(end.at("done").asInt()).isEqualTo(FILES);
                assertThat(end.body()).contains("\"code\":\"forbidden\"");
                admin.post("/v1/assets/restore", Map.of("ids", left)).expect(200);
                assertThat(files("/bobs" + attempt)).hasSize(left.size());
                assertThat(Verified.tree(server.bean(Db.class))).isEmpty();
                return;
            }
        }
        throw new AssertionError("no job was still at work when its starter lost access");
    }

    private static String restricted(String name) {
        var user = Map.of("email", name + "@example.com", "name", name, "role", "restricted", "password", PASSWORD);
        return admin.post("/v1/users", user).expect(201).text("id");
    }

    /** The id of a copy job that was cancelled while it ran. Copies that finish before that are deleted and tried again. */
    private static String cancelled(String target) {
        for (var attempt = 0; attempt < 50; attempt++) {
            var job = transfer("copy", id("/tree"), target);
            var answer = admin.post("/v1/jobs/" + job + "/cancel", Map.of());
            if (ended(job).text("status").equals("cancelled")) {
                answer.expect(200);
                return job;
            }
            admin.delete("/v1/assets/" + id("/cancelled/tree")).expect(204);
        }
        throw new AssertionError("no job could be cancelled in time");
    }

    /** Starts a job and returns its id. */
    private static String transfer(String way, String source, String target) {
        return admin.post("/v1/assets/" + way, Map.of("ids", List.of(source), "destinationId", target))
                .expect(200)
                .text("id");
    }

    private static Answer ended(String job) {
        Eventually.holds("job " + job + " has ended", () -> {
            var status = admin.get("/v1/jobs/" + job).text("status");
            return !status.equals("pending") && !status.equals("running");
        });
        return admin.get("/v1/jobs/" + job).expect(200);
    }

    private static String make(String path) {
        return admin.post("/v1/folders", Map.of("path", path)).expect(201).text("id");
    }

    private static String id(String path) {
        return admin.get("/v1/folders?path=" + World.encoded(path)).expect(200).text("id");
    }

    /** The paths of the files below a folder, relative to it. */
    private static Set<String> files(String folder) {
        var query = World.encoded("path : \"" + folder + "\" AND type = \"file\"");
        var paths =
                new ArrayList<>(World.pages(admin, "/v1/search/assets?limit=1000&searchQuery=" + query, "filePath"));
        paths.replaceAll(path -> path.substring(folder.length()));
        assertThat(paths).doesNotHaveDuplicates();
        return new HashSet<>(paths);
    }
}
