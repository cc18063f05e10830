package io.vitrine.library.upload;

import static io.vitrine.testing.World.bytes;
import static io.vitrine.testing.World.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Form;
import io.vitrine.testing.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class UploadAccessTest {
    private final World world = new World();
    private final World.Person ann = world.restricted("ann");

    /** Uploads with the place after the bytes and before them; the answers must be alike. */
    private Answer upload(Caller by, String folder, String name) {
        var late = new Form()
                .file(bytes("late"))
                .field("useUniqueFileName", "false")
                .field("fileName", name)
                .field("folder", folder)
                .send(by);
        var early = Form.to(folder, name).file(bytes("early")).send(by);
        assertThat(early.status()).isEqualTo(late.status());
        assertThat(early.text("code")).isEqualTo(late.text("code"));
        assertThat(early.text("detail")).isEqualTo(late.text("detail"));
        return early;
    }

    @Test
    void needsContributeOnTheFolder() {
        world.shareAsset(world.folder("/seen"), ann, "view");
        world.shareAsset(world.folder("/desk"), ann, "contribute");
        upload(ann, world.path("/seen"), "a.txt").expect(403, "forbidden");
        upload(ann, world.path("/seen/new"), "a.txt").expect(403, "forbidden");
        var mine = upload(ann, world.path("/desk"), "a.txt").expect(200);
        assertThat(mine.text("owner.id")).isEqualTo(ann.id());
        assertThat(mine.text("level")).isEqualTo("manage");
        var deep = upload(ann, world.path("/desk/x/y"), "a.txt").expect(200);
        assertThat(deep.text("owner.id")).isEqualTo(ann.id());
        upload(world.person("vic", "viewOnly"), world.path("/desk"), "b.txt").expect(403, "forbidden");
        upload(world.person("dev", "developer"), world.path("/desk"), "b.txt").expect(200);
        upload(world.person("fay", "fullAccess"), world.path("/other"), "b.txt").expect(200);
        upload(Caller.nobody(), world.path("/desk"), "b.txt").expect(401);
    }

    @Test
    void aHiddenAndAMissingFolderAreAnsweredAlike() {
        world.folder("/hidden");
        var hidden = upload(ann, world.path("/hidden"), "a.txt").expect(404, "not-found");
        var missing = upload(ann, world.path("/missing"), "a.txt").expect(404, "not-found");
        var elsewhere = upload(ann, "/" + world.unique("none") + "/x", "a.txt").expect(404, "not-found");
        assertThat(hidden.text("detail")).isEqualTo(missing.text("detail")).isEqualTo(elsewhere.text("detail"));
        world.admin().get("/v1/folders?path=" + encoded(world.path("/missing"))).expect(404);
    }

    @Test
    void aRestrictedUserPutsNothingAtTheRootButANewVersion() {
        var name = world.unique("top") + ".txt";
        upload(ann, "/", name).expect(403, "forbidden");
        var file = world.admin().upload("/", name, bytes("1")).expect(200).text("id");
        upload(ann, "/", name).expect(403, "forbidden");
        world.shareAsset(file, ann, "view");
        upload(ann, "/", name).expect(403, "forbidden");
        world.shareAsset(file, ann, "contribute");
        var version = upload(ann, "/", name).expect(200);
        assertThat(version.text("fileId")).isEqualTo(file);
        assertThat(version.at("owner.id").asString()).isNotEqualTo(ann.id());
        new Form().field("fileName", name).file(bytes("x")).send(ann).expect(403, "forbidden");
        world.admin().delete("/v1/assets/" + file).expect(204);
    }

    @Test
    void whoMayContributeToAFileAloneMakesVersionsOfItAndNothingElse() {
        var file = world.file("/hidden/a.txt");
        world.file("/hidden/b.txt");
        world.shareAsset(file, ann, "contribute");
        var version = upload(ann, world.path("/hidden"), "a.txt").expect(200);
        assertThat(version.text("fileId")).isEqualTo(file);
        assertThat(version.at("parentId").isMissingNode()
                        || version.at("parentId").isNull())
                .isTrue();
        upload(ann, world.path("/hidden"), "b.txt").expect(404, "not-found");
        upload(ann, world.path("/hidden"), "c.txt").expect(404, "not-found");
        var named = new Form().field("folder", world.path("/hidden")).field("fileName", "a.txt");
        named.file(bytes("x")).field("useUniqueFileName", "false").send(ann).expect(200);
        new Form()
                .field("folder", world.path("/hidden"))
                .field("fileName", "a.txt")
                .file(bytes("x"))
                .send(ann)
                .expect(404, "not-found");
    }

    @Test
    void viewThroughACollectionIsNotEnough() {
        var ben = world.restricted("ben");
        var file = world.file("/lib/a.txt");
        world.shareCollection(world.collection("c", file), ben, "manage");
        upload(ben, world.path("/lib"), "a.txt").expect(403, "forbidden");
        upload(ben, world.path("/lib"), "b.txt").expect(404, "not-found");
    }

    @Test
    void anEarlyRefusalLeavesNothingBehind() {
        Form.to(world.path("/nope"), "a.txt")
                .file(bytes("x".repeat(100_000)))
                .send(ann)
                .expect(404, "not-found");
        world.admin().get("/v1/folders?path=" + encoded(world.path("/nope"))).expect(404);
    }
}
