package io.vitrine.collections;

import static io.vitrine.collections.Api.add;
import static io.vitrine.collections.Api.assets;
import static io.vitrine.collections.Api.remove;
import static io.vitrine.collections.Api.statements;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class CollectionAssetsTest {
    private final World world = new World();

    private String file(String path, String content) {
        var slash = path.lastIndexOf('/');
        return world.admin()
                .upload(world.path(path.substring(0, slash)), path.substring(slash + 1), World.bytes(content))
                .expect(200)
                .text("fileId");
    }

    private List<String> list(Caller by, String collection, String query) {
        return by.get(assets(collection) + "?" + query).expect(200).all("id");
    }

    @Test
    void members_are_assets_as_everywhere() {
        var file = world.file("/a/a.txt");
        var folder = world.folder("/a");
        var id = world.collection("shown");
        add(world.admin(), List.of(id), List.of(file)).expect(200);
        add(world.admin(), List.of(id), List.of(folder)).expect(200);
        var list = world.admin().get(assets(id) + "?count=true").expect(200);
        assertThat(list.all("id")).containsExactly(file, folder);
        assertThat(list.at("count").asInt()).isEqualTo(2);
        assertThat(list.at("items.0"))
                .isEqualTo(world.admin().get("/v1/assets/" + file).json());
        assertThat(list.at("items.1"))
                .isEqualTo(world.admin().get("/v1/assets/" + folder).json());
    }

    @Test
    void whoever_may_view_the_collection_views_its_members_and_no_more() {
        var ann = world.restricted("ann");
        var shared = world.file("/b/shared.txt");
        var file = world.file("/b/a.txt");
        var id = world.collection("shown", shared, file);
        world.shareCollection(id, ann, "contribute");
        world.shareAsset(shared, ann, "manage");
        var list = ann.get(assets(id) + "?sort=name").expect(200);
        assertThat(list.all("id")).containsExactly(file, shared);
        assertThat(list.all("level")).containsExactly("view", "manage");
        assertThat(list.at("items.0.parentId").isNull()).isTrue();
        world.admin().patch("/v1/media-collections/" + id + "/access", World.revoke("user", ann.id()));
        ann.get(assets(id)).expect(404, "not-found");
        ann.get("/v1/assets/" + file).expect(404, "not-found");
    }

    @Test
    void every_order_holds_files_and_folders_and_turns_round_with_a_minus() {
        var b = file("/s/b.txt", "22");
        var folder = world.folder("/s/C");
        var a = file("/s/a.html", "<!doctype html><html><body>4444</body></html>");
        var d = file("/s/D.txt", "333");
        var id = world.collection("sorted");
        for (var asset : List.of(d, folder, a, b)) {
            add(world.admin(), List.of(id), List.of(asset)).expect(200);
        }
        file("/s/b.txt", "22b");
        var orders = Map.of(
                "addedAt", List.of(d, folder, a, b),
                "name", List.of(a, b, folder, d),
                "type", List.of(folder, a, b, d),
                "updatedAt", List.of(folder, a, d, b));
        orders.forEach((sort, order) -> {
            for (var page : List.of("", "&limit=1", "&limit=3")) {
                var query = assets(id) + "?sort=" + sort + page;
                assertThat(World.pages(world.admin(), query, "id")).as(query).isEqualTo(order);
                var reversed = new ArrayList<>(order);
                Collections.reverse(reversed);
                assertThat(World.pages(world.admin(), query.replace("sort=", "sort=-"), "id"))
                        .as(query)
                        .isEqualTo(reversed);
            }
        });
        assertThat(list(world.admin(), id, "sort=size").getFirst()).isEqualTo(folder);
        assertThat(list(world.admin(), id, "sort=-size").getFirst()).isEqualTo(a);
        assertThat(list(world.admin(), id, "")).isEqualTo(orders.get("addedAt"));
        assertThat(list(world.admin(), id, "type=file&sort=name")).containsExactly(a, b, d);
        assertThat(list(world.admin(), id, "type=folder")).containsExactly(folder);
        assertThat(world.admin()
                        .get(assets(id) + "?type=file&count=true")
                        .at("count")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void a_rename_is_seen_in_the_order_at_once() {
        var a = world.file("/t/a.txt");
        var b = world.file("/t/b.txt");
        var id = world.collection("renames", a, b);
        world.admin().patch("/v1/assets/" + a, Map.of("name", "z.txt")).expect(200);
        assertThat(list(world.admin(), id, "sort=name")).containsExactly(b, a);
    }

    @Test
    void deep_lists_everything_below_member_folders_once() {
        var top = world.folder("/d");
        var inner = world.folder("/d/e");
        var x = world.file("/d/e/x.txt");
        var y = world.file("/d/y.txt");
        var elsewhere = world.file("/else/z.txt");
        world.file("/else/not.txt");
        var id = world.collection("deep");
        for (var asset : List.of(x, inner, elsewhere, top)) {
            add(world.admin(), List.of(id), List.of(asset)).expect(200);
        }
        var all = List.of(top, inner, x, y, elsewhere);
        var deep = assets(id) + "?deep=true";
        assertThat(World.pages(world.admin(), deep + "&sort=name", "id")).isEqualTo(all);
        for (var sort : List.of("addedAt", "name", "type", "size", "updatedAt")) {
            var whole = list(world.admin(), id, "deep=true&sort=" + sort);
            assertThat(whole).containsExactlyInAnyOrderElementsOf(all);
            for (var limit : List.of(1, 2, 5)) {
                var query = deep + "&limit=" + limit + "&sort=";
                assertThat(World.pages(world.admin(), query + sort, "id")).isEqualTo(whole);
                var reversed = new ArrayList<>(whole);
                Collections.reverse(reversed);
                assertThat(World.pages(world.admin(), query + "-" + sort, "id")).isEqualTo(reversed);
            }
        }
        assertThat(list(world.admin(), id, "deep=true&type=folder&sort=name")).containsExactly(top, inner);
        assertThat(list(world.admin(), id, "deep=true&type=file&sort=name")).containsExactly(x, y, elsewhere);
        assertThat(world.admin().get(deep + "&count=true&limit=1").at("count").asInt())
                .isEqualTo(5);
        assertThat(world.admin().get(deep + "&count=true&type=file").at("count").asInt())
                .isEqualTo(3);
        var ann = world.restricted("ann");
        world.shareCollection(id, ann, "view");
        assertThat(new HashSet<>(list(ann, id, "deep=true"))).isEqualTo(new HashSet<>(all));
    }

    @Test
    void names_are_searched_by_words_in_the_members_or_everywhere_below() {
        var top = world.folder("/beach");
        var red = world.file("/beach/Red-dress_at_sea.txt");
        var blue = world.file("/beach/blue_dress.txt");
        var id = world.collection("words", top, red);
        assertThat(list(world.admin(), id, "searchQuery=DRESS")).containsExactly(red);
        assertThat(list(world.admin(), id, "searchQuery=dress&deep=true&sort=name"))
                .containsExactly(blue, red);
        assertThat(list(world.admin(), id, "deep=true&searchQuery=sea+%22red-dress%22"))
                .containsExactly(red);
        assertThat(list(world.admin(), id, "deep=true&searchQuery=sea+blue")).isEmpty();
        assertThat(list(world.admin(), id, "deep=true&searchQuery=%25")).isEmpty();
        assertThat(list(world.admin(), id, "searchQuery=+")).hasSize(2);
        assertThat(world.admin()
                        .get(assets(id) + "?deep=true&count=true&searchQuery=dress")
                        .at("count")
                        .asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name+%7E+%22x%22",
                "size%3Ebig",
                "a+AND",
                "NOT+a",
                "(a",
                "%22open",
                "tags+IN+%22a%22",
                "a%00",
                "a%3Db"
            })
    void a_query_that_cannot_be_read_is_refused(String query) {
        var id = world.collection("query");
        world.admin().get(assets(id) + "?searchQuery=" + query).expect(400, "invalid-query");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=createdAt",
                "sort=-",
                "type=picture",
                "type=",
                "deep=maybe",
                "limit=0",
                "limit=1001",
                "cursor=AAAA",
                "count=2"
            })
    void wrong_parameters_are_refused(String query) {
        var id = world.collection("wrong");
        world.admin().get(assets(id) + "?" + query).expect(400);
    }

    @Test
    void a_cursor_belongs_to_its_order_and_depth() {
        var id = world.collection("cursor", world.file("/k/a.txt"), world.file("/k/b.txt"));
        var cursor = world.admin().get(assets(id) + "?limit=1&sort=name").text("nextCursor");
        for (var query : List.of("sort=-name", "sort=size", "sort=name&deep=true")) {
            world.admin().get(assets(id) + "?" + query + "&cursor=" + cursor).expect(400, "invalid-cursor");
        }
    }

    @Test
    void pages_stay_true_while_members_come_and_go() {
        var files = IntStream.range(0, 6)
                .mapToObj(at -> world.file("/v/f" + at + ".txt"))
                .toList();
        var id = world.collection("moving", files.get(1), files.get(3), files.get(5));
        var first = world.admin().get(assets(id) + "?sort=name&limit=2").expect(200);
        assertThat(first.all("id")).containsExactly(files.get(1), files.get(3));
        add(world.admin(), List.of(id), List.of(files.get(0), files.get(4))).expect(200);
        remove(world.admin(), List.of(id), List.of(files.get(3))).expect(200);
        var second = world.admin()
                .get(assets(id) + "?sort=name&limit=2&cursor=" + first.text("nextCursor"))
                .expect(200);
        assertThat(second.all("id")).containsExactly(files.get(4), files.get(5));
        assertThat(second.at("nextCursor").isNull()).isTrue();
    }

    @Test
    void a_large_page_takes_no_more_queries_than_a_small_one() {
        var ann = world.restricted("ann");
        var id = world.collection("large");
        var files = new ArrayList<>(Bulk.files(world, "/large", 150));
        files.add(world.folder("/large"));
        add(world.admin(), List.of(id), files).expect(200);
        world.shareCollection(id, ann, "view");
        for (var query : List.of("?count=true&sort=name", "?deep=true&count=true&sort=-name")) {
            var one = statements(() -> ann.get(assets(id) + query + "&limit=2").expect(200));
            var many =
                    statements(() -> ann.get(assets(id) + query + "&limit=150").expect(200));
            assertThat(many).isLessThanOrEqualTo(one).isLessThanOrEqualTo(9);
        }
    }
}
