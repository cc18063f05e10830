package io.vitrine.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Everything that a user or group reaches, and by which ways. */
@Tag("database")
class ReachTest {
    private final World world = new World();
    private final World.Person rosa = world.restricted("rosa");
    private final String folder = world.folder("/album");
    private final String file = world.file("/album/one.txt");
    private final String single = world.file("/else/two.txt");
    private final String group = world.group("press", rosa);
    private final String collection = world.collection("shown", single);

    private String share() {
        world.shareAssetWithGroup(folder, group, "view");
        world.shareAsset(file, rosa, "contribute");
        world.shareCollection(collection, rosa, "manage");
        return "/v1/users/" + rosa.id() + "/access";
    }

    @Test
    void tellsWhatCarriesAWayOrEverything() {
        var path = share();
        var list = world.admin().get(path).expect(200);
        assertThat(objects(list.at("items").valueStream().toList()))
                .containsExactlyInAnyOrder(collection, folder, file, single);
        assertThat(list.text("items.0.object.type")).isEqualTo("collection");
        assertThat(list.text("items.0.level")).isEqualTo("manage");
        var ofFile = list.at("items")
                .valueStream()
                .filter(item -> item.at("/object/id").asString().equals(file))
                .findFirst()
                .orElseThrow();
        assertThat(ofFile.at("/object/name").asString()).isEqualTo(world.path("/album/one.txt"));
        assertThat(ofFile.path("level").asString()).isEqualTo("contribute");
        assertThat(ofFile.path("ways").size())
                .as("its own share and the folder's")
                .isEqualTo(2);
        assertThat(ofFile.at("/ways/1/path")
                        .valueStream()
                        .map(step -> step.path("type").asString())
                        .toList())
                .containsExactly("user", "group", "folder");

        world.file("/album/deep/three.txt");
        assertThat(world.admin().get(path + "?deep=true").at("items").size()).isEqualTo(6);
        assertThat(World.pages(world.admin(), path + "?deep=true&limit=1", "level"))
                .hasSize(6);
        assertThat(objects(world.admin()
                        .get("/v1/groups/" + group + "/access")
                        .expect(200)
                        .at("items")
                        .valueStream()
                        .toList()))
                .containsExactly(folder);
    }

    @Test
    void tellsEachWayAsAnExplanationDoes() {
        share();
        world.shareAsset(single, rosa, "view");
        var own = world.collection(rosa, "own");
        rosa.post(
                        "/v1/media-collections/assets/add",
                        Map.of("collectionIds", List.of(own), "assetIds", List.of(single)))
                .expect(200);
        var reached = world.admin().get("/v1/users/" + rosa.id() + "/access").expect(200);
        for (var item : reached.at("items")) {
            var kind = item.at("/object/type").asString().equals("collection") ? "media-collections" : "assets";
            var explained = world.admin()
                    .get("/v1/" + kind + "/" + item.at("/object/id").asString() + "/access/explain?user=" + rosa.id())
                    .expect(200);
            assertThat(ways(item.path("ways"))).containsExactlyInAnyOrderElementsOf(ways(explained.at("ways")));
        }
    }

    /** The level, kind, path and grant time of each way. */
    private static List<String> ways(JsonNode all) {
        return all.valueStream()
                .map(way -> way.path("level") + " " + way.path("how") + " " + way.path("path") + " "
                        + way.path("grantedAt"))
                .toList();
    }

    @Test
    void isOneLineForARole() {
        var full = world.person("full", "viewOnly");
        var list = world.admin().get("/v1/users/" + full.id() + "/access").expect(200);
        assertThat(list.at("items").size()).isEqualTo(1);
        assertThat(list.text("items.0.object.type")).isEqualTo("library");
        assertThat(list.text("items.0.level")).isEqualTo("view");
    }

    @Test
    void isExportedAsAWhole() {
        var path = share();
        var csv = world.admin().get(path + "/export").expect(200);
        assertThat(csv.header("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines().toList())
                .hasSize(6)
                .anyMatch(line ->
                        line.contains("\"" + world.path("/album/one.txt") + "\",\"contribute\",\"view\",\"share\""));
        var lines = world.admin().get(path + "/export?format=ndjson&deep=true").expect(200);
        assertThat(lines.body().lines().toList()).hasSize(4).allMatch(line -> line.startsWith("{\"object\":"));
        world.admin().get(path + "/export?format=xlsx").expect(400, "invalid-format");
    }

    @Test
    void isForAdministrators() {
        var path = share();
        for (var other : List.of(path, path + "/export", "/v1/groups/" + group + "/access")) {
            rosa.get(other).expect(403, "forbidden");
        }
        world.admin().get("/v1/users/0000000000000/access").expect(404, "not-found");
        world.admin().get("/v1/groups/0000000000000/access").expect(404, "not-found");
        world.admin().get("/v1/users/" + group + "/access").expect(404, "not-found");
    }

    @Test
    void keepsFormulasOutOfSpreadsheets() {
        var sly = world.restricted("=1+1");
        world.shareAsset(file, sly, "view");
        var csv = world.admin()
                .get("/v1/users/" + sly.id() + "/access/export")
                .expect(200)
                .body();
        assertThat(csv).contains("\"user =1+1\"").doesNotContain(",\"=");
    }

    private static List<String> objects(List<JsonNode> items) {
        return items.stream().map(item -> item.at("/object/id").asString()).toList();
    }
}
