package io.vitrine.collections;

import static io.vitrine.collections.Api.add;
import static io.vitrine.collections.Api.path;
import static io.vitrine.collections.Api.statements;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.World;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AssetCollectionsTest {
    private final World world = new World();
    private final World.Person ann = world.restricted("ann");

    private static String route(String asset) {
        return "/v1/assets/" + asset + "/media-collections";
    }

    private static List<String> collections(Answer answer) {
        return answer.expect(200)
                .at("items")
                .valueStream()
                .map(item -> item.at("/collection/id").asString())
                .toList();
    }

    @Test
    void the_collections_of_an_asset_are_told_with_the_way_into_each() {
        var top = world.folder("/t");
        var inner = world.folder("/t/u");
        var file = world.file("/t/u/a.txt");
        var direct = world.collection("a-direct", file);
        var both = world.collection("b-both", file, top);
        var through = world.collection("c-through", inner);
        world.collection("d-other", world.file("/t/b.txt"));
        var list = world.admin().get(route(file)).expect(200);
        assertThat(collections(list)).containsExactlyInAnyOrder(direct, both, both, through);
        assertThat(list.at("items.0.collection"))
                .isEqualTo(world.admin().get(path(direct)).json());
        assertThat(list.text("items.0.via")).isEqualTo("direct");
        assertThat(list.at("items.1.via").isObject())
                .isNotEqualTo(list.at("items.2.via").isObject());
        assertThat(list.text("items.3.via.type")).isEqualTo("folder");
        assertThat(list.text("items.3.via.id")).isEqualTo(inner);
        assertThat(list.text("items.3.via.name")).isEqualTo("u");
        assertThat(list.text("items.3.via.path")).isEqualTo(world.path("/t/u"));
        assertThat(collections(world.admin().get(route(inner)))).containsExactly(both, through);
        assertThat(collections(world.admin().get(route(top)))).containsExactly(both);
    }

    @Test
    void only_collections_that_one_may_see_are_told() {
        var folder = world.folder("/v");
        var file = world.file("/v/a.txt");
        world.collection("hidden", file, folder);
        world.shareAsset(file, ann, "view");
        assertThat(collections(ann.get(route(file)))).isEmpty();
        var seen = world.collection("seen", folder);
        world.shareCollection(seen, ann, "view");
        var list = ann.get(route(file)).expect(200);
        assertThat(collections(list)).containsExactly(seen);
        assertThat(list.text("items.0.collection.level")).isEqualTo("view");
        assertThat(list.text("items.0.via.id")).isEqualTo(folder);
    }

    @Test
    void the_collections_of_an_asset_that_one_cannot_see_are_those_of_none() {
        var file = world.file("/w/a.txt");
        add(world.admin(), List.of(world.collection(ann, "own")), List.of()).expect(200);
        assertThat(ann.get(route(file)).expect(404, "not-found").body())
                .isEqualTo(ann.get(route("0000000000001")).expect(404).body());
    }

    @Test
    void the_list_is_paged_with_a_fixed_number_of_queries() {
        var folder = world.folder("/x");
        var file = world.file("/x/a.txt");
        for (var at = 0; at < 7; at++) {
            world.collection("c" + at, file, folder);
        }
        var whole = world.admin().get(route(file)).expect(200);
        assertThat(collections(whole)).hasSize(14);
        var seen = collections(world.admin().get(route(file) + "?limit=3"));
        assertThat(seen).isEqualTo(collections(whole).subList(0, 3));
        var next = world.admin().get(route(file) + "?limit=3").text("nextCursor");
        assertThat(collections(world.admin().get(route(file) + "?limit=100&cursor=" + next)))
                .isEqualTo(collections(whole).subList(3, 14));
        var few = statements(() -> world.admin().get(route(file) + "?limit=1").expect(200));
        var many = statements(() -> world.admin().get(route(file)).expect(200));
        assertThat(many).isEqualTo(few);
        world.admin().get(route(file) + "?cursor=x").expect(400, "invalid-cursor");
        world.admin().get(route(file) + "?limit=0").expect(400, "invalid-limit");
    }
}
