package io.vitrine.collections;

import static io.vitrine.collections.Api.COLLECTIONS;
import static io.vitrine.collections.Api.path;
import static io.vitrine.collections.Api.statements;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class CollectionListTest {
    private final World world = new World();
    private final World.Person ann = world.restricted("ann");

    private List<String> found(Caller by, String query) {
        return by.get(COLLECTIONS + "?" + query).expect(200).all("id");
    }

    @Test
    void only_what_one_may_see_is_listed_and_counted() {
        world.collection("hidden");
        var seen = world.collection("seen");
        var group = world.collection("group");
        var own = world.collection(ann, "own");
        world.shareCollection(seen, ann, "view");
        world.shareCollectionWithGroup(group, world.group("press", ann), "contribute");
        var list = ann.get(COLLECTIONS + "?count=true").expect(200);
        assertThat(list.all("id")).containsExactly(group, own, seen);
        assertThat(list.all("level")).containsExactly("contribute", "manage", "view");
        assertThat(list.at("count").asInt()).isEqualTo(3);
        assertThat(list.at("nextCursor").isNull()).isTrue();
        assertThat(list.at("items.0")).isEqualTo(ann.get(path(group)).json());
        assertThat(ann.get(COLLECTIONS).json().has("count")).isFalse();
    }

    @Test
    void names_are_found_by_prefix_exactly_and_by_words_whatever_the_case() {
        var straight = world.collection(ann, "Strandläufer");
        var street = world.collection(ann, "Straße");
        var described = ann.post(
                        COLLECTIONS,
                        Map.of("name", world.unique("Other"), "description", "Läufer AM Strand\n100%_sure"))
                .expect(201)
                .text("id");
        assertThat(found(ann, "query=STR")).containsExactlyInAnyOrder(straight, street);
        assertThat(found(ann, "query=STRASSE")).containsExactly(street);
        assertThat(found(ann, "query=l%C3%A4ufer")).isEmpty();
        assertThat(found(ann, "match=exact&query=STRA")).isEmpty();
        assertThat(found(ann, "match=exact&query=" + World.encoded(world.unique("strasse"))))
                .containsExactly(street);
        assertThat(found(ann, "match=contains&query=strand+L%C3%84UFER"))
                .containsExactlyInAnyOrder(straight, described);
        assertThat(found(ann, "match=contains&query=100%25_s")).containsExactly(described);
        assertThat(found(ann, "match=contains&query=0_s")).isEmpty();
        assertThat(found(ann, "query=%25")).isEmpty();
        assertThat(found(ann, "query=+")).hasSize(3);
    }

    @Test
    void owner_and_level_narrow_the_list() {
        var bob = world.restricted("bob");
        var own = world.collection(ann, "own");
        var bobs = world.collection(bob, "bobs");
        world.shareCollection(bobs, ann, "contribute");
        var seen = world.collection("seen");
        world.shareCollection(seen, ann, "view");
        assertThat(found(ann, "owner=me")).containsExactly(own);
        assertThat(found(ann, "owner=" + bob.id())).containsExactly(bobs);
        assertThat(found(ann, "owner=nonsense")).isEmpty();
        assertThat(found(ann, "minLevel=view")).containsExactly(bobs, own, seen);
        assertThat(found(ann, "minLevel=contribute")).containsExactly(bobs, own);
        assertThat(found(ann, "minLevel=manage&count=true")).containsExactly(own);
        var viewer = world.person("vic", "viewOnly");
        assertThat(found(viewer, "owner=" + bob.id())).containsExactly(bobs);
        assertThat(found(viewer, "minLevel=contribute&owner=" + bob.id())).isEmpty();
    }

    @Test
    void collections_are_found_by_what_they_hold_directly_and_below() {
        var folder = world.folder("/f");
        var file = world.file("/f/g/a.txt");
        var direct = world.collection(ann, "direct");
        var through = world.collection(ann, "through");
        world.collection(ann, "neither");
        world.collection("hidden", file);
        Api.add(world.admin(), List.of(direct), List.of(file)).expect(200);
        Api.add(world.admin(), List.of(through), List.of(folder)).expect(200);
        assertThat(found(ann, "containsAsset=" + file)).containsExactly(direct, through);
        assertThat(found(ann, "containsAsset=" + folder)).containsExactly(through);
    }

    @Test
    void an_asset_that_one_cannot_see_is_in_no_collection() {
        var file = world.file("/h/a.txt");
        world.collection("holds", file);
        var invisible =
                ann.get(COLLECTIONS + "?count=true&containsAsset=" + file).expect(200);
        var missing =
                ann.get(COLLECTIONS + "?count=true&containsAsset=0000000000001").expect(200);
        assertThat(invisible.body()).isEqualTo(missing.body());
        assertThat(invisible.at("count").asInt()).isZero();
    }

    @Test
    void every_order_is_the_other_way_round_with_a_minus_and_in_pages() {
        var ids = new ArrayList<String>();
        for (var name : List.of("c", "a", "B", "d")) {
            ids.add(world.collection(ann, name));
        }
        Api.add(world.admin(), List.of(ids.get(1)), List.of(world.file("/o/a.txt")))
                .expect(200);
        var byName = List.of(ids.get(1), ids.get(2), ids.get(0), ids.get(3));
        var byUpdate = List.of(ids.get(0), ids.get(2), ids.get(3), ids.get(1));
        for (var order :
                Map.of("name", byName, "createdAt", ids, "updatedAt", byUpdate).entrySet()) {
            var query = COLLECTIONS + "?limit=1&sort=";
            assertThat(World.pages(ann, query + order.getKey(), "id")).isEqualTo(order.getValue());
            var reversed = new ArrayList<>(order.getValue());
            Collections.reverse(reversed);
            assertThat(World.pages(ann, query + "-" + order.getKey(), "id")).isEqualTo(reversed);
        }
        assertThat(World.pages(ann, COLLECTIONS + "?limit=3", "id")).isEqualTo(byName);
    }

    @Test
    void pages_stay_true_while_collections_come_and_go() {
        for (var name : List.of("b", "d", "f", "h")) {
            world.collection(ann, name);
        }
        var first = ann.get(COLLECTIONS + "?limit=2").expect(200);
        assertThat(first.all("name")).containsExactly(world.unique("b"), world.unique("d"));
        world.collection(ann, "a");
        var late = world.collection(ann, "e");
        ann.delete(path(first.text("items.1.id"))).expect(204);
        var second = ann.get(COLLECTIONS + "?limit=2&cursor=" + first.text("nextCursor"))
                .expect(200);
        assertThat(second.all("name")).containsExactly(world.unique("e"), world.unique("f"));
        assertThat(second.text("items.0.id")).isEqualTo(late);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=size",
                "sort=--name",
                "sort=",
                "match=like",
                "minLevel=none",
                "minLevel=all",
                "limit=0",
                "limit=1001",
                "limit=x",
                "limit=99999999999",
                "cursor=x",
                "cursor=%00",
                "count=perhaps",
                "query=a%00b"
            })
    void wrong_parameters_are_refused(String query) {
        ann.get(COLLECTIONS + "?" + query).expect(400);
    }

    @Test
    void a_cursor_belongs_to_its_order() {
        world.collection(ann, "a");
        world.collection(ann, "b");
        var cursor = ann.get(COLLECTIONS + "?limit=1").text("nextCursor");
        ann.get(COLLECTIONS + "?limit=1&sort=-name&cursor=" + cursor).expect(400, "invalid-cursor");
        ann.get(COLLECTIONS + "?limit=1&sort=createdAt&cursor=" + cursor).expect(400, "invalid-cursor");
    }

    @Test
    void a_long_list_takes_no_more_queries_than_a_short_one() {
        var cover = world.file(world.admin(), "/q/a.txt");
        for (var at = 0; at < 12; at++) {
            var id = world.collection(ann, "n" + at, new String[0]);
            Api.add(world.admin(), List.of(id), List.of(cover)).expect(200);
            ann.patch(path(id), Map.of("coverAssetId", cover)).expect(200);
        }
        var path = COLLECTIONS + "?count=true&match=contains&query=n&limit=";
        var few = statements(() -> ann.get(path + 1).expect(200));
        var many = statements(() -> ann.get(path + 100).expect(200));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(6);
    }
}
