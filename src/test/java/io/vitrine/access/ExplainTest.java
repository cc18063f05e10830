package io.vitrine.access;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Why a person or group can see an object: every way, who granted it, and the level that would remain without it. */
@Tag("database")
class ExplainTest {
    private final World world = new World();
    private final World.Person rosa = world.restricted("rosa");
    private final World.Person otto = world.restricted("otto");
    private final String folder = world.folder("/album");
    private final String file = world.file("/album/one.txt");

    private static String route(String asset, World.Person about) {
        return "/v1/assets/" + asset + "/access/explain?user=" + about.id();
    }

    private Answer why(String asset) {
        return world.admin().get(route(asset, rosa)).expect(200);
    }

    /** Each way and the level that remains without it, such as "contribute share: user group folder -> view". */
    private static List<String> ways(Answer explanation) {
        return explanation
                .expect(200)
                .at("withoutEach")
                .valueStream()
                .map(without -> way(explanation.at("ways." + without.path("way").asInt()))
                        + " -> "
                        + without.path("level").asString())
                .toList();
    }

    private static String way(JsonNode way) {
        var path = way.path("path")
                .valueStream()
                .map(step -> step.path("type").asString())
                .collect(joining(" "));
        return way.path("level").asString() + " " + way.path("how").asString() + ": " + path;
    }

    private void takeAway(String object, String type, String principal) {
        world.admin().patch(object + "/access", World.revoke(type, principal)).expect(200);
    }

    @Test
    void everyWayIsToldAndWhatWouldRemainWithoutItRemains() {
        world.shareAsset(folder, rosa, "contribute");
        var hers = world.file(rosa, "/album/hers.txt");
        takeAway("/v1/assets/" + folder, "user", rosa.id());
        var group = world.group("press", rosa);
        var shown = world.collection("shown", folder);
        world.shareAsset(hers, rosa, "view");
        world.shareAssetWithGroup(folder, group, "contribute");
        world.shareCollection(shown, rosa, "manage");

        var explained = why(hers);
        assertThat(explained.text("level")).isEqualTo("manage");
        assertThat(ways(explained))
                .startsWith("manage owner: user -> contribute", "contribute share: user group folder -> manage")
                .hasSize(4)
                .contains("view share: user -> manage", "view share: user collection folder -> manage");
        assertThat(explained.text("ways.1.path.2.name")).isEqualTo(world.path("/album"));
        assertThat(explained.text("ways.1.path.1.id")).isEqualTo(group);
        assertThat(explained.text("ways.1.grantedBy.type")).isEqualTo("user");
        assertThat(explained.text("ways.1.grantedAt")).endsWith("Z");

        world.admin()
                .post("/v1/ownership/transfer", Map.of("to", otto.id(), "assetIds", List.of(hers)))
                .expect(200);
        assertThat(rosa.get("/v1/assets/" + hers).text("level")).isEqualTo("contribute");
        assertThat(ways(why(hers)).getFirst()).isEqualTo("contribute share: user group folder -> view");
        takeAway("/v1/assets/" + folder, "group", group);
        assertThat(rosa.get("/v1/assets/" + hers).text("level")).isEqualTo("view");
        takeAway("/v1/assets/" + hers, "user", rosa.id());
        assertThat(ways(why(hers))).containsExactly("view share: user collection folder -> none");
        takeAway("/v1/media-collections/" + shown, "user", rosa.id());
        assertThat(why(hers).text("level")).isEqualTo("none");
        assertThat(ways(why(hers))).isEmpty();
        rosa.get("/v1/assets/" + hers).expect(404);
    }

    @Test
    void oneselfIsToldTheWaysButNotWhoGaveThem() {
        world.shareAsset(file, rosa, "view");
        var told = rosa.get("/v1/assets/" + file + "/access/explain");
        assertThat(ways(told)).containsExactly("view share: user -> none");
        assertThat(told.text("user.name")).isEqualTo("rosa");
        assertThat(told.at("ways.0.grantedBy").isMissingNode()).isTrue();
        rosa.get(route(file, rosa)).expect(200);
    }

    @Test
    void othersAreExplainedToThoseWithManage() {
        world.shareAsset(file, rosa, "contribute");
        rosa.get(route(file, otto)).expect(403, "forbidden");
        otto.get(route(file, rosa)).expect(404, "not-found");
        otto.get(route(file, otto)).expect(404, "not-found");
        world.shareAsset(file, otto, "manage");
        assertThat(ways(otto.get(route(file, rosa)))).containsExactly("contribute share: user -> none");
    }

    /** As in sharing, restricted users can name only restricted users by id, apart from the owner and those with a share. */
    @Test
    void theRestrictedLearnNobodysRoleByAnId() {
        var vera = world.person("vera", "viewOnly");
        var pia = world.restricted("pia");
        world.shareAsset(file, rosa, "manage");
        world.shareAsset(file, pia, "view");
        var missing = rosa.get("/v1/assets/" + file + "/access/explain?user=0000000000000")
                .expect(404, "not-found");
        assertThat(rosa.get(route(file, vera)).expect(404, "not-found").text("detail"))
                .isEqualTo(missing.text("detail"));
        world.admin().patch("/v1/users/" + pia.id(), Map.of("role", "viewOnly")).expect(200);
        assertThat(ways(rosa.get(route(file, pia)))).as("pia has a share").hasSize(1);
        var owner = rosa.get("/v1/assets/" + file).expect(200).text("owner.id");
        rosa.get("/v1/assets/" + file + "/access/explain?user=" + owner).expect(200);
        world.admin().get(route(file, vera)).expect(200);
    }

    @Test
    void whatTheManagerMayNotSeeHasNoName() {
        var mara = world.restricted("mara");
        world.shareAsset(file, mara, "manage");
        world.shareAsset(folder, rosa, "view");
        world.shareCollection(world.collection("shown", file), rosa, "view");
        var told = mara.get(route(file, rosa));
        assertThat(ways(told))
                .containsExactlyInAnyOrder("view share: user folder -> view", "view share: user collection -> view");
        assertThat(told.body()).doesNotContain(folder).doesNotContain("/album").doesNotContain(world.unique("shown"));
    }

    @Test
    void aRoleIsTheOnlyWayOfWhoIsNotRestricted() {
        world.shareAsset(file, rosa, "manage");
        world.admin()
                .patch("/v1/users/" + rosa.id(), Map.of("role", "viewOnly"))
                .expect(200);
        assertThat(why(file).text("level")).isEqualTo("view");
        assertThat(ways(why(file))).containsExactly("view role: role -> none");
        assertThat(why(file).text("ways.0.path.0.name")).isEqualTo("viewOnly");
    }

    @Test
    void aCollectionIsExplainedLikewise() {
        var own = world.collection(rosa, "own");
        world.shareCollectionWithGroup(own, world.group("press", rosa), "view");
        var told = rosa.get("/v1/media-collections/" + own + "/access/explain");
        assertThat(ways(told)).containsExactly("manage owner: user -> view", "view share: user group -> manage");
        assertThat(told.at("ways.1.grantedBy").isMissingNode())
                .as("managers see who granted it")
                .isFalse();
    }

    @Test
    void aGroupIsExplainedToThoseWithManage() {
        var group = world.group("press", rosa);
        world.shareAssetWithGroup(folder, group, "view");
        world.shareAssetWithGroup(file, group, "contribute");
        world.shareCollectionWithGroup(world.collection("shown", file), group, "view");
        var why = "/v1/assets/" + file + "/access/explain?group=" + group;
        var told = world.admin().get(why);
        assertThat(ways(told))
                .containsExactly(
                        "contribute share: group -> view",
                        "view share: group folder -> contribute",
                        "view share: group collection -> contribute");
        assertThat(told.text("group.id")).isEqualTo(group);
        assertThat(told.text("level")).isEqualTo("contribute");
        assertThat(told.at("user").isMissingNode()).isTrue();
        assertThat(told.text("ways.0.grantedBy.type")).isEqualTo("user");

        rosa.get(why).expect(403, "forbidden");
        otto.get(why).expect(404, "not-found");
        world.shareAsset(file, otto, "manage");
        var toOtto = otto.get(why).expect(200);
        assertThat(toOtto.body()).doesNotContain("/album\"").doesNotContain(world.unique("shown"));
        world.admin().get(why + "&user=" + rosa.id()).expect(400, "one-of");
    }

    @Test
    void aGroupThatHasNoWayThereIsNotTold() {
        var other = world.group("other", otto);
        world.shareAsset(file, rosa, "manage");
        for (var group : List.of(other, rosa.id(), "0000000000000")) {
            rosa.get("/v1/assets/" + file + "/access/explain?group=" + group).expect(404, "not-found");
        }
    }
}
