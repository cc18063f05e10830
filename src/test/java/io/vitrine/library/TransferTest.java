package io.vitrine.library;

import static io.vitrine.testing.World.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import io.vitrine.verify.Verified;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TransferTest {
    private final World world = new World();
    private final Caller admin = world.admin();
    private final Transferring moving = new Transferring(world);

    @AfterEach
    void theTreeIsInOrder() {
        assertThat(Verified.tree()).isEmpty();
    }

    @Test
    void whatIsPrivateStaysSoWhereItMeetsItsName() {
        world.file("/open/one.txt");
        world.file("/open/two.txt");
        world.file("/open/three.txt");
        world.privateFile(admin, "/closed/one.txt", bytes("first secret"));
        var two = world.privateFile(admin, "/closed/two.txt", bytes("second secret"));
        var three = world.file("/plain/three.txt");
        var open = world.folder("/open");
        Transferring.copy(admin, open, moving.at("/closed/one.txt")).expect(200);
        Transferring.move(admin, open, two, three).expect(200);

        assertThat(moving.media("/open/one.txt")).doesNotContain("secret");
        assertThat(moving.media("/open/two.txt")).doesNotContain("secret");
        assertThat(moving.media("/open/three.txt")).isEqualTo("/plain/three.txt");
        assertThat(admin.get("/media" + world.path("/open/one.txt")).body()).isEqualTo("first secret");
        Transferring.copy(admin, world.folder("/closed"), moving.at("/open/three.txt"))
                .expect(200);
        world.file("/more/one.txt");
        Transferring.copy(admin, open, moving.at("/more/one.txt")).expect(200);
        assertThat(moving.media("/open/one.txt")).doesNotContain("/more/one.txt");
    }

    @Test
    void aFolderGoesNeitherIntoItselfNorWhereItIs() {
        var folder = world.folder("/a/b");
        var below = world.folder("/a/b/c/d");
        var parent = world.folder("/a");
        for (var way : List.of("move", "copy")) {
            for (var destination : List.of(folder, below)) {
                var job = admin.post("/v1/assets/" + way, Map.of("ids", List.of(folder), "destinationId", destination))
                        .expect(200);
                assertThat(job.text("results.0.error.code")).isEqualTo("into-itself");
            }
            var same = admin.post("/v1/assets/" + way, Map.of("ids", List.of(folder), "destinationId", parent))
                    .expect(200);
            assertThat(same.text("results.0.error.code")).isEqualTo("same-place");
        }
        var root = admin.get("/v1/folders?path=/").text("id");
        assertThat(Transferring.move(admin, folder, root).text("results.0.error.code"))
                .isEqualTo("root-stays");
        assertThat(moving.path(below)).isEqualTo(world.path("/a/b/c/d"));
    }

    @Test
    void theLevelsAreAskedForOnBothSides() {
        var ann = world.restricted("ann");
        var from = world.folder("/from");
        var file = world.file("/from/x.txt");
        var to = world.folder("/to");
        Transferring.move(ann, to, file).expect(404, "not-found");
        world.shareAsset(to, ann, "view");
        Transferring.copy(ann, to, file).expect(403, "forbidden");
        world.shareAsset(to, ann, "contribute");
        assertThat(Transferring.copy(ann, to, file).text("results.0.error.code"))
                .isEqualTo("not-found");
        world.shareAsset(from, ann, "view");
        assertThat(Transferring.copy(ann, to, file).text("results.0.error.code"))
                .isEqualTo("forbidden");
        world.shareAsset(from, ann, "contribute");
        assertThat(Transferring.copy(ann, to, file).text("results.0.status")).isEqualTo("copied");
        Transferring.move(ann, to, file).expect(403, "forbidden");
        world.shareAsset(to, ann, "manage");
        assertThat(Transferring.move(ann, to, file).text("results.0.error.code"))
                .isEqualTo("forbidden");
        world.shareAsset(from, ann, "manage");
        assertThat(Transferring.move(ann, to, file).text("results.0.status")).isEqualTo("merged");
        var root = admin.get("/v1/folders?path=/").text("id");
        Transferring.move(ann, root, from).expect(404, "not-found");
    }

    @Test
    void whatIsNoIdIsToldAsItWasSent() {
        var file = world.file("/from/x.txt");
        var job = Transferring.move(admin, world.folder("/to"), "nonsense", file, "größer/als alles", "nonsense")
                .expect(200);
        assertThat(told(job, "id")).containsExactly("nonsense", "größer/als alles", file);
        assertThat(told(job, "name")).containsExactly("nonsense", "größer/als alles", world.path("/from/x.txt"));
        assertThat(job.text("results.0.error.code")).isEqualTo("not-found");
        assertThat(job.text("results.2.status")).isEqualTo("moved");
        assertThat(job.text("status")).isEqualTo("completed");
        assertThat(List.of(job.text("done"), job.text("total"), job.text("failed")))
                .containsExactly("3", "3", "2");
        var none = Transferring.copy(admin, world.folder("/to"), "nonsense").expect(200);
        assertThat(none.text("status")).isEqualTo("completed");
        assertThat(told(none, "id")).containsExactly("nonsense");
    }

    @Test
    void aRefusedFolderCountsWithAllThatIsInIt() {
        var ann = world.restricted("ann");
        var to = world.folder("/to");
        var from = world.folder("/from");
        world.file("/from/x.txt");
        world.file("/from/deep/y.txt");
        world.shareAsset(to, ann, "manage");
        world.shareAsset(from, ann, "view");
        var job = Transferring.move(ann, to, from).expect(200);
        assertThat(job.text("results.0.error.code")).isEqualTo("forbidden");
        assertThat(List.of(job.text("done"), job.text("total"), job.text("failed")))
                .containsExactly("4", "4", "1");
    }

    private static Stream<String> told(Answer job, String field) {
        return job.at("results").valueStream().map(result -> result.path(field).asString());
    }

    @Test
    void onlyTheStarterAndAdministratorsSeeAJob() {
        var ann = world.restricted("ann");
        var bob = world.restricted("bob");
        var folder = world.folder("/a");
        var file = world.file("/b/x.txt");
        world.shareAsset(folder, ann, "manage");
        world.shareAsset(file, ann, "manage");
        var job = Transferring.move(ann, folder, file).expect(200).text("id");
        assertThat(ann.get("/v1/jobs").expect(200).all("id")).containsExactly(job);
        assertThat(ann.get("/v1/jobs/" + job).expect(200).text("startedBy.id")).isEqualTo(ann.id());
        bob.get("/v1/jobs/" + job).expect(404, "not-found");
        assertThat(bob.get("/v1/jobs").all("id")).isEmpty();
        bob.get("/v1/jobs?all=true").expect(403, "forbidden");
        assertThat(admin.get("/v1/jobs?all=true").expect(200).all("id")).contains(job);
        ann.post("/v1/jobs/" + job + "/cancel", Map.of()).expect(409, "job-finished");
        bob.post("/v1/jobs/" + job + "/cancel", Map.of()).expect(404, "not-found");
    }
}
