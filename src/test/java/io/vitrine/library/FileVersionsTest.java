package io.vitrine.library;

import static io.vitrine.testing.World.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.Pictures;
import io.vitrine.testing.Recorded;
import io.vitrine.testing.World;
import io.vitrine.verify.Verified;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class FileVersionsTest {
    private final World world = new World();
    private final Caller admin = world.admin();

    @AfterEach
    void theFilesAreInOrder() {
        assertThat(Verified.tree()).isEmpty();
    }

    /** Creates a file with three versions and returns its id. */
    private String file() {
        admin.upload(world.root(), "x.txt", bytes("1")).expect(200);
        admin.upload(world.root(), "x.txt", bytes("22")).expect(200);
        return admin.upload(world.root(), "x.txt", bytes("333")).expect(200).text("id");
    }

    private String media(String query) {
        return Caller.nobody().get("/media" + world.path("/x.txt") + query).body();
    }

    private static List<String> ids(Caller by, String file) {
        var versions = by.get("/v1/files/" + file + "/versions").expect(200);
        return List.of(
                versions.text("0.versionInfo.id"),
                versions.text("1.versionInfo.id"),
                versions.text("2.versionInfo.id"));
    }

    /** As in ImageKit's version object. AI tags are null, since there are none. */
    @Test
    void haveThumbnailsOfWhatTheyWere() {
        var picture = admin.upload(world.root(), "p.png", Pictures.of("png", 30, 20, false))
                .expect(200);
        admin.upload(world.root(), "p.png", Pictures.of("png", 20, 30, false)).expect(200);
        var versions =
                admin.get("/v1/files/" + picture.text("id") + "/versions").expect(200);
        for (var at : List.of("0", "1")) {
            var thumbnail = versions.text(at + ".thumbnail");
            assertThat(thumbnail)
                    .startsWith(picture.text("url") + "?tr=")
                    .endsWith("&v=" + versions.text(at + ".versionInfo.id"));
            assertThat(versions.at(at + ".AITags").isNull()).isTrue();
        }
        var details = admin.get("/v1/files/" + picture.text("id") + "/details").expect(200);
        assertThat(details.text("thumbnail")).isEqualTo(versions.text("0.thumbnail"));
        assertThat(details.json().path("AITags").isNull()).isTrue();
        var text = admin.get("/v1/files/" + file() + "/versions").expect(200);
        assertThat(text.json().get(0).has("thumbnail")).isFalse();
    }

    @Test
    void areListedTheNewestFirst() {
        var file = file();
        var versions = admin.get("/v1/files/" + file + "/versions").expect(200);
        assertThat(versions.all("size")).containsExactly("3", "2", "1");
        assertThat(versions.all("type")).containsExactly("file", "file-version", "file-version");
        assertThat(versions.all("isCurrent")).containsExactly("true", "false", "false");
        assertThat(versions.text("2.versionInfo.name")).isEqualTo("Version 1");
        assertThat(versions.text("2.createdBy.name")).isNotEmpty();
        var first = ids(admin, file).getLast();
        var one = admin.get("/v1/files/" + file + "/versions/" + first).expect(200);
        assertThat(one.at("size").asInt()).isEqualTo(1);
        assertThat(media("?v=" + first)).isEqualTo("1");
        assertThat(one.text("url")).endsWith("/x.txt?v=" + first);
        admin.get("/v1/files/" + file + "/versions/0000000000000").expect(404, "not-found");
        admin.get("/v1/files/" + world.folder("") + "/versions").expect(404, "not-found");
        var other = world.file("/other.txt");
        admin.get("/v1/files/" + other + "/versions/" + first).expect(404, "not-found");
    }

    @Test
    void aRestoredVersionIsWhatTheFileShows() {
        var file = file();
        var collection = world.collection("c", file);
        var first = ids(admin, file).getLast();
        var restored = admin.send("PUT", "/v1/files/" + file + "/versions/" + first + "/restore", null, null)
                .expect(200);
        assertThat(restored.text("versionInfo.id")).isEqualTo(first);
        assertThat(restored.text("type")).isEqualTo("file");
        assertThat(media("")).isEqualTo("1");
        assertThat(admin.get("/v1/assets/" + file).at("size").asInt()).isEqualTo(1);
        assertThat(admin.get("/v1/media-collections/" + collection + "/assets?sort=size")
                        .text("items.0.size"))
                .isEqualTo("1");
        assertThat(ids(admin, file)).hasSize(3);
        assertThat(admin.upload(world.root(), "x.txt", bytes("4444")).text("versionInfo.name"))
                .isEqualTo("Version 4");
        assertThat(Recorded.actions(file))
                .containsExactly(
                        "file.create", "file.addVersion", "file.addVersion", "file.restoreVersion", "file.addVersion");
    }

    @Test
    void theOneThatIsShownIsNotDeleted() {
        var file = file();
        var all = ids(admin, file);
        admin.delete("/v1/files/" + file + "/versions/" + all.getFirst()).expect(400, "version-is-current");
        admin.delete("/v1/files/" + file + "/versions/" + all.getLast()).expect(204);
        admin.delete("/v1/files/" + file + "/versions/" + all.getLast()).expect(404, "not-found");
        assertThat(admin.get("/v1/files/" + file + "/versions").all("size")).containsExactly("3", "2");
        assertThat(media("")).isEqualTo("333");
    }

    /** Numbers are not reused, since histories and people refer to versions by them. */
    @Test
    void noNumberIsGivenTwice() {
        var file = file();
        var all = ids(admin, file);
        restoreAndDelete(file, all.get(1), all.get(0));
        assertThat(upload("4444")).isEqualTo("Version 4");
        var current = admin.get("/v1/assets/" + file).text("versionInfo.id");
        restoreAndDelete(file, all.get(2), current);
        restoreAndDelete(file, all.get(2), all.get(1));
        assertThat(upload("55555")).isEqualTo("Version 5");
    }

    @Test
    void whatMergesIntoAFileTakesNoNumberThatWasGiven() {
        var file = file();
        var all = ids(admin, file);
        restoreAndDelete(file, all.get(1), all.get(0));
        admin.upload(world.path("/from"), "x.txt", bytes("other")).expect(200);
        var other = admin.get("/v1/folders/" + world.folder("/from") + "/assets")
                .expect(200)
                .text("items.0.id");
        var body = Map.of("ids", List.of(other), "destinationId", world.folder(""));
        admin.post("/v1/assets/move", body).expect(200);
        assertThat(admin.get("/v1/assets/" + file).text("versionInfo.name")).isEqualTo("Version 4");
    }

    private String upload(String text) {
        return admin.upload(world.root(), "x.txt", bytes(text)).expect(200).text("versionInfo.name");
    }

    private void restoreAndDelete(String file, String restored, String deleted) {
        var versions = "/v1/files/" + file + "/versions/";
        admin.put(versions + restored + "/restore", Map.of()).expect(200);
        admin.delete(versions + deleted).expect(204);
    }

    @Test
    void eachNeedsItsLevel() {
        var ann = world.restricted("ann");
        var file = file();
        var first = ids(admin, file).getLast();
        var version = "/v1/files/" + file + "/versions/" + first;
        ann.get("/v1/files/" + file + "/versions").expect(404, "not-found");
        ann.send("PUT", version + "/restore", null, null).expect(404, "not-found");
        world.shareAsset(file, ann, "view");
        ann.get(version).expect(200);
        ann.send("PUT", version + "/restore", null, null).expect(403, "forbidden");
        ann.delete(version).expect(403, "forbidden");
        world.shareAsset(file, ann, "contribute");
        ann.send("PUT", version + "/restore", null, null).expect(200);
        ann.delete("/v1/files/" + file + "/versions/" + ids(ann, file).getFirst())
                .expect(403, "forbidden");
        world.shareAsset(file, ann, "manage");
        ann.delete("/v1/files/" + file + "/versions/" + ids(ann, file).getFirst())
                .expect(204);
    }

    @Test
    void aDraftIsServedOnlyToThoseWhoMayViewIt() {
        var ann = world.restricted("ann");
        var bob = world.restricted("bob");
        var file = file();
        var other = world.file("/other.txt");
        var folder = world.folder("/sub");
        world.shareAsset(file, ann, "contribute");
        world.shareAsset(other, ann, "view");
        var url = "/media" + world.path("/x.txt");
        var request = Map.of("ids", List.of(file, other, folder, "nonsense"), "isPublished", false);
        var results = ann.post("/v1/assets/publish", request).expect(200);
        assertThat(List.of(
                        results.text("results.0.status"),
                        results.text("results.1.status"),
                        results.text("results.2.status"),
                        results.text("results.3.status")))
                .containsExactly("unpublished", "not-allowed", "not-found", "not-found");
        Caller.nobody().get(url).expect(404, "not-found");
        bob.get(url).expect(404, "not-found");
        ann.get(url).expect(200);
        assertThat(admin.get("/v1/assets/" + file).at("isPublished").asBoolean())
                .isFalse();
        var first = ids(admin, file).getLast();
        assertThat(media("?v=" + first))
                .as("an older version is still published")
                .isEqualTo("1");
        admin.post("/v1/assets/publish", Map.of("ids", List.of(file), "isPublished", false, "includeVersions", true))
                .expect(200);
        Caller.nobody().get(url + "?v=" + first).expect(404, "not-found");
        admin.post("/v1/assets/publish", Map.of("ids", List.of(file), "isPublished", true))
                .expect(200);
        assertThat(media("")).isEqualTo("333");
        admin.post("/v1/assets/publish", Map.of("ids", List.of(file))).expect(400, "invalid");
    }

    @Test
    void aVersionThatIsADraftStaysOneWhenItIsShownAgain() {
        var file = file();
        publish(false, false, file);
        var draft = ids(admin, file).getFirst();
        admin.upload(world.root(), "x.txt", bytes("4444")).expect(200);
        assertThat(media("")).as("a new version is no draft unless it says so").isEqualTo("4444");
        var url = "/media" + world.path("/x.txt");
        Caller.nobody().get(url + "?v=" + draft).expect(404, "not-found");
        admin.put("/v1/files/" + file + "/versions/" + draft + "/restore", Map.of())
                .expect(200);
        Caller.nobody().get(url).expect(404, "not-found");
        assertThat(admin.get(url).expect(200).body()).isEqualTo("333");
        assertThat(admin.get("/v1/assets/" + file).at("isPublished").asBoolean())
                .isFalse();
        publish(true, false, file);
        assertThat(media("?v=" + draft)).isEqualTo("333");
    }

    @Test
    void whatIsPublishedAlreadyIsNoChange() {
        var file = file();
        var draft = world.file("/draft.txt");
        publish(false, false, draft);
        var state = admin.get("/v1/assets/" + file).header("ETag");
        publish(true, false, file, draft);
        assertThat(events(file)).isEmpty();
        assertThat(events(draft)).containsExactly("publish", "unpublish");
        assertThat(admin.get("/v1/assets/" + file).header("ETag")).isEqualTo(state);
        publish(false, false, file);
        publish(false, true, file);
        assertThat(events(file)).as("also its older versions").containsExactly("unpublish", "unpublish");
        publish(false, true, file);
        assertThat(events(file)).hasSize(2);
    }

    private void publish(boolean isPublished, boolean all, String... files) {
        var request = Map.of("ids", List.of(files), "isPublished", isPublished, "includeVersions", all);
        var done = admin.post("/v1/assets/publish", request).expect(200).at("results");
        assertThat(done.valueStream().map(result -> result.path("status").asString()))
                .containsOnly(isPublished ? "published" : "unpublished")
                .hasSize(files.length);
    }

    private List<String> events(String file) {
        return admin.get("/v1/assets/" + file + "/history").expect(200).all("action").stream()
                .filter(action -> action.endsWith("publish"))
                .toList();
    }
}
