package io.vitrine.collections;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Queries;
import io.vitrine.testing.World;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The pictures that represent a collection in lists: its cover or its first files, if the viewer may see them. */
@Tag("database")
class CollectionPicturesTest {
    private final World world = new World();
    private final World.Person rosa = world.restricted("rosa");

    @Test
    void eachIsShownByTheFirstFilesThatItsOwnListHas() {
        var files = IntStream.range(0, 6)
                .mapToObj(at -> world.file("/desk/f" + at + ".txt"))
                .toList();
        world.file("/tree/deep/a.txt");
        var many = world.collection("many", files.toArray(String[]::new));
        var turned = world.collection("turned");
        files.reversed().forEach(file -> Api.add(world.admin(), List.of(turned), List.of(file)));
        var deep = world.collection("deep", world.folder("/tree"), world.file("/tree/deep/b.txt"), files.get(5));
        var both = world.collection("both", world.folder("/desk"), world.folder("/tree"));
        var empty = world.collection("empty");
        var folders = world.collection("folders", world.folder("/bare"));
        var all = List.of(deep, many, empty, both, turned, folders);
        var shown = shown(world.admin(), all);
        assertThat(ids(ask(world.admin(), all))).isEqualTo(all);
        for (var collection : all) {
            assertThat(shown.get(collection)).isEqualTo(first(world.admin(), collection));
        }
        assertThat(shown.get(many)).hasSize(4);
        assertThat(shown.get(deep)).hasSize(3);
        assertThat(shown.get(empty)).isEmpty();
        assertThat(shown.get(folders)).isEmpty();
    }

    @Test
    void aFileIsShownAsItIsElsewhere() {
        var file = world.file("/desk/a.txt");
        var collection = world.collection("one", file);
        var picture = ask(world.admin(), List.of(collection)).at("items.0.pictures.0");
        assertThat(picture).isEqualTo(world.admin().get(Api.assets(collection)).at("items.0"));
    }

    @Test
    void aCoverStandsForItAlone() {
        var cover = world.file("/other/cover.txt");
        var one = world.collection("one", world.file("/desk/a.txt"), world.file("/desk/b.txt"));
        world.admin().patch(Api.path(one), Map.of("coverAssetId", cover)).expect(200);
        assertThat(shown(world.admin(), List.of(one)).get(one)).containsExactly(cover);
        world.shareCollection(one, rosa, "view");
        assertThat(shown(rosa, List.of(one)).get(one))
                .as("a hidden cover leaves no trace")
                .isEqualTo(first(rosa, one))
                .hasSize(2);
        world.admin().delete("/v1/assets/" + cover).expect(204);
        assertThat(shown(world.admin(), List.of(one)).get(one)).hasSize(2);
    }

    @Test
    void whatOneMayNotViewIsLeftOutAsWhatIsMissing() {
        var shared = world.collection("shared", world.file("/desk/a.txt"));
        var hidden = world.collection("hidden", world.file("/desk/b.txt"));
        world.shareCollection(shared, rosa, "view");
        var told = ask(rosa, List.of(hidden, shared)).body();
        assertThat(told).isEqualTo(ask(rosa, List.of("0SB0000000000", shared)).body());
        assertThat(ids(ask(rosa, List.of(hidden, shared, shared)))).containsExactly(shared);
        assertThat(ids(ask(rosa, List.of(hidden)))).isEmpty();
        Caller.nobody().get(address(List.of(shared))).expect(401);
    }

    @Test
    void ofACollectionThatFiltersThatAloneIsShownWhichOneMaySeeAnyway() {
        var folder = world.folder("/album");
        var below = world.file("/album/below.txt");
        var seen = world.file("/else/seen.txt");
        var hidden = world.file("/else/hidden.txt");
        var filtering = world.collection("filtering", folder, hidden, seen);
        var granting = world.collection("granting", hidden);
        world.admin().patch(Api.path(filtering), Map.of("memberAccess", "filter", "coverAssetId", hidden));
        world.shareCollection(filtering, rosa, "manage");
        world.shareAsset(seen, rosa, "view");
        world.shareAsset(below, rosa, "view");
        assertThat(shown(rosa, List.of(filtering, granting))).isEqualTo(Map.of(filtering, List.of(seen)));
        assertThat(shown(world.admin(), List.of(filtering)).get(filtering)).containsExactly(hidden);
        world.shareAsset(folder, rosa, "view");
        assertThat(shown(rosa, List.of(filtering)).get(filtering))
                .isEqualTo(first(rosa, filtering))
                .containsExactlyInAnyOrder(below, seen);
        world.shareCollection(granting, rosa, "view");
        assertThat(shown(rosa, List.of(filtering)).get(filtering))
                .as("the cover, visible through another collection")
                .containsExactly(hidden);
    }

    @Test
    void whatIsInTheTrashStandsForNothing() {
        var file = world.file("/desk/a.txt");
        var one = world.collection("one", file, world.folder("/tree"));
        world.file("/tree/b.txt");
        world.admin().delete("/v1/assets/" + file).expect(204);
        world.admin().delete("/v1/assets/" + world.folder("/tree")).expect(204);
        assertThat(shown(world.admin(), List.of(one))).isEqualTo(Map.of(one, List.of()));
    }

    @Test
    void anyNumberOfCollectionsTakesTheSameNumberOfQueries() {
        var all = IntStream.range(0, 100)
                .mapToObj(at -> world.collection(rosa, "c" + at))
                .toList();
        Api.add(world.admin(), all, List.of(world.file("/desk/a.txt"), world.folder("/desk")));
        world.admin().patch(Api.path(all.getFirst()), Map.of("coverAssetId", world.file("/desk/a.txt")));
        world.admin().patch(Api.path(all.getLast()), Map.of("memberAccess", "filter"));
        for (var caller : List.of(world.admin(), rosa)) {
            var few = List.of(all.getFirst(), all.get(1));
            assertThat(Queries.of(() -> ask(caller, all))).isEqualTo(Queries.of(() -> ask(caller, few)));
            assertThat(shown(caller, all)).hasSize(100);
        }
        world.admin().get(address(Collections.nCopies(101, all.getFirst()))).expect(400);
    }

    /** The first files in the collection's own list. */
    private static List<String> first(Caller by, String collection) {
        return by.get(Api.assets(collection) + "?deep=true&type=file&limit=4")
                .expect(200)
                .all("id");
    }

    private static Map<String, List<String>> shown(Caller by, List<String> collections) {
        var shown = new HashMap<String, List<String>>();
        ask(by, collections)
                .at("items")
                .forEach(item -> shown.put(
                        item.path("collectionId").asString(),
                        StreamSupport.stream(item.path("pictures").spliterator(), false)
                                .map(CollectionPicturesTest::id)
                                .toList()));
        return shown;
    }

    private static String id(JsonNode asset) {
        return asset.path("id").asString();
    }

    private static List<String> ids(Answer answer) {
        return answer.all("collectionId");
    }

    private static Answer ask(Caller by, List<String> collections) {
        return by.get(address(collections)).expect(200);
    }

    private static String address(List<String> collections) {
        return Api.COLLECTIONS + "/pictures?ids=" + String.join(",", collections);
    }
}
