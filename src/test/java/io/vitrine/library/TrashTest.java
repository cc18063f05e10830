package io.vitrine.library;

import static io.vitrine.db.schema.Tables.BLOB;
import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.testing.World.bytes;
import static io.vitrine.testing.World.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.NodeId;
import io.vitrine.blob.BlobStore;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Form;
import io.vitrine.testing.Recorded;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import io.vitrine.verify.Verified;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TrashTest {
    private final World world = new World();
    private final Caller admin = world.admin();

    @AfterEach
    void theTreeIsInOrder() {
        assertThat(Verified.tree()).isEmpty();
    }

    private Answer restore(Caller by, String... ids) {
        return by.post("/v1/assets/restore", Map.of("ids", List.of(ids))).expect(200);
    }

    private void delete(String id) {
        admin.delete("/v1/assets/" + id).expect(204);
    }

    private static List<String> trash(Caller by) {
        return World.pages(by, "/v1/trash?limit=1000", "id");
    }

    private static boolean isStored(String id) {
        return TestServer.db()
                .read(sql -> sql.fetchExists(NODE, NODE.ID.eq(NodeId.of(id).value())));
    }

    @Test
    void whatIsDeletedIsNowhere() {
        var ann = world.restricted("ann");
        var folder = world.folder("/top/sub");
        var file = world.file("/top/sub/x.txt");
        var beside = world.file("/beside.txt");
        world.shareAsset(file, ann, "manage");
        world.shareAsset(folder, ann, "view");
        var collection = world.collection("c", file, folder, beside);
        var owned = world.collection(ann, "mine");
        ann.post("/v1/media-collections/assets/add", Map.of("collectionIds", List.of(owned), "assetIds", List.of(file)))
                .expect(200);
        admin.patch("/v1/media-collections/" + collection, Map.of("coverAssetId", file))
                .expect(200);
        var url = "/media" + world.path("/top/sub/x.txt");
        assertThat(Caller.nobody().get(url).status()).isEqualTo(200);

        delete(world.folder("/top"));

        for (var who : List.of(admin, ann)) {
            who.get("/v1/assets/" + file).expect(404, "not-found");
            who.get("/v1/files/" + file + "/details").expect(404, "not-found");
            who.get("/v1/folders/" + folder + "/assets").expect(404, "not-found");
            who.get("/v1/assets/" + file + "/access").expect(404, "not-found");
            who.get(url).expect(404, "not-found");
            who.patch("/v1/assets/" + file, Map.of("name", "y.txt")).expect(404, "not-found");
            assertThat(who.get("/v1/files?type=all&limit=1000&name=x.txt").all("id"))
                    .doesNotContain(file);
        }
        assertThat(ann.get("/v1/shared-with-me").expect(200).all("id")).doesNotContain(file, folder);
        var after = admin.get("/v1/media-collections/" + collection).expect(200);
        assertThat(after.at("assetCount").asInt()).isEqualTo(1);
        assertThat(after.at("coverAssetId").isNull()).isTrue();
        for (var deep : List.of("", "&deep=true")) {
            var page = admin.get("/v1/media-collections/" + collection + "/assets?count=true" + deep)
                    .expect(200);
            assertThat(page.all("id")).containsExactly(beside);
            assertThat(page.at("count").asInt()).isEqualTo(1);
        }
        assertThat(ann.get("/v1/media-collections/" + owned).at("assetCount").asInt())
                .isZero();
    }

    @Test
    void itComesBackWithPlaceSharesMembershipsAndVersions() {
        var ann = world.restricted("ann");
        var top = world.folder("/top");
        var folder = world.folder("/top/sub/deep");
        var file = Form.to(world.path("/top/sub/deep"), "x.txt")
                .field("tags", "a,b")
                .file(bytes("one"))
                .send(admin)
                .expect(200)
                .text("id");
        admin.upload(world.path("/top/sub/deep"), "x.txt", bytes("two")).expect(200);
        world.shareAsset(folder, ann, "contribute");
        var collection = world.collection("c", file, top);
        delete(top);
        assertThat(restore(admin, top).text("results.0.status")).isEqualTo("restored");

        var back = ann.get("/v1/assets/" + file).expect(200);
        assertThat(back.text("filePath")).isEqualTo(world.path("/top/sub/deep/x.txt"));
        assertThat(back.text("level")).isEqualTo("contribute");
        assertThat(back.at("tags").size()).isEqualTo(2);
        assertThat(back.text("versionInfo.name")).isEqualTo("Version 2");
        assertThat(admin.get("/media" + world.path("/top/sub/deep/x.txt")).body())
                .isEqualTo("two");
        assertThat(admin.get("/v1/media-collections/" + collection)
                        .at("assetCount")
                        .asInt())
                .isEqualTo(2);
        assertThat(admin.get("/v1/media-collections/" + collection + "/assets?deep=true")
                        .all("id"))
                .contains(file, top, folder);
        assertThat(trash(admin)).doesNotContain(top);
        assertThat(Recorded.actions(top)).containsExactly("folder.create", "folder.delete", "folder.restore");
    }

    @Test
    void theNameIsFreeAtOnceAndAPlaceThatIsTakenIsNotTaken() {
        var first = world.file("/a/x.txt");
        delete(first);
        var second = world.file("/a/x.txt");
        assertThat(second).isNotEqualTo(first);
        assertThat(restore(admin, first).text("results.0.status")).isEqualTo("name-taken");
        var renamed = admin.post("/v1/assets/restore", Map.of("ids", List.of(first), "useUniqueName", true))
                .expect(200);
        assertThat(renamed.text("results.0.path")).startsWith(world.path("/a/x_"));
        assertThat(admin.get("/v1/assets/" + first).text("filePath")).isEqualTo(renamed.text("results.0.path"));
    }

    @Test
    void aPlaceThatIsGoneIsAskedFor() {
        var file = world.file("/a/b/x.txt");
        var folder = world.folder("/a/b");
        var other = world.folder("/other");
        delete(file);
        delete(folder);
        assertThat(restore(admin, file).text("results.0.status")).isEqualTo("place-gone");
        var elsewhere = admin.post("/v1/assets/restore", Map.of("ids", List.of(file), "destinationId", other))
                .expect(200);
        assertThat(elsewhere.text("results.0.path")).isEqualTo(world.path("/other/x.txt"));
        delete(file);
        assertThat(restore(admin, file, folder).text("results.0.status")).isEqualTo("restored");
        admin.post("/v1/assets/restore", Map.of("ids", List.of(file), "destinationId", "0000000000000"))
                .expect(404, "not-found");
    }

    @Test
    void anotherPlaceNeedsManageOnIt() {
        var ann = world.restricted("ann");
        var group = world.group("press", ann);
        var file = world.file("/a/x.txt");
        var other = world.folder("/other");
        world.shareAssetWithGroup(file, group, "manage");
        delete(file);
        var elsewhere = Map.of("ids", List.of(file), "destinationId", other);
        ann.post("/v1/assets/restore", elsewhere).expect(404, "not-found");
        world.shareAsset(other, ann, "contribute");
        ann.post("/v1/assets/restore", elsewhere).expect(403, "forbidden");
        world.shareAsset(other, ann, "manage");
        assertThat(ann.post("/v1/assets/restore", elsewhere).expect(200).text("results.0.path"))
                .isEqualTo(world.path("/other/x.txt"));
        admin.patch("/v1/assets/" + other + "/access", World.revoke("user", ann.id()))
                .expect(200);
        assertThat(ann.get("/v1/assets/" + file).expect(200).text("level"))
                .as("what was shared with the group came back")
                .isEqualTo("manage");
    }

    @Test
    void aPlaceThatComesBackWithItIsNoneThatIsGone() {
        var file = world.file("/a/b/x.txt");
        var folder = world.folder("/a/b");
        delete(file);
        delete(folder);
        restore(admin, file, folder);
        assertThat(admin.get("/v1/assets/" + file).text("filePath")).isEqualTo(world.path("/a/b/x.txt"));
    }

    @Test
    void whatIsBelowSomethingElseThatIsNamedGoesWithThat() {
        var folder = world.folder("/a/b");
        var file = world.file("/a/b/x.txt");
        var answer = admin.post("/v1/assets/delete", Map.of("ids", List.of(file, folder)))
                .expect(200);
        assertThat(answer.text("results.0.status")).isEqualTo("deleted");
        assertThat(trash(admin)).contains(folder).doesNotContain(file);
        restore(admin, folder);
        admin.get("/v1/assets/" + file).expect(200);
    }

    @Test
    void onlyWhoCouldManageItSeesItAndBringsItBack() {
        var ann = world.restricted("ann");
        var bob = world.restricted("bob");
        var vic = world.person("vic", "viewOnly");
        var folder = world.folder("/shared");
        var inside = world.file("/shared/inside.txt");
        var direct = world.file("/direct.txt");
        var seen = world.file("/seen.txt");
        world.shareAsset(folder, ann, "manage");
        world.shareAsset(folder, bob, "contribute");
        world.shareAsset(direct, ann, "manage");
        world.shareAsset(seen, ann, "contribute");
        var own = world.file(bob, "/shared/bobs.txt");
        for (var id : List.of(inside, direct, seen, own)) {
            delete(id);
        }
        assertThat(trash(ann)).containsExactlyInAnyOrder(inside, direct, own);
        assertThat(trash(bob)).containsExactly(own);
        assertThat(trash(vic)).isEmpty();
        assertThat(restore(vic, own).text("results.0.status")).isEqualTo("not-found");
        assertThat(restore(bob, inside).text("results.0.status")).isEqualTo("not-found");
        assertThat(restore(ann, seen).text("results.0.status")).isEqualTo("not-found");
        assertThat(restore(bob, own).text("results.0.status")).isEqualTo("restored");
        var emptied = ann.post("/v1/trash/empty", Map.of()).expect(200);
        assertThat(emptied.text("status")).isEqualTo("completed");
        assertThat(List.of(inside, direct)).noneMatch(TrashTest::isStored);
        assertThat(isStored(seen)).isTrue();
        var job = emptied.text("id");
        bob.get("/v1/jobs/" + job).expect(404, "not-found");
        admin.get("/v1/jobs/" + job).expect(200);
    }

    @Test
    void theListTellsWhatWasWhereAndByWhom() {
        var ann = world.restricted("ann");
        var folder = world.folder("/a/b");
        world.file("/a/b/x.txt");
        world.file("/a/b/c/y.txt");
        world.shareAsset(folder, ann, "manage");
        ann.delete("/v1/assets/" + folder).expect(204);
        var item = ann.get("/v1/trash?count=true").expect(200);
        assertThat(item.at("count").asInt()).isEqualTo(1);
        assertThat(item.text("items.0.path")).isEqualTo(world.path("/a/b"));
        assertThat(item.text("items.0.type")).isEqualTo("folder");
        assertThat(item.at("items.0.fileCount").asInt()).isEqualTo(2);
        assertThat(item.at("items.0.folderCount").asInt()).isEqualTo(2);
        assertThat(item.at("items.0.size").asInt()).isEqualTo("/a/b/x.txt".length() + "/a/b/c/y.txt".length());
        assertThat(item.text("items.0.deletedBy.id")).isEqualTo(ann.id());
        assertThat(item.text("items.0.expiresAt")).isGreaterThan(item.text("items.0.deletedAt"));
    }

    @Test
    void emptyingTakesEverythingThatRefersToIt() {
        var ann = world.restricted("ann");
        var top = world.folder("/top");
        var content = "kept for nobody in " + world.root();
        var file = Form.to(world.path("/top/sub"), "x.txt")
                .field("tags", "a,b")
                .file(bytes(content))
                .send(admin)
                .expect(200)
                .text("id");
        world.shareAsset(file, ann, "view");
        var collection = world.collection("c", file, top);
        var sha = TestServer.db()
                .read(sql -> sql.select(FILE_VERSION.BLOB_SHA256)
                        .from(FILE_VERSION)
                        .where(FILE_VERSION.NODE_ID.eq(NodeId.of(file).value()))
                        .fetchSingle(FILE_VERSION.BLOB_SHA256));
        delete(top);
        var job = admin.post("/v1/trash/empty", Map.of("ids", List.of(top))).expect(200);
        assertThat(job.text("status")).isEqualTo("completed");
        assertThat(job.at("done").asInt()).isEqualTo(3);
        assertThat(job.at("total").asInt()).isEqualTo(3);
        assertThat(job.text("results.0.status")).isEqualTo("deleted");
        assertThat(List.of(top, file)).noneMatch(TrashTest::isStored);
        assertThat(restore(admin, top).text("results.0.status")).isEqualTo("not-found");
        boolean isWaiting = TestServer.db()
                .read(sql -> sql.fetchExists(BLOB, BLOB.SHA256.eq(sha).and(BLOB.UNREFERENCED_SINCE.isNotNull())));
        assertThat(isWaiting).isTrue();
        assertThat(TestServer.bean(BlobStore.class).size(sha)).isPresent();
        assertThat(admin.get("/v1/media-collections/" + collection)
                        .at("assetCount")
                        .asInt())
                .isZero();
    }

    @Test
    @SuppressWarnings("try")
    void whatHasBeenThereForLongGoesByItself() {
        var file = world.file("/old.txt");
        delete(file);
        var emptying = TestServer.bean(Emptying.class);
        emptying.emptyOld();
        assertThat(isStored(file)).isTrue();
        try (var later = TestServer.clock().later(Duration.ofDays(31))) {
            emptying.emptyOld();
        }
        assertThat(isStored(file)).isFalse();
    }

    @Test
    void foldersOfTheSamePathAreMadeAnewMeanwhile() {
        var file = world.file("/a/b/x.txt");
        delete(world.folder("/a"));
        var again = world.file("/a/b/x.txt");
        assertThat(again).isNotEqualTo(file);
        assertThat(admin.get("/v1/folders?path=" + encoded(world.path("/a/b"))).status())
                .isEqualTo(200);
    }
}
