package io.vitrine.history;

import static io.vitrine.testing.World.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class HistoryTest {
    private final World world = new World();
    private final Caller admin = world.admin();
    private final World.Person ann = world.restricted("Ann");
    private final World.Person bob = world.restricted("Bob");

    private static Answer ofAsset(Caller by, String id) {
        return by.get("/v1/assets/" + id + "/history").expect(200);
    }

    private static Answer ofCollection(Caller by, String id) {
        return by.get("/v1/media-collections/" + id + "/history").expect(200);
    }

    private void change(String collection, String verb, String... assets) {
        admin.post(
                        "/v1/media-collections/assets/" + verb,
                        Map.of("collectionIds", List.of(collection), "assetIds", List.of(assets)))
                .expect(200);
    }

    @Test
    void aFilesHistoryTellsEachChangeTheLatestFirst() {
        var file = world.file("/a/x.txt");
        admin.upload(world.path("/a"), "x.txt", bytes("second")).expect(200);
        var first = admin.get("/v1/files/" + file + "/versions").text("1.versionInfo.id");
        admin.send("PUT", "/v1/files/" + file + "/versions/" + first + "/restore", null, null)
                .expect(200);
        admin.post("/v1/assets/edit", Map.of("ids", List.of(file), "addTags", List.of("red")))
                .expect(200);
        admin.post("/v1/assets/publish", Map.of("ids", List.of(file), "isPublished", false))
                .expect(200);
        admin.patch("/v1/assets/" + file, Map.of("name", "y.txt")).expect(200);
        admin.post("/v1/assets/move", Map.of("ids", List.of(file), "destinationId", world.folder("/b")))
                .expect(200);
        admin.post("/v1/assets/delete", Map.of("ids", List.of(file))).expect(200);
        admin.post("/v1/assets/restore", Map.of("ids", List.of(file))).expect(200);

        var history = ofAsset(admin, file);
        assertThat(history.all("action"))
                .containsExactly(
                        "restore",
                        "delete",
                        "move",
                        "rename",
                        "unpublish",
                        "update",
                        "restoreVersion",
                        "addVersion",
                        "create");
        assertThat(history.at("items.0.changes.0.property").asString()).isEqualTo("folder");
        assertThat(history.text("items.2.changes.0.from")).isEqualTo(world.path("/a"));
        assertThat(history.text("items.2.changes.0.to")).isEqualTo(world.path("/b"));
        assertThat(history.text("items.3.changes.0.from")).isEqualTo("x.txt");
        assertThat(history.text("items.3.changes.0.to")).isEqualTo("y.txt");
        assertThat(history.text("items.5.changes.0.property")).isEqualTo("tags");
        assertThat(history.at("items.5.changes.0.to").toString()).isEqualTo("[\"red\"]");
        assertThat(history.at("items.6.changes.0.to").asInt()).isEqualTo(1);
        assertThat(history.at("items.7.changes.0.to").asInt()).isEqualTo(2);
        assertThat(history.text("items.8.by.type")).isEqualTo("user");
        assertThat(history.text("items.8.by.name")).isNotEmpty();
        assertThat(history.text("items.8.at")).endsWith("Z");
    }

    @Test
    void sharesAndOwnersAreToldToThoseWithManageAlone() {
        var file = world.file("/x.txt");
        world.shareAsset(file, ann, "manage");
        world.shareAsset(file, bob, "contribute");
        admin.post("/v1/ownership/transfer", Map.of("to", ann.id(), "assetIds", List.of(file)))
                .expect(200);
        admin.patch("/v1/assets/" + file + "/access", World.revoke("user", ann.id()))
                .expect(200);

        var told = ofAsset(ann, file);
        assertThat(told.all("action")).containsExactly("share", "transferOwnership", "share", "share", "create");
        assertThat(told.text("items.0.shares.0.principal.name")).isEqualTo("Ann");
        assertThat(told.at("items.0.shares.0.level").isNull()).isTrue();
        assertThat(told.text("items.1.changes.0.to")).isEqualTo("Ann");
        assertThat(told.text("items.2.shares.0.principal.id")).isEqualTo(bob.id());
        assertThat(told.text("items.2.shares.0.level")).isEqualTo("contribute");
        assertThat(told.text("items.0.by.name")).isNotEmpty();

        var hidden = ofAsset(bob, file);
        assertThat(hidden.all("action")).containsExactly("create");
        assertThat(hidden.at("items.0.by").isNull()).isTrue();
        assertThat(hidden.body()).doesNotContain("Ann");

        var viewer = world.person("Vera", "viewOnly");
        assertThat(ofAsset(viewer, file).all("action")).containsExactly("create");
        assertThat(ofAsset(viewer, file).text("items.0.by.name")).isNotEmpty();
    }

    @Test
    void oneselfIsToldWhatOneDid() {
        var file = world.file("/x.txt");
        world.shareAsset(file, bob, "contribute");
        bob.post("/v1/assets/edit", Map.of("ids", List.of(file), "addTags", List.of("mine")))
                .expect(200);
        assertThat(ofAsset(bob, file).text("items.0.by.name")).isEqualTo("Bob");
        assertThat(ofAsset(bob, file).at("items.1.by").isNull()).isTrue();
    }

    @Test
    void foldersAreNamedToThoseWhoSeeThem() {
        var secret = world.folder("/secret");
        var file = world.file("/secret/x.txt");
        admin.post("/v1/assets/move", Map.of("ids", List.of(file), "destinationId", world.folder("/open")))
                .expect(200);
        world.shareAsset(world.folder("/open"), bob, "view");
        var hidden = ofAsset(bob, file);
        assertThat(hidden.all("action")).containsExactly("move", "create");
        assertThat(hidden.at("items.0.changes.0.from").isNull()).isTrue();
        assertThat(hidden.text("items.0.changes.0.to")).isEqualTo(world.path("/open"));
        assertThat(hidden.body()).doesNotContain("secret");
        world.shareAsset(secret, bob, "view");
        assertThat(ofAsset(bob, file).text("items.0.changes.0.from")).isEqualTo(world.path("/secret"));
    }

    @Test
    void aFoldersHistoryIsItsOwn() {
        var folder = world.folder("/f");
        world.file("/f/x.txt");
        admin.patch("/v1/assets/" + folder, Map.of("name", "g")).expect(200);
        assertThat(ofAsset(admin, folder).all("action")).containsExactly("rename", "create");
    }

    @Test
    void aCollectionsHistoryNamesTheAssetsThatOneSeesToday() {
        var shown = world.file("/shown.txt");
        var hidden = world.file("/hidden.txt");
        var collection = world.collection("c", shown);
        world.shareCollection(collection, bob, "contribute");
        change(collection, "add", hidden);
        change(collection, "remove", hidden);
        admin.patch("/v1/media-collections/" + collection, Map.of("description", "d", "coverAssetId", shown))
                .expect(200);

        var told = ofCollection(bob, collection);
        assertThat(told.all("action")).containsExactly("update", "addAssets", "create");
        assertThat(told.text("items.1.assets.0.name")).isEqualTo(world.path("/shown.txt"));
        assertThat(told.body()).doesNotContain("hidden").doesNotContain(hidden).doesNotContain("assetCount");
        assertThat(told.at("items.0.changes").toString())
                .contains("{\"property\":\"description\",\"from\":null,\"to\":\"d\"}")
                .contains("{\"property\":\"coverAssetId\",\"from\":null,\"to\":null}");

        var all = ofCollection(admin, collection);
        assertThat(all.all("action"))
                .containsExactly("update", "removeAssets", "addAssets", "share", "addAssets", "create");
        assertThat(all.at("items.1.changes.0.to").asInt()).isEqualTo(1);
    }

    @Test
    void pagesTellNothingOfWhatIsHiddenBetween() {
        var shown = world.file("/shown.txt");
        var hidden = world.file("/hidden.txt");
        var collection = world.collection("c");
        world.shareCollection(collection, bob, "view");
        IntStream.range(0, 5).forEach(round -> {
            change(collection, "add", hidden);
            change(collection, "remove", hidden);
        });
        change(collection, "add", shown);
        IntStream.range(0, 5).forEach(round -> {
            change(collection, "add", hidden);
            change(collection, "remove", hidden);
        });
        var history = "/v1/media-collections/" + collection + "/history?limit=1";
        var page = bob.get(history).expect(200);
        assertThat(page.all("action")).containsExactly("addAssets");
        var last = bob.get(history + "&cursor=" + page.text("nextCursor")).expect(200);
        assertThat(last.all("action")).containsExactly("create");
        assertThat(last.at("nextCursor").isNull()).isTrue();

        var seen = new ArrayList<String>();
        for (String cursor = ""; cursor != null; ) {
            var next = admin.get("/v1/media-collections/" + collection + "/history?limit=4" + cursor)
                    .expect(200);
            seen.addAll(next.all("id"));
            cursor = next.at("nextCursor").isNull() ? null : "&cursor=" + next.text("nextCursor");
        }
        assertThat(seen).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void whatOneMayNotViewHasNone() {
        var file = world.file("/x.txt");
        var collection = world.collection("c");
        bob.get("/v1/assets/" + file + "/history").expect(404, "not-found");
        bob.get("/v1/media-collections/" + collection + "/history").expect(404, "not-found");
        admin.get("/v1/assets/" + file + "/history?cursor=x").expect(400, "invalid-cursor");
        admin.post("/v1/assets/delete", Map.of("ids", List.of(file))).expect(200);
        admin.get("/v1/assets/" + file + "/history").expect(404, "not-found");
    }
}
