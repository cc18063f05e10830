package io.vitrine.delivery.download;

import static io.vitrine.db.schema.Tables.DOWNLOAD;
import static io.vitrine.delivery.download.Zips.ask;
import static io.vitrine.delivery.download.Zips.fetch;
import static io.vitrine.delivery.download.Zips.link;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.Ids;
import io.vitrine.blob.BlobCollector;
import io.vitrine.db.Db;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.Recorded;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may fetch a download, in which ranges, and for how long. */
@Tag("database")
class DownloadLifeTest {
    private final World world = new World();

    @Test
    void anyPieceOfItCanBeHad() {
        world.file("/r/a.txt");
        world.admin().upload(world.path("/r"), "b.bin", new byte[200_000]).expect(200);
        var made = ask(world.admin(), List.of(world.folder("/r")), List.of());
        var whole = fetch(world.admin(), made).expect(200);
        var size = whole.bytes().length;
        var etag = whole.header("ETag").orElseThrow();
        assertThat(made.at("bytes").asInt()).isEqualTo(size);
        assertThat(whole.header("Content-Length")).hasValue(String.valueOf(size));
        assertThat(whole.header("Accept-Ranges")).hasValue("bytes");
        assertThat(whole.header("Content-Type")).hasValue("application/zip");
        piece(made, "bytes=100-", 100, size, whole);
        piece(made, "bytes=-50", size - 50, size, whole);
        piece(made, "bytes=5-70000", 5, 70_001, whole);
        var many = world.admin().with("Range", "bytes=0-3,-22").get(link(made)).expect(206);
        assertThat(many.header("Content-Type").orElseThrow()).startsWith("multipart/byteranges; boundary=");
        assertThat(many.header("Content-Length")).hasValue(String.valueOf(many.bytes().length));
        assertThat(many.body()).contains("Content-Range: bytes 0-3/" + size).contains("PK\u0005\u0006");
        world.admin().with("Range", "bytes=" + size + "-").get(link(made)).expect(416, "range-not-satisfiable");
        var rest = world.admin().with("Range", "bytes=9-");
        rest.with("If-Range", etag).get(link(made)).expect(206);
        rest.with("If-Range", "\"another\"").get(link(made)).expect(200);
        world.admin().with("If-None-Match", etag).get(link(made)).expect(304);
        world.admin().with("If-Match", "\"another\"").get(link(made)).expect(412, "precondition-failed");
        var head = world.admin().send("HEAD", link(made), null, null).expect(200);
        assertThat(head.header("Content-Length")).hasValue(String.valueOf(size));
        assertThat(head.bytes()).isEmpty();
    }

    private void piece(Answer made, String range, int from, int to, Answer whole) {
        var answer = world.admin().with("Range", range).get(link(made)).expect(206);
        assertThat(answer.bytes()).isEqualTo(Arrays.copyOfRange(whole.bytes(), from, to));
        assertThat(answer.header("Content-Range"))
                .hasValue("bytes " + from + "-" + (to - 1) + "/" + whole.bytes().length);
    }

    @Test
    void itStaysTheSameWhateverBecomesOfTheFiles() {
        var changed = world.file("/c/changed.txt");
        var moved = world.file("/c/moved.txt");
        var deleted = world.file("/c/deleted.txt");
        var folder = world.folder("/c");
        var made = ask(world.admin(), List.of(folder), List.of());
        var before = fetch(world.admin(), made).expect(200).bytes();
        world.admin()
                .upload(world.path("/c"), "changed.txt", World.bytes("other"))
                .expect(200);
        world.admin()
                .patch("/v1/assets/" + moved, Map.of("name", "renamed.txt"))
                .expect(200);
        assertThat(world.admin().delete("/v1/assets/" + deleted).status()).isLessThan(300);
        assertThat(world.admin().delete("/v1/assets/" + folder).status()).isLessThan(300);
        try (var later = TestServer.clock().later(Duration.ofDays(6))) {
            TestServer.bean(BlobCollector.class).collect();
            assertThat(fetch(world.admin(), made).expect(200).bytes()).isEqualTo(before);
        }
        assertThat(changed).isNotEmpty();
    }

    @Test
    void itIsItsRequestersAndAdministratorsAlone() {
        var ann = world.restricted("ann");
        var bob = world.restricted("bob");
        var developer = world.person("dev", "developer");
        var folder = world.folder("/own");
        world.shareAsset(folder, ann, "view");
        world.shareAsset(folder, bob, "manage");
        var made = ask(ann, List.of(folder), List.of());
        fetch(ann, made).expect(200);
        fetch(ann.without("X-CSRF-Token"), made).expect(200);
        fetch(world.admin(), made).expect(200);
        for (var other : List.of(bob, developer)) {
            fetch(other, made).expect(404, "not-found");
            other.get("/v1/downloads/" + made.text("id")).expect(404, "not-found");
            other.delete("/v1/downloads/" + made.text("id")).expect(404, "not-found");
            other.post("/v1/downloads/" + made.text("id") + "/again", Map.of()).expect(404);
            assertThat(other.get("/v1/downloads").expect(200).all("id")).doesNotContain(made.text("id"));
        }
        fetch(Caller.nobody(), made).expect(401);
        assertThat(ann.get("/v1/downloads").expect(200).all("id")).containsExactly(made.text("id"));
        assertThat(world.admin().get("/v1/downloads?limit=5").expect(200).all("id"))
                .contains(made.text("id"));
        assertThat(world.admin()
                        .get("/v1/downloads?owner=me&limit=5")
                        .expect(200)
                        .all("id"))
                .doesNotContain(made.text("id"));
    }

    @Test
    void aRestrictedUsersHoldsNothingElse() throws Exception {
        var ann = world.restricted("ann");
        var seen = world.file("/mixed/seen.txt");
        var hidden = world.file("/mixed/hidden.txt");
        world.shareAsset(seen, ann, "view");
        ann.post("/v1/downloads", Map.of("assetIds", List.of(world.folder("/mixed"))))
                .expect(404);
        ann.post("/v1/downloads", Map.of("assetIds", List.of(seen, hidden))).expect(404);
        var made = ask(ann, List.of(seen), List.of());
        assertThat(made.at("fileCount").asInt()).isEqualTo(1);
        assertThat(Zips.names(fetch(ann, made))).containsExactly("seen.txt");
    }

    @Test
    void itEndsWithTheAccessToWhatIsInIt() {
        var ann = world.restricted("ann");
        var folder = world.folder("/end");
        world.file("/end/a.txt");
        world.shareAsset(folder, ann, "view");
        var made = ask(ann, List.of(folder), List.of());
        fetch(ann, made).expect(200);
        revoke("/v1/assets/" + folder, ann);
        fetch(ann, made).expect(410, "download-revoked");
        assertThat(ann.get("/v1/downloads/" + made.text("id")).text("status")).isEqualTo("revoked");
        world.shareAsset(folder, ann, "view");
        fetch(ann, made).expect(410, "download-revoked");
        ann.post("/v1/downloads/" + made.text("id") + "/again", Map.of()).expect(201);
    }

    /** Assets are downloaded through each kind of way; then the way ends, and the assets it led to are deleted. */
    @Test
    void whatWasTakenAwayDoesNotComeBackWhenItIsDeleted() {
        var ann = world.restricted("ann");
        var vera = world.person("vera", "viewOnly");
        var folder = world.folder("/took/folder");
        var below = world.file("/took/folder/below/a.txt");
        var shared = world.file("/took/shared.txt");
        var member = world.file("/took/member.txt");
        var group = world.group("took", ann);
        var collection = world.collection("took", member);
        world.shareAsset(folder, ann, "view");
        world.shareAssetWithGroup(shared, group, "view");
        world.shareCollection(collection, ann, "view");
        var all = List.of(
                ask(ann, List.of(folder), List.of()),
                ask(ann, List.of(below), List.of()),
                ask(ann, List.of(shared), List.of()),
                ask(ann, List.of(), List.of(collection)));
        var hers = ask(vera, List.of(shared), List.of());

        revoke("/v1/assets/" + folder, ann);
        trash(shared, member, folder);
        world.admin().delete("/v1/groups/" + group).expect(204);
        world.admin().delete("/v1/media-collections/" + collection).expect(204);
        world.admin()
                .patch("/v1/users/" + vera.id(), Map.of("role", "restricted"))
                .expect(200);
        all.forEach(made -> fetch(ann, made).expect(410, "download-revoked"));
        fetch(vera, hers).expect(410, "download-revoked");
    }

    @Test
    void whatIsDeletedIsStillForWhoCouldSeeItInItsPlace() {
        var ann = world.restricted("ann");
        var folder = world.folder("/kept/folder");
        var below = world.file("/kept/folder/below/a.txt");
        var apart = world.file("/kept/folder/apart.txt");
        var member = world.file("/kept/member.txt");
        var own = world.file("/kept/own.txt");
        var collection = world.collection("kept", member);
        world.shareAsset(folder, ann, "view");
        world.shareCollection(collection, ann, "view");
        world.admin()
                .post("/v1/ownership/transfer", Map.of("assetIds", List.of(own), "to", ann.id()))
                .expect(200);
        var made = ask(ann, List.of(folder, own), List.of(collection));
        trash(apart, own, member);
        fetch(ann, made).expect(200);
        trash(below);
        trash(folder);
        fetch(ann, made).expect(200);
        world.admin().post("/v1/trash/empty", Map.of("ids", List.of(folder))).expect(200);
        fetch(ann, made).expect(200);
        world.admin().delete("/v1/media-collections/" + collection).expect(204);
        fetch(ann, made).expect(410, "download-revoked");
    }

    /** Each way is taken away before the asset itself is gone, and nobody requests the archive in between. */
    @Test
    void whatWasTakenAwayDoesNotComeBackWhenItIsDeletedForGood() {
        var ann = world.restricted("ann");
        var folder = world.folder("/lost/folder");
        world.file("/lost/folder/below/a.txt");
        var shared = world.file("/lost/shared.txt");
        var member = world.file("/lost/member.txt");
        var kept = world.file("/lost/kept.txt");
        var collection = world.collection("lost", member);
        world.shareAsset(folder, ann, "view");
        world.shareAsset(shared, ann, "view");
        world.shareAsset(kept, ann, "view");
        world.shareCollection(collection, ann, "view");
        var lost = List.of(
                ask(ann, List.of(folder), List.of()),
                ask(ann, List.of(shared), List.of()),
                ask(ann, List.of(member), List.of()),
                ask(ann, List.of(kept, shared), List.of()));
        var stays = ask(ann, List.of(kept), List.of());

        revoke("/v1/assets/" + folder, ann);
        revoke("/v1/assets/" + shared, ann);
        revoke("/v1/media-collections/" + collection, ann);
        trash(folder, shared, member, kept);
        world.purge(folder, shared, member, kept);
        lost.forEach(made -> fetch(ann, made).expect(410, "download-revoked"));
        fetch(ann, stays).expect(200);
    }

    private void trash(String... ids) {
        world.admin().post("/v1/assets/delete", Map.of("ids", List.of(ids))).expect(200);
    }

    @Test
    void itEndsWithTheCollectionOrTheRequester() {
        var ann = world.restricted("ann");
        var file = world.file("/ends/a.txt");
        var collection = world.collection("ends", file);
        world.shareCollection(collection, ann, "view");
        var ofCollection = ask(ann, List.of(), List.of(collection));
        world.shareAsset(file, ann, "view");
        var ofFile = ask(ann, List.of(file), List.of());
        revoke("/v1/media-collections/" + collection, ann);
        fetch(ann, ofCollection).expect(410, "download-revoked");
        fetch(ann, ofFile).expect(200);
        world.admin().patch("/v1/users/" + ann.id(), Map.of("active", false)).expect(200);
        fetch(ann, ofFile).expect(401);
        fetch(world.admin(), ofFile).expect(410, "download-revoked");
    }

    private void revoke(String object, World.Person person) {
        world.admin()
                .patch(object + "/access", World.revoke("user", person.id()))
                .expect(200);
    }

    @Test
    void itExpires() {
        var made = Zips.ask(world.admin(), Map.of("assetIds", List.of(world.file("/x/a.txt")), "manifest", true));
        try (var later = TestServer.clock().later(Duration.ofDays(7))) {
            // Uses a key, as the session may have expired as well; a key is told that the link has expired.
            var key = world.admin();
            assertThat(fetch(key, made).text("code")).isEqualTo("download-expired");
            TestServer.bean(DownloadRegister.class).tidy();
            assertThat(fetch(key, made).text("code")).isEqualTo("download-expired");
            var record = key.get("/v1/downloads/" + made.text("id")).expect(200);
            assertThat(record.text("status")).isEqualTo("expired");
            assertThat(record.text("manifest")).isEqualTo("true");
            key.post("/v1/downloads/" + made.text("id") + "/again", Map.of()).expect(201);
        }
        try (var muchLater = TestServer.clock().later(Duration.ofDays(7 + 90))) {
            TestServer.bean(DownloadRegister.class).tidy();
        }
        world.admin().get("/v1/downloads/" + made.text("id")).expect(404, "not-found");
    }

    @Test
    void askedForAgainItHoldsWhatIsThereNow() throws Exception {
        var ann = world.restricted("ann");
        var folder = world.folder("/now");
        world.file("/now/before.txt");
        var other = world.file("/other/a.txt");
        world.shareAsset(folder, ann, "view");
        world.shareAsset(other, ann, "view");
        var made = ask(ann, List.of(folder, other), List.of());
        world.file("/now/since.txt");
        var again = ann.post("/v1/downloads/" + made.text("id") + "/again", Map.of())
                .expect(201);
        assertThat(Zips.names(fetch(ann, again))).containsExactly("a.txt", "now/", "now/before.txt", "now/since.txt");
        assertThat(Zips.names(fetch(ann, made))).doesNotContain("now/since.txt");
        trash(other);
        var gone = ann.post("/v1/downloads/" + made.text("id") + "/again", Map.of())
                .expect(404, "not-found");
        assertThat(gone.at("assetIds").toString()).isEqualTo("[\"" + other + "\"]");
    }

    @Test
    void deletedItIsGone() {
        var made = ask(world.admin(), List.of(world.file("/x/a.txt")), List.of());
        var path = "/v1/downloads/" + made.text("id");
        world.admin().delete(path).expect(204);
        fetch(world.admin(), made).expect(410, "download-deleted");
        world.admin().get(path).expect(404, "not-found");
        world.admin().delete(path).expect(404, "not-found");
        assertThat(world.admin().get("/v1/downloads?owner=me").all("id")).doesNotContain(made.text("id"));
    }

    @Test
    void whatWasSentIsWrittenDown() {
        var made = ask(world.admin(), List.of(world.file("/w/a.txt")), List.of());
        var path = "/v1/downloads/" + made.text("id");
        var size = made.at("bytes").asInt();
        world.admin().with("Range", "bytes=0-9").get(link(made)).expect(206);
        Eventually.holds("ten bytes are written down", () -> isSent(path, "ready", 10));
        world.admin().with("Range", "bytes=10-").get(link(made)).expect(206);
        Eventually.holds("all bytes are written down", () -> isSent(path, "done", size));
        world.admin().delete(path).expect(204);
        assertThat(Recorded.actions(made.text("id")))
                .containsExactly("download.create", "download.start", "download.finish", "download.delete");
    }

    private boolean isSent(String path, String status, int bytes) {
        var now = world.admin().get(path).expect(200);
        return now.text("status").equals(status) && now.at("bytesSent").asInt() == bytes;
    }

    @Test
    void theListIsPaged() {
        var ann = world.restricted("ann");
        var file = world.file("/p/a.txt");
        world.shareAsset(file, ann, "view");
        var made = new ArrayList<String>();
        for (var number = 0; number < 5; number++) {
            made.addFirst(ask(ann, List.of(file), List.of()).text("id"));
        }
        assertThat(World.pages(ann, "/v1/downloads?limit=2", "id")).isEqualTo(made);
        assertThat(ann.get("/v1/downloads?count=true").at("count").asInt()).isEqualTo(5);
    }

    @Test
    void theListSaysWhichArchivesHaveOneOfTheirFiles() {
        var file = world.file("/listed/a.txt");
        var odd = "\"manifest\":true";
        var with = Zips.ask(world.admin(), Map.of("assetIds", List.of(file), "manifest", true));
        var without = Zips.ask(world.admin(), Map.of("assetIds", List.of(file), "name", odd, "manifest", false));
        var unsaid = Zips.ask(world.admin(), Map.of("assetIds", List.of(file), "name", odd));
        assertThat(world.admin().get("/v1/downloads?owner=me&limit=3").all("id"))
                .containsExactly(unsaid.text("id"), without.text("id"), with.text("id"));
        assertThat(world.admin().get("/v1/downloads?owner=me&limit=3").all("manifest"))
                .containsExactly("false", "false", "true");
    }

    /** What was asked for may be long, and there are many downloads on a page. */
    @Test
    void theListIsMadeWithoutWhatWasAskedFor() {
        var made = Zips.ask(world.admin(), Map.of("assetIds", List.of(world.file("/l/a.txt")), "manifest", true));
        var id = Ids.read(made.text("id"));
        TestServer.bean(Db.class)
                .change(sql -> sql.update(DOWNLOAD)
                        .set(DOWNLOAD.REQUEST, DOWNLOAD.REQUEST.concat("unreadable"))
                        .where(DOWNLOAD.ID.eq(id))
                        .execute());
        var list = world.admin().get("/v1/downloads?owner=me&limit=1").expect(200);
        assertThat(list.all("id")).containsExactly(made.text("id"));
        assertThat(list.all("manifest")).containsExactly("true");
    }

    @Test
    void whatIsNamedTwiceIsRememberedOnce() {
        var file = world.file("/twice/a.txt");
        var made = ask(world.admin(), List.of(file, file.toLowerCase(Locale.ROOT), file), List.of());
        trash(file);
        var gone = world.admin()
                .post("/v1/downloads/" + made.text("id") + "/again", Map.of())
                .expect(404, "not-found");
        assertThat(gone.at("assetIds").toString()).isEqualTo("[\"" + file + "\"]");
    }
}
