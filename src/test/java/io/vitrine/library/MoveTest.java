package io.vitrine.library;

import static io.vitrine.testing.World.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.Recorded;
import io.vitrine.testing.World;
import io.vitrine.verify.Verified;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class MoveTest {
    private final World world = new World();
    private final Caller admin = world.admin();
    private final Transferring moving = new Transferring(world);

    @AfterEach
    void theTreeIsInOrder() {
        assertThat(Verified.tree()).isEmpty();
    }

    @Test
    void aMovedFileKeepsOwnerSharesMembershipsAndVersions() {
        var ann = world.restricted("ann");
        var bob = world.restricted("bob");
        var from = world.folder("/from");
        world.shareAsset(from, ann, "contribute");
        var file = world.file(ann, "/from/x.txt");
        ann.upload(world.path("/from"), "x.txt", bytes("second")).expect(200);
        world.shareAsset(file, bob, "contribute");
        var collection = world.collection("c", file);
        var to = world.folder("/to");
        var job = Transferring.move(admin, to, file).expect(200);
        assertThat(job.text("status")).isEqualTo("completed");
        assertThat(job.text("kind")).isEqualTo("move");
        assertThat(job.text("results.0.status")).isEqualTo("moved");
        assertThat(job.text("results.0.name")).isEqualTo(world.path("/from/x.txt"));
        assertThat(moving.path(file)).isEqualTo(world.path("/to/x.txt"));
        assertThat(moving.media("/to/x.txt")).isEqualTo("second");
        Caller.nobody().get("/media" + world.path("/from/x.txt")).expect(404, "not-found");
        assertThat(ann.get("/v1/assets/" + file).expect(200).text("level")).isEqualTo("manage");
        assertThat(bob.get("/v1/assets/" + file).expect(200).text("level")).isEqualTo("contribute");
        assertThat(admin.get("/v1/media-collections/" + collection + "/assets").all("id"))
                .containsExactly(file);
        assertThat(Transferring.contents(file)).hasSize(2);
        assertThat(Recorded.actions(file)).containsExactly("file.create", "file.addVersion", "file.share", "file.move");
    }

    @Test
    void aMovedFolderTakesAllAlongWithoutARowPerFile() {
        var ann = world.restricted("ann");
        var folder = world.folder("/a/b");
        var deep = world.file("/a/b/c/d/x.txt");
        world.shareAsset(world.folder("/to"), ann, "view");
        ann.get("/v1/assets/" + deep).expect(404, "not-found");
        var revision = admin.get("/v1/assets/" + deep).header("ETag");
        Transferring.move(admin, world.folder("/to"), folder).expect(200);
        assertThat(moving.path(deep)).isEqualTo(world.path("/to/b/c/d/x.txt"));
        assertThat(admin.get("/v1/assets/" + deep).header("ETag")).isEqualTo(revision);
        ann.get("/v1/assets/" + deep).expect(200);
        assertThat(moving.at("/a/b")).isEmpty();
        assertThat(Recorded.actions(folder)).containsExactly("folder.create", "folder.move");
    }

    @Test
    void aFileThatMeetsItsNameBecomesVersionsOfThat() {
        var ann = world.restricted("ann");
        var bob = world.restricted("bob");
        world.shareAsset(world.folder("/to"), ann, "contribute");
        var there = world.file(ann, "/to/x.txt");
        var file = world.file("/from/x.txt");
        admin.upload(world.path("/from"), "x.txt", bytes("newest")).expect(200);
        world.shareAsset(file, bob, "manage");
        world.shareAsset(there, bob, "view");
        var one = world.collection("one", file);
        var two = world.collection("two", there, file);
        var before = Transferring.contents(there);
        var job = Transferring.move(admin, world.folder("/to"), file).expect(200);
        assertThat(job.text("results.0.status")).isEqualTo("merged");
        assertThat(job.text("results.0.resultId")).isEqualTo(there);
        admin.get("/v1/assets/" + file).expect(404, "not-found");
        assertThat(moving.media("/to/x.txt")).isEqualTo("newest");
        assertThat(Transferring.contents(there)).hasSize(before.size() + 2);
        assertThat(admin.get("/v1/assets/" + there).text("owner.id")).isEqualTo(ann.id());
        assertThat(bob.get("/v1/assets/" + there).text("level")).isEqualTo("view");
        for (var collection : List.of(one, two)) {
            var told = admin.get("/v1/media-collections/" + collection + "/assets?count=true");
            assertThat(told.all("id")).containsExactly(there);
            assertThat(told.at("count").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aFolderThatMeetsItsNameMergesOneByOne() {
        var bob = world.restricted("bob");
        var carl = world.restricted("carl");
        var source = world.folder("/from/f");
        var same = world.file("/from/f/same.txt");
        var only = world.file("/from/f/only.txt");
        var whole = world.folder("/from/f/whole");
        var inWhole = world.file("/from/f/whole/x.txt");
        var sub = world.file("/from/f/sub/y.txt");
        world.file("/from/f/mixed");
        var target = world.folder("/to/f");
        var there = world.file("/to/f/same.txt");
        world.folder("/to/f/sub");
        world.folder("/to/f/mixed");
        world.shareAsset(source, bob, "manage");
        world.shareAsset(target, carl, "view");
        var collection = world.collection("c", source);
        var job = Transferring.move(admin, world.folder("/to"), source).expect(200);
        assertThat(job.text("status")).isEqualTo("completed");
        assertThat(job.at("failed").asInt()).isEqualTo(1);
        assertThat(job.at("done").asInt()).isEqualTo(job.at("total").asInt());
        assertThat(job.text("results.0.name")).isEqualTo("mixed");
        assertThat(job.text("results.0.error.code")).isEqualTo("name-taken");
        admin.get("/v1/assets/" + same).expect(404, "not-found");
        assertThat(Transferring.contents(there)).hasSize(2);
        assertThat(moving.path(only)).isEqualTo(world.path("/to/f/only.txt"));
        assertThat(moving.path(whole)).isEqualTo(world.path("/to/f/whole"));
        assertThat(moving.path(inWhole)).isEqualTo(world.path("/to/f/whole/x.txt"));
        assertThat(moving.path(sub)).isEqualTo(world.path("/to/f/sub/y.txt"));
        assertThat(moving.path(source)).as("what cannot move keeps its folder").isEqualTo(world.path("/from/f"));
        bob.get("/v1/assets/" + only).expect(404, "not-found");
        carl.get("/v1/assets/" + only).expect(200);
        admin.delete("/v1/assets/" + moving.at("/from/f/mixed")).expect(204);
        Transferring.move(admin, world.folder("/to"), source).expect(200);
        admin.get("/v1/assets/" + source).expect(404, "not-found");
        assertThat(admin.get("/v1/media-collections/" + collection + "/assets").all("id"))
                .containsExactly(target);
    }

    @Test
    void filesOfTheSameNameMeetEachOther() {
        var one = world.file("/1/x.txt");
        var two = world.file("/2/x.txt");
        var job = Transferring.move(admin, world.folder("/to"), one, two).expect(200);
        assertThat(job.text("results.0.status")).isEqualTo("moved");
        assertThat(job.text("results.1.status")).isEqualTo("merged");
        assertThat(moving.media("/to/x.txt")).isEqualTo("/2/x.txt");
    }
}
