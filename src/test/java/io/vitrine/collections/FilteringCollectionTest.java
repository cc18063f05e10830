package io.vitrine.collections;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.Ids;
import io.vitrine.db.HeldRows;
import io.vitrine.testing.Answer;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A filtering collection grants nothing on its members and shows each viewer only those that they may see anyway. */
@Tag("database")
class FilteringCollectionTest {
    private final World world = new World();
    private final World.Person rosa = world.restricted("rosa");
    private final String folder = world.folder("/album");
    private final String below = world.file("/album/below.txt");
    private final String seen = world.file("/else/seen.txt");
    private final String hidden = world.file("/else/hidden.txt");
    private final String collection = world.collection("filtered", folder, seen, hidden);
    private final String path = "/v1/media-collections/" + collection;

    private void filter() {
        world.admin().patch(path, Map.of("memberAccess", "filter")).expect(200).at("memberAccess");
        world.shareCollection(collection, rosa, "manage");
        world.shareAsset(seen, rosa, "view");
    }

    @Test
    void grantsUntilItFiltersAndAgainAfterwards() {
        assertThat(world.admin().get(path).text("memberAccess")).isEqualTo("grant");
        world.shareCollection(collection, rosa, "view");
        rosa.get("/v1/assets/" + below).expect(200);
        assertThat(rosa.get(path).at("assetCount").asInt()).isEqualTo(3);

        filter();
        rosa.get("/v1/assets/" + below).expect(404);
        rosa.get("/v1/assets/" + hidden).expect(404);
        rosa.get("/v1/assets/" + seen).expect(200);

        world.admin().patch(path, Map.of("memberAccess", "grant")).expect(200);
        rosa.get("/v1/assets/" + below).expect(200);
    }

    @Test
    void listsAndCountsOnlyWhatIsVisibleAnyway() {
        filter();
        for (var query :
                List.of("?count=true", "?count=true&sort=-name", "?count=true&deep=true", "?count=true&type=file")) {
            var list = rosa.get(path + "/assets" + query).expect(200);
            assertThat(list.all("id")).as(query).containsExactly(seen);
            assertThat(list.at("count").asInt()).as(query).isEqualTo(1);
        }
        assertThat(rosa.get(path).at("assetCount").asInt()).isEqualTo(1);
        assertThat(listed().at("items.0.assetCount").asInt()).isEqualTo(1);
        assertThat(world.admin().get(path).at("assetCount").asInt()).isEqualTo(3);
        assertThat(World.pages(world.admin(), path + "/assets?deep=true&limit=1", "id"))
                .containsExactlyInAnyOrder(folder, below, seen, hidden);
    }

    @Test
    void showsWhatIsBelowAMemberOnlyWhereTheMemberIsVisible() {
        filter();
        world.shareAsset(below, rosa, "view");
        assertThat(rosa.get(path + "/assets?deep=true").all("id")).containsExactly(seen);
        assertThat(rosa.get("/v1/assets/" + below + "/media-collections").all("collection"))
                .as("through a folder that rosa does not see")
                .isEmpty();
        assertThat(rosa.get("/v1/media-collections?containsAsset=" + below).all("id"))
                .isEmpty();
        assertThat(found("collection = \"" + collection + "\"")).containsExactly(seen);
        assertThat(found("collection NOT = \"" + collection + "\"")).containsExactly(below);
        assertThat(found("inAnyCollection = true")).containsExactly(seen);
        assertThat(found("inAnyCollection = false")).containsExactly(below);

        world.shareAsset(folder, rosa, "view");
        assertThat(found("collection = \"" + collection + "\"")).containsExactlyInAnyOrder(folder, below, seen);
        assertThat(found("inAnyCollection = true")).containsExactlyInAnyOrder(folder, below, seen);
        assertThat(rosa.get(path + "/assets?deep=true").all("id")).containsExactlyInAnyOrder(folder, below, seen);
        assertThat(rosa.get("/v1/media-collections?containsAsset=" + below).all("id"))
                .containsExactly(collection);
    }

    @Test
    void tellsNothingOfHiddenMembersThatComeAndGo() {
        filter();
        world.admin().patch(path, Map.of("coverAssetId", hidden)).expect(200);
        world.collection("later", seen);
        var before = traces();

        var more = world.file("/else/more.txt");
        change("add", more);
        assertThat(traces()).as("added").isEqualTo(before);
        for (var cover : List.of(more, hidden)) {
            world.admin().patch(path, Map.of("coverAssetId", cover)).expect(200);
            assertThat(traces()).as("another cover").isEqualTo(before);
        }
        change("remove", more);
        assertThat(traces()).as("removed").isEqualTo(before);
        world.admin().delete("/v1/assets/" + hidden).expect(204);
        assertThat(traces()).as("in the trash").isEqualTo(before);
        world.admin().post("/v1/assets/restore", Map.of("ids", List.of(hidden))).expect(200);
        assertThat(traces()).as("restored").isEqualTo(before);
        world.admin().delete("/v1/assets/" + hidden).expect(204);
        world.admin().post("/v1/trash/empty", Map.of("ids", List.of(hidden))).expect(200);
        assertThat(world.admin().get(path).at("assetCount").asInt()).isEqualTo(2);
        assertThat(traces()).as("gone for good").isEqualTo(before);
    }

    /** The ETag does not tell which members a viewer sees, so a request with it gets the whole answer again. */
    @Test
    void isSentAgainWhereWhatOneMaySeeHasChanged() {
        filter();
        var tag = rosa.get(path).header("ETag").orElseThrow();
        world.shareAsset(folder, rosa, "view");
        var now = rosa.with("If-None-Match", tag).get(path).expect(200);
        assertThat(now.at("assetCount").asInt()).isEqualTo(2);
    }

    @Test
    void tellsOfACoverWhereOneMaySeeIt() {
        filter();
        for (var cover : List.of(hidden, seen, hidden)) {
            world.admin().patch(path, Map.of("coverAssetId", cover)).expect(200);
        }
        assertThat(rosa.get(path + "/history").body().split("coverAssetId", -1)).hasSize(3);
        assertThat(world.admin().get(path + "/history").body().split("coverAssetId", -1))
                .hasSize(4);
        world.admin().patch(path, Map.of("coverAssetId", seen)).expect(200);
        assertThat(rosa.get(path).text("coverAssetId")).isEqualTo(seen);
    }

    private void change(String how, String asset) {
        var pairs = Map.of("collectionIds", List.of(collection), "assetIds", List.of(asset));
        world.admin().post("/v1/media-collections/assets/" + how, pairs).expect(200);
    }

    /** Everything that rosa is told about the collection. */
    private List<String> traces() {
        var one = rosa.get(path).expect(200);
        return List.of(
                one.header("ETag").orElseThrow(),
                one.body(),
                rosa.get("/v1/media-collections?sort=-updatedAt&count=true").body(),
                rosa.get(path + "/assets?count=true&deep=true").body(),
                rosa.get(path + "/history").body(),
                rosa.get("/v1/shared-with-me?count=true").body());
    }

    @Test
    void isNotOpenedByWhoeverAskedWhileItStillWasOpen() throws Exception {
        world.admin().get("/v1/me").expect(200);
        world.shareCollection(collection, rosa, "manage");
        rosa.get("/v1/assets/" + hidden).expect(200);
        try (var held = HeldRows.on(TestServer.db(), TestServer.data(), "media_collection", Ids.read(collection))) {
            var answers = held.commitBehind(List.of(
                    () -> world.admin().patch(path, Map.of("memberAccess", "filter")),
                    () -> rosa.patch(path, Map.of("memberAccess", "grant"))));
            answers.getFirst().expect(200);
            answers.getLast().expect(403, "members-hidden");
        }
        rosa.get("/v1/assets/" + hidden).expect(404);
    }

    @Test
    void isOpenedOnlyByWhoSeesAllOfIt() {
        filter();
        var open = Map.of("memberAccess", "grant");
        var question = Map.of("collection", Map.of("id", collection, "memberAccess", "grant"));
        rosa.patch(path, open).expect(403, "members-hidden");
        rosa.post("/v1/access/preview", question).expect(403, "members-hidden");
        rosa.get("/v1/assets/" + hidden).expect(404);
        rosa.patch(path, Map.of("memberAccess", "filter", "description", "hers to change"))
                .expect(200);

        world.shareAsset(folder, rosa, "view");
        rosa.patch(path, open).expect(403, "members-hidden");
        world.shareAsset(hidden, rosa, "view");
        rosa.post("/v1/access/preview", question).expect(200);
        rosa.patch(path, open).expect(200);
    }

    @Test
    void canBeSaidToGrantWhatItGrantsAlready() {
        world.shareCollection(collection, rosa, "manage");
        rosa.patch(path, Map.of("memberAccess", "grant", "description", "as before"))
                .expect(200);
        rosa.get("/v1/assets/" + hidden).expect(200);
    }

    @Test
    void isDownloadedWithoutWhatIsHidden() {
        filter();
        var made = rosa.post("/v1/downloads", Map.of("collectionIds", List.of(collection), "manifest", true))
                .expect(201);
        assertThat(made.at("fileCount").asInt()).isEqualTo(1);
        assertThat(made.at("folderCount").asInt()).as("the collection's own").isEqualTo(1);
        var archive = rosa.get("/v1/downloads/" + made.text("id") + "/zip").expect(200);
        assertThat(archive.body()).contains("seen.txt").doesNotContain("hidden", "album", "below");
    }

    @Test
    void isNoWayInAnExplanation() {
        filter();
        var ways = rosa.get("/v1/assets/" + seen + "/access/explain").expect(200);
        assertThat(ways.at("ways").size()).isEqualTo(1);
        assertThat(ways.text("ways.0.how")).isEqualTo("share");
        var who = world.admin().get("/v1/assets/" + hidden + "/access").expect(200);
        assertThat(who.at("entries").size()).isZero();
    }

    @Test
    void givesItsOwnerNothingEither() {
        var own = world.collection(rosa, "own");
        world.admin()
                .post(
                        "/v1/media-collections/assets/add",
                        Map.of("collectionIds", List.of(own), "assetIds", List.of(hidden)))
                .expect(200);
        rosa.get("/v1/assets/" + hidden).expect(200);
        rosa.patch("/v1/media-collections/" + own, Map.of("memberAccess", "filter"))
                .expect(200);
        rosa.get("/v1/assets/" + hidden).expect(404);
        assertThat(rosa.get("/v1/media-collections/" + own + "/assets").all("id"))
                .isEmpty();
    }

    private List<String> found(String query) {
        return rosa.get("/v1/search/assets?searchQuery=" + World.encoded(query))
                .expect(200)
                .all("id");
    }

    private Answer listed() {
        return rosa.get("/v1/media-collections?query=" + world.unique("filtered"))
                .expect(200);
    }
}
