package io.vitrine.library;

import static io.vitrine.testing.World.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.Form;
import io.vitrine.testing.World;
import io.vitrine.verify.Verified;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CopyTest {
    private final World world = new World();
    private final Caller admin = world.admin();
    private final Transferring moving = new Transferring(world);

    @AfterEach
    void theTreeIsInOrder() {
        assertThat(Verified.tree()).isEmpty();
    }

    @Test
    void aCopyBelongsToWhoMakesItAndTheSourceStaysAsItIs() {
        var ann = world.restricted("ann");
        var bob = world.restricted("bob");
        var source = world.folder("/from/f");
        var file = Form.to(world.path("/from/f/sub"), "x.txt")
                .field("tags", "a,b")
                .file(bytes("one"))
                .send(admin)
                .expect(200)
                .text("id");
        admin.upload(world.path("/from/f/sub"), "x.txt", bytes("three")).expect(200);
        var to = world.folder("/to");
        world.shareAsset(source, ann, "contribute");
        world.shareAsset(to, ann, "contribute");
        world.shareAsset(file, bob, "view");
        var collection = world.collection("c", file);
        var job = Transferring.copy(ann, to, source).expect(200);
        assertThat(job.text("status")).isEqualTo("completed");
        assertThat(job.at("done").asInt()).isEqualTo(3);
        assertThat(job.at("total").asInt()).isEqualTo(3);
        assertThat(job.text("results.0.status")).isEqualTo("copied");
        var copied = moving.at("/to/f/sub/x.txt");
        assertThat(job.text("results.0.resultId")).isEqualTo(moving.at("/to/f"));
        assertThat(moving.media("/to/f/sub/x.txt")).isEqualTo("three");
        assertThat(Transferring.contents(copied)).containsExactly("1:5");
        var seen = ann.get("/v1/assets/" + copied).expect(200);
        assertThat(seen.text("owner.id")).isEqualTo(ann.id());
        assertThat(seen.text("level")).isEqualTo("manage");
        assertThat(seen.at("tags").size()).isEqualTo(2);
        bob.get("/v1/assets/" + copied).expect(404, "not-found");
        assertThat(bob.get("/v1/assets/" + file).text("level")).isEqualTo("view");
        assertThat(admin.get("/v1/assets/" + file).text("owner.id")).isNotEqualTo(ann.id());
        assertThat(admin.get("/v1/media-collections/" + collection + "/assets").all("id"))
                .containsExactly(file);
        assertThat(Transferring.contents(file)).containsExactly("1:3", "2:5");
    }

    @Test
    void aCopyThatMeetsItsNameIsANewVersionOfThat() {
        var ann = world.restricted("ann");
        var to = world.folder("/to");
        world.shareAsset(to, ann, "contribute");
        var there = world.file(ann, "/to/x.txt");
        var file = world.file("/from/x.txt");
        admin.upload(world.path("/from"), "x.txt", bytes("newest")).expect(200);
        var job = Transferring.copy(admin, to, file).expect(200);
        assertThat(job.text("results.0.status")).isEqualTo("merged");
        assertThat(Transferring.contents(there)).hasSize(2);
        assertThat(moving.media("/to/x.txt")).isEqualTo("newest");
        assertThat(admin.get("/v1/assets/" + there).text("owner.id")).isEqualTo(ann.id());
        admin.post("/v1/assets/copy", Map.of("ids", List.of(file), "destinationId", to, "includeVersions", true))
                .expect(200);
        assertThat(Transferring.contents(there)).hasSize(4);
        admin.get("/v1/assets/" + file).expect(200);
    }
}
