package io.vitrine.collections;

import static io.vitrine.collections.Api.COLLECTIONS;
import static io.vitrine.collections.Api.actions;
import static io.vitrine.collections.Api.add;
import static io.vitrine.collections.Api.assets;
import static io.vitrine.collections.Api.path;
import static io.vitrine.collections.Api.remove;
import static io.vitrine.collections.Api.statements;
import static io.vitrine.collections.Api.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class CollectionMembersTest {
    private static final String MISSING = "0000000000001";

    private final World world = new World();
    private final World.Person ann = world.restricted("ann");

    @Test
    void assets_are_added_to_many_collections_in_one_call_and_once_only() {
        var one = world.collection("one");
        var two = world.collection("two");
        var a = world.file("/m/a.txt");
        var folder = world.folder("/m");
        assertThat(statuses(add(world.admin(), List.of(one), List.of(a)))).containsExactly("added");
        var answer = add(world.admin(), List.of(two, one), List.of(folder, a, folder));
        assertThat(statuses(answer)).containsExactly("added", "added", "added", "already-member");
        assertThat(answer.text("results.0.collectionId")).isEqualTo(two);
        assertThat(answer.text("results.0.assetId")).isEqualTo(folder);
        assertThat(answer.text("results.3.collectionId")).isEqualTo(one);
        assertThat(answer.text("results.3.assetId")).isEqualTo(a);
        assertThat(world.admin().get(path(one)).at("assetCount").asInt()).isEqualTo(2);
        assertThat(world.admin().get(path(two)).at("assetCount").asInt()).isEqualTo(2);
        assertThat(actions(one)).containsExactly("collection.create", "collection.addAssets", "collection.addAssets");
        assertThat(statuses(add(world.admin(), List.of(one), List.of(a, folder))))
                .containsExactly("already-member", "already-member");
        assertThat(actions(one)).hasSize(3);
    }

    @Test
    void adding_moves_nothing() {
        var a = world.file("/n/a.txt");
        var before = world.admin().get("/v1/assets/" + a).json();
        add(world.admin(), List.of(world.collection("moves")), List.of(a)).expect(200);
        assertThat(world.admin().get("/v1/assets/" + a).json()).isEqualTo(before);
    }

    @Test
    void each_pair_is_answered_by_what_the_caller_may_and_may_see() {
        var hiddenCollection = world.collection("hidden");
        var seenCollection = world.collection("seen");
        var open = world.collection("open");
        world.shareCollection(seenCollection, ann, "view");
        world.shareCollection(open, ann, "contribute");
        var hidden = world.file("/p/hidden.txt");
        var seen = world.file("/p/seen.txt");
        var usable = world.file("/p/usable.txt");
        world.shareAsset(seen, ann, "view");
        world.shareAsset(usable, ann, "contribute");
        var collections = List.of(hiddenCollection, MISSING, seenCollection, open);
        var answer = add(ann, collections, List.of(hidden, MISSING, seen, usable, "?"));
        assertThat(statuses(answer))
                .containsExactly(
                        "not-found",
                        "not-found",
                        "not-found",
                        "not-found",
                        "not-found",
                        "not-found",
                        "not-found",
                        "not-found",
                        "not-found",
                        "not-found",
                        "not-found",
                        "not-found",
                        "not-allowed",
                        "not-allowed",
                        "not-found",
                        "not-found",
                        "not-found",
                        "not-allowed",
                        "added",
                        "not-found");
        assertThat(answer.text("results.4.assetId")).isEqualTo("?");
        assertThat(ann.get(assets(open)).all("id")).containsExactly(usable);
        assertThat(world.admin().get(assets(hiddenCollection)).all("id")).isEmpty();
        assertThat(world.admin().get(assets(seenCollection)).all("id")).isEmpty();
    }

    @Test
    void level_on_a_collection_is_never_more_than_view_on_its_members() {
        var a = world.file("/l/a.txt");
        var shown = world.collection("shown", a);
        world.shareCollection(shown, ann, "manage");
        assertThat(ann.get("/v1/assets/" + a).expect(200).text("level")).isEqualTo("view");
        var own = world.collection(ann, "own");
        assertThat(statuses(add(ann, List.of(own), List.of(a)))).containsExactly("not-allowed");
    }

    @Test
    void the_root_can_be_in_no_collection() {
        var root = world.admin().get("/v1/folders?path=/").text("id");
        var id = world.collection("rootless");
        assertThat(statuses(add(world.admin(), List.of(id), List.of(root)))).containsExactly("not-allowed");
        var own = world.collection(ann, "own");
        assertThat(statuses(add(ann, List.of(own), List.of(root)))).containsExactly("not-found");
        assertThat(world.admin().get(path(id)).at("assetCount").asInt()).isZero();
    }

    @Test
    void a_viewer_of_everything_adds_and_removes_nothing() {
        var a = world.file("/w/a.txt");
        var id = world.collection("locked", a);
        var vic = world.person("vic", "viewOnly");
        assertThat(statuses(add(vic, List.of(id), List.of(a)))).containsExactly("not-allowed");
        assertThat(statuses(remove(vic, List.of(id), List.of(a)))).containsExactly("not-allowed");
        Caller.nobody()
                .post(COLLECTIONS + "/assets/add", Map.of("collectionIds", List.of(id), "assetIds", List.of(a)))
                .expect(401);
    }

    @Test
    void removing_needs_manage_and_leaves_the_asset_in_the_library() {
        var a = world.file("/x/a.txt");
        var b = world.file("/x/b.txt");
        var id = world.collection("removal", a);
        var hidden = world.collection("hidden", a);
        for (var level : List.of("view", "contribute")) {
            world.shareCollection(id, ann, level);
            assertThat(statuses(remove(ann, List.of(id), List.of(a)))).containsExactly("not-allowed");
        }
        world.shareCollection(id, ann, "manage");
        assertThat(statuses(remove(ann, List.of(id, hidden, MISSING), List.of(a, b, MISSING))))
                .containsExactly(
                        "removed",
                        "not-found",
                        "not-found",
                        "not-found",
                        "not-found",
                        "not-found",
                        "not-found",
                        "not-found",
                        "not-found");
        assertThat(ann.get(path(id)).at("assetCount").asInt()).isZero();
        ann.get("/v1/assets/" + a).expect(404);
        world.admin().get("/v1/assets/" + a).expect(200);
        assertThat(statuses(remove(world.admin(), List.of(id, hidden), List.of(a))))
                .containsExactly("not-member", "removed");
        assertThat(actions(id)).endsWith("collection.removeAssets");
    }

    @Test
    void an_asset_stays_visible_through_a_folder_that_is_a_member_too() {
        var folder = world.folder("/y");
        var a = world.file("/y/a.txt");
        var id = world.collection("both", folder, a);
        world.shareCollection(id, ann, "view");
        assertThat(statuses(remove(world.admin(), List.of(id), List.of(a)))).containsExactly("removed");
        ann.get("/v1/assets/" + a).expect(200);
        assertThat(ann.get(assets(id)).all("id")).containsExactly(folder);
        assertThat(ann.get(assets(id) + "?deep=true").all("id")).contains(a);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"collectionIds\":[]}",
                "{\"assetIds\":[]}",
                "{\"collectionIds\":[null],\"assetIds\":[]}",
                "{\"collectionIds\":\"x\",\"assetIds\":[]}",
                "{\"collectionIds\":[],\"assetIds\":[],\"more\":1}",
                "null",
                ""
            })
    void wrong_requests_are_refused(String body) {
        ann.post(COLLECTIONS + "/assets/add", body).expect(400);
        ann.post(COLLECTIONS + "/assets/remove", body).expect(400);
    }

    @Test
    void nothing_asked_for_is_nothing_done() {
        assertThat(statuses(add(ann, List.of(), List.of()))).isEmpty();
        assertThat(statuses(remove(ann, List.of(), List.of()))).isEmpty();
    }

    @Test
    void more_than_the_limits_is_refused_with_their_names() {
        var ids = IntStream.range(0, 10_001).mapToObj(at -> "x" + at).toList();
        assertThat(add(ann, List.of(MISSING), ids).expect(400, "too-many-items").text("detail"))
                .contains("vitrine.limits.items-per-call", "10000");
        assertThat(add(ann, ids.subList(0, 400), ids.subList(0, 400))
                        .expect(400, "too-many-items")
                        .text("detail"))
                .contains("vitrine.limits.pairs-per-call", "100000");
        assertThat(statuses(add(ann, List.of(MISSING), ids.subList(0, 10_000)))).hasSize(10_000);
    }

    @Test
    void many_pairs_take_no_more_statements_than_one() {
        var assets = Bulk.files(world, "/bulk", 1_200);
        var collections = IntStream.range(0, 20)
                .mapToObj(at -> world.collection("c" + at))
                .toList();
        add(world.admin(), collections.subList(0, 7), assets.subList(0, 30)).expect(200);
        var one = statements(() -> {
            add(world.admin(), collections.subList(0, 1), assets.subList(40, 41))
                    .expect(200);
            remove(world.admin(), collections.subList(0, 1), assets.subList(40, 41))
                    .expect(200);
        });
        var many = statements(() -> {
            add(world.admin(), collections, assets).expect(200);
            remove(world.admin(), collections, assets).expect(200);
        });
        assertThat(many).isEqualTo(one);
    }

    @Test
    void ten_thousand_assets_are_added_in_one_call() {
        var assets = Bulk.files(world, "/ten", 10_000);
        var id = world.collection("ten");
        var start = System.nanoTime();
        assertThat(statuses(add(world.admin(), List.of(id), assets)))
                .hasSize(10_000)
                .containsOnly("added");
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(10_000);
        assertThat(world.admin().get(path(id)).at("assetCount").asInt()).isEqualTo(10_000);
        assertThat(statuses(remove(world.admin(), List.of(id), assets))).containsOnly("removed");
        assertThat(world.admin().get(path(id)).at("assetCount").asInt()).isZero();
    }
}
