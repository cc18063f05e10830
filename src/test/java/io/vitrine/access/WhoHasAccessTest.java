package io.vitrine.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Everybody who has a way to an object, with that way, as far as the caller may know it. */
@Tag("database")
class WhoHasAccessTest {
    private final World world = new World();
    private final World.Person rosa = world.restricted("rosa");
    private final World.Person otto = world.restricted("otto");
    private final World.Person nina = world.restricted("nina");
    private final String folder = world.folder("/album");
    private final String file = world.file("/album/one.txt");
    private final String ofFile = "/v1/assets/" + file + "/access";

    private static List<String> lines(Answer access) {
        return access.expect(200)
                .at("entries")
                .valueStream()
                .map(WhoHasAccessTest::line)
                .toList();
    }

    private static String line(JsonNode entry) {
        return "%s %s by %s %s%s%s"
                .formatted(
                        entry.at("/principal/name").asString(),
                        entry.path("level").asString(),
                        entry.at("/via/type").asString(),
                        entry.at("/via/name").asString("-"),
                        entry.path("direct").asBoolean() ? ", direct" : "",
                        entry.path("effective").asBoolean() ? "" : ", without effect");
    }

    private void showToNina(String member) {
        world.shareCollection(world.collection("shown", member), nina, "manage");
    }

    @Test
    void everyWayIsListedWithWhereItComesFrom() {
        var group = world.group("press", otto);
        world.shareAsset(file, rosa, "view");
        world.shareAssetWithGroup(folder, group, "contribute");
        showToNina(folder);
        var access = world.admin().get(ofFile);
        assertThat(lines(access))
                .as("direct ones first")
                .containsExactly(
                        "rosa view by share -, direct",
                        "nina view by collection " + world.unique("shown"),
                        access.text("entries.2.principal.name") + " contribute by folder " + world.path("/album"));
        assertThat(access.text("entries.0.principal.id")).isEqualTo(rosa.id());
        assertThat(access.text("entries.0.grantedBy.type")).isEqualTo("user");
        assertThat(access.text("entries.0.grantedBy.name")).isNotEmpty();
        assertThat(access.text("entries.0.grantedAt")).endsWith("Z");
        assertThat(access.text("entries.2.principal.type")).isEqualTo("group");
        assertThat(access.text("entries.2.via.id")).isEqualTo(folder);
    }

    @Test
    void namesAreInTheOrderOfPeople() {
        for (var name : List.of("Zoe", "anna", "Émile", "Bert")) {
            world.shareAsset(file, world.restricted(name), "view");
        }
        var access = world.admin().get(ofFile).expect(200).at("entries");
        assertThat(access.valueStream().map(entry -> entry.at("/principal/name").asString()))
                .containsExactly("anna", "Bert", "Zoe", "Émile");
    }

    @Test
    void theOwnerIsTold() {
        world.shareAsset(folder, rosa, "contribute");
        var hers = world.file(rosa, "/album/hers.txt");
        var access = rosa.get("/v1/assets/" + hers + "/access");
        assertThat(access.text("owner.name")).isEqualTo("rosa");
        assertThat(lines(access))
                .contains("rosa manage by owner -", "rosa contribute by folder " + world.path("/album"));
        var collection = world.collection(rosa, "own");
        assertThat(rosa.get("/v1/media-collections/" + collection + "/access").text("owner.id"))
                .isEqualTo(rosa.id());
    }

    @Test
    void aShareThatAddsNothingIsKeptAndCountsWhenTheOtherWayEnds() {
        world.shareAsset(folder, rosa, "contribute");
        var group = world.group("press", rosa);
        var kept = world.admin().patch(ofFile, World.grant("user", rosa.id(), "view"));
        assertThat(lines(kept)).contains("rosa view by share -, direct, without effect");
        assertThat(lines(world.admin().patch(ofFile, World.grant("group", group, "view"))))
                .as("others could join the group")
                .anyMatch(line -> line.startsWith("press") && line.endsWith("direct"));
        assertThat(lines(world.admin().patch(ofFile, World.grant("user", rosa.id(), "manage"))))
                .contains("rosa manage by share -, direct");
        world.admin().patch(ofFile, World.grant("user", rosa.id(), "view")).expect(200);
        world.admin().patch(ofFile, World.revoke("group", group)).expect(200);

        world.admin()
                .patch("/v1/assets/" + folder + "/access", World.revoke("user", rosa.id()))
                .expect(200);
        assertThat(lines(world.admin().get(ofFile))).containsExactly("rosa view by share -, direct");
        assertThat(rosa.get("/v1/assets/" + file).expect(200).text("level")).isEqualTo("view");
    }

    @Test
    void aShareWithSomebodyWhoIsNoLongerRestrictedIsWithoutEffect() {
        world.shareAsset(file, rosa, "view");
        world.admin()
                .patch("/v1/users/" + rosa.id(), Map.of("role", "viewOnly"))
                .expect(200);
        assertThat(lines(world.admin().get(ofFile))).containsExactly("rosa view by share -, direct, without effect");
    }

    @Test
    void foldersAndCollectionsThatTheManagerMayNotSeeHaveNoName() {
        var mara = world.restricted("mara");
        world.shareAsset(file, mara, "manage");
        world.shareAsset(folder, otto, "contribute");
        showToNina(file);
        var access = mara.get(ofFile);
        assertThat(lines(access))
                .containsExactlyInAnyOrder(
                        "mara manage by share -, direct", "otto contribute by folder -", "nina view by collection -");
        assertThat(access.body())
                .doesNotContain(folder)
                .doesNotContain(world.unique("shown"))
                .doesNotContain("/album");
    }

    /** The answer covers groups, folders and collections, so it can change without any change to the object's own shares. */
    @Test
    void nobodyIsToldThatTheirCopyIsStillGood() {
        world.shareAsset(file, rosa, "view");
        var collection = "/v1/media-collections/" + world.collection("held") + "/access";
        for (var path : List.of(ofFile, collection)) {
            var tag = world.admin().get(path).expect(200).header("ETag").orElseThrow();
            world.admin().with("If-None-Match", tag).get(path).expect(200);
        }
        var before = world.admin().get(ofFile);
        world.shareAsset(folder, otto, "view");
        var after = world.admin()
                .with("If-None-Match", before.header("ETag").orElseThrow())
                .get(ofFile)
                .expect(200);
        assertThat(after.header("ETag")).as("for If-Match").isEqualTo(before.header("ETag"));
        assertThat(lines(after)).hasSize(lines(before).size() + 1);
    }

    @Test
    void itIsForThoseWithManage() {
        world.shareAsset(file, rosa, "contribute");
        rosa.get(ofFile).expect(403, "forbidden");
        rosa.patch(ofFile, World.grant("user", otto.id(), "view")).expect(403, "forbidden");
        otto.get(ofFile).expect(404, "not-found");
        Caller.nobody().get(ofFile).expect(401);
    }

    @Test
    void whoManagesMayGiveAnyLevelAndTakeItAway() {
        world.shareAsset(file, rosa, "manage");
        for (var level : List.of("manage", "contribute", "view")) {
            assertThat(lines(rosa.patch(ofFile, World.grant("user", otto.id(), level))))
                    .contains("otto " + level + " by share -, direct");
            assertThat(otto.get("/v1/assets/" + file).text("level")).isEqualTo(level);
        }
        rosa.patch(ofFile, World.revoke("user", otto.id())).expect(200);
        otto.get("/v1/assets/" + file).expect(404);
    }

    @Test
    void ofSeveralChangesAllOrNoneAreMade() {
        world.shareAsset(file, rosa, "view");
        var nobody = Map.of("principal", Map.of("type", "user", "id", "0000000000000"), "level", "view");
        var change = Map.of(
                "addOrModify",
                List.of(Map.of("principal", Map.of("type", "user", "id", otto.id()), "level", "view"), nobody),
                "remove",
                List.of(Map.of("type", "user", "id", rosa.id())));
        world.admin().patch(ofFile, change).expect(400, "unknown-principal");
        assertThat(lines(world.admin().get(ofFile))).containsExactly("rosa view by share -, direct");
    }
}
