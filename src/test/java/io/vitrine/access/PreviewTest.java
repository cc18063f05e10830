package io.vitrine.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A preview tells the effects of a change and carries out none of it. */
@Tag("database")
class PreviewTest {
    private final World world = new World();
    private final World.Person rosa = world.restricted("rosa");
    private final World.Person otto = world.restricted("otto");
    private final String folder = world.folder("/album");
    private final String file = world.file("/album/one.txt");
    private final String other = world.file("/album/deep/two.txt");
    private final String group = world.group("press", rosa, otto);

    private static Answer preview(Caller by, String kind, Map<String, ?> change) {
        return by.post("/v1/access/preview", Map.of(kind, change));
    }

    private static Map<String, Object> grant(String type, String id, String level) {
        return Map.of("principal", Map.of("type", type, "id", id), "level", level);
    }

    private static List<String> lines(Answer answer, String side) {
        return answer.expect(200)
                .at(side)
                .valueStream()
                .map(effect -> "%s %d %s-%s %d %d"
                        .formatted(
                                effect.path("user").path("name").asString("-"),
                                effect.path("people").asInt(),
                                effect.path("from").asString(),
                                effect.path("level").asString(),
                                effect.path("assetCount").asInt(),
                                effect.path("collectionCount").asInt()))
                .toList();
    }

    @Test
    void ofAShareTellsWhoGainsWhatAndChangesNothing() {
        world.shareAsset(file, otto, "contribute");
        var answer = preview(
                world.admin(),
                "share",
                Map.of("assetId", folder, "addOrModify", List.of(grant("group", group, "view"))));
        assertThat(lines(answer, "gains")).containsExactly("otto 1 none-view 3 0", "rosa 1 none-view 4 0");
        assertThat(lines(answer, "loses")).isEmpty();
        rosa.get("/v1/assets/" + file).expect(404);
    }

    @Test
    void tellsOfPeopleInTheOrderOfTheirNames() {
        var all = world.group("all", world.restricted("Zoe"), world.restricted("anna"), world.restricted("Bert"));
        var answer = preview(
                world.admin(), "share", Map.of("assetId", file, "addOrModify", List.of(grant("group", all, "view"))));
        assertThat(lines(answer, "gains"))
                .containsExactly("anna 1 none-view 1 0", "Bert 1 none-view 1 0", "Zoe 1 none-view 1 0");
    }

    @Test
    void knowsOfCollectionsThatHoldMuchMoreThanItIsAbout() {
        var more = IntStream.range(0, 50)
                .mapToObj(number -> world.file("/elsewhere/" + number + ".txt"))
                .toList();
        var large = world.collection(
                "large", Stream.concat(Stream.of(file), more.stream()).toArray(String[]::new));
        var deep = world.collection("deep", world.folder("/album/deep"));
        world.shareCollection(large, otto, "view");
        world.shareCollection(deep, otto, "view");
        var answer = preview(
                world.admin(),
                "share",
                Map.of("assetId", folder, "addOrModify", List.of(grant("group", group, "view"))));
        assertThat(lines(answer, "gains")).containsExactly("otto 1 none-view 1 0", "rosa 1 none-view 4 0");
    }

    @Test
    void ofARevocationTellsWhatRemains() {
        world.shareAsset(folder, rosa, "manage");
        world.shareAssetWithGroup(file, group, "view");
        var answer = preview(
                world.admin(),
                "share",
                Map.of("assetId", folder, "remove", List.of(Map.of("type", "user", "id", rosa.id()))));
        assertThat(lines(answer, "loses")).containsExactly("rosa 1 manage-view 1 0", "rosa 1 manage-none 3 0");
        rosa.get("/v1/assets/" + other).expect(200);
    }

    @Test
    void ofMembershipInACollection() {
        var collection = world.collection("shown", file);
        world.shareCollectionWithGroup(collection, group, "view");
        var adding = preview(
                world.admin(),
                "collectionMembers",
                Map.of("collectionIds", List.of(collection), "add", List.of(folder)));
        assertThat(lines(adding, "gains")).containsExactly("otto 1 none-view 3 0", "rosa 1 none-view 3 0");
        var removing = preview(
                world.admin(),
                "collectionMembers",
                Map.of("collectionIds", List.of(collection), "remove", List.of(file)));
        assertThat(lines(removing, "loses")).containsExactly("otto 1 view-none 1 0", "rosa 1 view-none 1 0");
        var filtering = preview(world.admin(), "collection", Map.of("id", collection, "memberAccess", "filter"));
        assertThat(lines(filtering, "loses")).containsExactly("otto 1 view-none 1 0", "rosa 1 view-none 1 0");
        var deleting = preview(world.admin(), "collection", Map.of("id", collection, "delete", true));
        assertThat(lines(deleting, "loses")).containsExactly("otto 1 view-none 1 1", "rosa 1 view-none 1 1");
    }

    @Test
    void ofGroupsAndRoles() {
        var nina = world.restricted("nina");
        world.shareAssetWithGroup(folder, group, "contribute");
        var joining = preview(world.admin(), "group", Map.of("id", group, "add", List.of(nina.id())));
        assertThat(lines(joining, "gains")).containsExactly("nina 1 none-contribute 4 0");
        var leaving = preview(world.admin(), "group", Map.of("id", group, "remove", List.of(rosa.id())));
        assertThat(lines(leaving, "loses")).containsExactly("rosa 1 contribute-none 4 0");
        var deleting = preview(world.admin(), "group", Map.of("id", group, "delete", true));
        assertThat(lines(deleting, "loses")).hasSize(2);
        var role = preview(world.admin(), "user", Map.of("id", rosa.id(), "role", "fullAccess"))
                .expect(200);
        assertThat(lines(role, "gains")).anyMatch(line -> line.startsWith("rosa 1 contribute-manage 4 "));
        assertThat(role.at("gains").size()).isEqualTo(2);
        assertThat(lines(preview(world.admin(), "user", Map.of("id", rosa.id(), "delete", true)), "loses"))
                .containsExactly("rosa 1 contribute-none 4 0");
    }

    @Test
    void namesOnlyThoseWhomTheAskerMayKnow() {
        var mara = world.restricted("mara");
        world.shareAsset(folder, mara, "manage");
        var change = Map.of(
                "assetId",
                folder,
                "addOrModify",
                List.of(grant("group", group, "view"), grant("user", rosa.id(), "contribute")));
        var answer = preview(mara, "share", change);
        assertThat(lines(answer, "gains")).containsExactly("rosa 1 none-contribute 4 0", "- 1 none-view 4 0");
        assertThat(answer.body()).doesNotContain("otto").doesNotContain(otto.id());
    }

    @Test
    void tellsNothingOfWaysThatTheAskerMayNotKnow() {
        var mara = world.restricted("mara");
        var own = world.collection(mara, "own");
        world.admin()
                .post(
                        "/v1/media-collections/assets/add",
                        Map.of("collectionIds", List.of(own), "assetIds", List.of(file, other)))
                .expect(200);
        world.shareAsset(file, rosa, "manage");
        var change = Map.of("collectionId", own, "addOrModify", List.of(grant("user", rosa.id(), "view")));
        assertThat(lines(preview(mara, "share", change), "gains"))
                .as("mara has only view on the members")
                .containsExactly("rosa 1 none-view 2 1");
        assertThat(lines(preview(world.admin(), "share", change), "gains")).containsExactly("rosa 1 none-view 1 1");
    }

    @Test
    void needsWhatTheChangeNeeds() {
        world.shareAsset(file, rosa, "contribute");
        var share = Map.of("assetId", file, "addOrModify", List.of(grant("user", otto.id(), "view")));
        preview(rosa, "share", share).expect(403, "forbidden");
        preview(otto, "share", share).expect(404, "not-found");
        preview(rosa, "group", Map.of("id", group, "delete", true)).expect(403, "forbidden");
        preview(rosa, "user", Map.of("id", otto.id(), "role", "viewOnly")).expect(403, "forbidden");
        var collection = world.collection("hidden", file);
        preview(rosa, "collection", Map.of("id", collection, "delete", true)).expect(404, "not-found");
        world.admin().post("/v1/access/preview", Map.of()).expect(400, "one-change");
        preview(world.admin(), "user", Map.of("id", rosa.id())).expect(400, "one-change");
    }

    @Test
    void managersSeeHowMuchIsHiddenFromWhom() {
        var collection = world.collection("filtered", folder, file);
        world.admin()
                .patch("/v1/media-collections/" + collection, Map.of("memberAccess", "filter"))
                .expect(200);
        world.shareCollection(collection, rosa, "view");
        world.shareCollection(collection, otto, "manage");
        world.shareAsset(file, rosa, "view");
        var hidden = world.admin()
                .get("/v1/media-collections/" + collection + "/access/hidden")
                .expect(200);
        assertThat(hidden.at("assetCount").asInt()).isEqualTo(4);
        assertThat(hidden.at("items")
                        .valueStream()
                        .map(item -> item.path("user").path("name").asString() + " "
                                + item.path("hidden").asInt())
                        .toList())
                .containsExactly("otto 4", "rosa 3");
        rosa.get("/v1/media-collections/" + collection + "/access/hidden").expect(403, "forbidden");
        otto.get("/v1/media-collections/" + collection + "/access/hidden").expect(200);
    }
}
