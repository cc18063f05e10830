package io.vitrine.collections;

import static io.vitrine.collections.Api.path;
import static io.vitrine.collections.Api.statements;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import io.vitrine.base.Ids;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.ManyFiles;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SharedWithMeTest {
    private static final String ROUTE = "/v1/shared-with-me";

    private final World world = new World();
    private final World.Person ann = world.restricted("ann");

    private static List<String> ids(Answer answer) {
        return answer.expect(200)
                .at("items")
                .valueStream()
                .map(item -> item.path(item.path("type").asString().equals("collection") ? "collection" : "asset")
                        .path("id")
                        .asString())
                .toList();
    }

    private static List<String> names(Answer answer) {
        return answer.at("items")
                .valueStream()
                .map(item -> item.path(item.path("type").asString().equals("collection") ? "collection" : "asset")
                        .path("name")
                        .asString())
                .toList();
    }

    @Test
    void collections_come_first_then_the_topmost_folders_and_files_each_once() {
        var folder = world.folder("/a");
        var inner = world.folder("/a/b");
        var below = world.file("/a/b/below.txt");
        var file = world.file("/c/file.txt");
        var viaGroup = world.folder("/g");
        var collection = world.collection("shown", world.file("/c/only-in-collection.txt"), inner);
        var own = world.collection(ann, "own");
        world.shareAsset(folder, ann, "contribute");
        world.shareAsset(inner, ann, "manage");
        world.shareAsset(below, ann, "view");
        world.shareAsset(file, ann, "view");
        var group = world.group("press", ann);
        world.shareAssetWithGroup(viaGroup, group, "view");
        world.shareAssetWithGroup(folder, group, "view");
        world.shareCollection(collection, ann, "view");
        var list = ann.get(ROUTE);
        assertThat(ids(list)).containsExactly(own, collection, folder, viaGroup, file);
        assertThat(list.at("items.0.type").asString()).isEqualTo("collection");
        assertThat(list.at("items.1.collection"))
                .isEqualTo(ann.get(path(collection)).json());
        assertThat(list.at("items.2.type").asString()).isEqualTo("folder");
        assertThat(list.at("items.2.asset"))
                .isEqualTo(ann.get("/v1/assets/" + folder).json());
        assertThat(list.text("items.2.asset.level")).isEqualTo("contribute");
        assertThat(list.at("items.4.type").asString()).isEqualTo("file");
        assertThat(list.at("items.4").has("collection")).isFalse();
    }

    @Test
    void what_one_owns_is_there_unless_a_folder_above_it_is() {
        var open = world.folder("/o");
        world.shareAsset(open, ann, "contribute");
        var own = world.file(ann, "/o/own.txt");
        assertThat(ids(ann.get(ROUTE))).containsExactly(open);
        world.admin()
                .patch("/v1/assets/" + open + "/access", World.revoke("user", ann.id()))
                .expect(200);
        assertThat(ids(ann.get(ROUTE))).containsExactly(own);
    }

    @Test
    void what_gets_another_name_moves_to_its_place() {
        var folder = world.folder("/b");
        var other = world.folder("/c");
        var file = world.file("/x/d.txt");
        var last = world.file("/x/e.txt");
        List.of(folder, other, file, last).forEach(shared -> world.shareAsset(shared, ann, "view"));
        assertThat(ids(ann.get(ROUTE))).containsExactly(folder, other, file, last);
        world.admin().patch("/v1/assets/" + folder, Map.of("name", "z")).expect(200);
        world.admin().patch("/v1/assets/" + last, Map.of("name", "a.txt")).expect(200);
        assertThat(ids(ann.get(ROUTE))).containsExactly(other, folder, last, file);
        world.admin().delete("/v1/assets/" + file).expect(204);
        assertThat(ids(ann.get(ROUTE))).containsExactly(other, folder, last);
        world.file("/x/d.txt");
        world.admin()
                .post("/v1/assets/restore", Map.of("ids", List.of(file), "useUniqueName", true))
                .expect(200);
        assertThat(ids(ann.get(ROUTE))).containsExactly(other, folder, last, file);
        assertThat(names(ann.get(ROUTE))).last().isNotEqualTo("d.txt");
    }

    @Test
    void what_ended_is_not_there_and_what_it_stood_above_is() {
        var folder = world.folder("/a");
        var below = world.file("/a/b/below.txt");
        var collection = world.collection("shown", below);
        world.shareAsset(below, ann, "view");
        share_for_an_hour("/v1/assets/" + folder);
        share_for_an_hour("/v1/media-collections/" + collection);
        assertThat(ids(ann.get(ROUTE))).containsExactly(collection, folder);
        var reach = "/v1/users/" + ann.id() + "/access";
        assertThat(world.admin()
                        .get(reach + "?count=true")
                        .expect(200)
                        .at("count")
                        .asInt())
                .isEqualTo(3);
        try (var later = TestServer.clock().later(Duration.ofHours(1))) {
            var left = ann.get(ROUTE + "?count=true");
            assertThat(ids(left)).containsExactly(below);
            assertThat(left.at("count").asInt()).isEqualTo(1);
            var reached = world.admin().get(reach + "?count=true").expect(200);
            assertThat(reached.at("count").asInt()).isEqualTo(1);
            assertThat(reached.text("items.0.object.id")).isEqualTo(below);
            assertThat(reached.at("items.0.ways").size()).isEqualTo(1);
        }
    }

    private void share_for_an_hour(String object) {
        var until = TestServer.clock().instant().plus(Duration.ofHours(1)).toString();
        var grant = Map.of("principal", Map.of("type", "user", "id", ann.id()), "level", "manage", "until", until);
        world.admin()
                .patch(object + "/access", Map.of("addOrModify", List.of(grant)))
                .expect(200);
    }

    @Test
    void with_nothing_shared_there_is_nothing() {
        world.collection("hidden", world.file("/h/a.txt"));
        assertThat(ids(ann.get(ROUTE))).isEmpty();
        Caller.nobody().get(ROUTE).expect(401);
    }

    @Test
    void others_have_no_such_place() {
        world.collection("any");
        for (var role : List.of("administrator", "developer", "fullAccess", "viewOnly")) {
            assertThat(ids(world.person("p-" + role, role).get(ROUTE))).isEmpty();
        }
    }

    @Test
    void the_list_is_paged_across_its_kinds_with_a_fixed_number_of_queries() {
        for (var at = 0; at < 3; at++) {
            world.collection(ann, "c" + at);
            world.shareAsset(world.folder("/f" + (9 - at)), ann, "view");
            world.shareAsset(world.file("/other/g" + (9 - at) + ".txt"), ann, "view");
        }
        var whole = ids(ann.get(ROUTE));
        assertThat(whole).hasSize(9).doesNotHaveDuplicates();
        assertThat(names(ann.get(ROUTE))).endsWith("f7", "f8", "f9", "g7.txt", "g8.txt", "g9.txt");
        for (var limit : List.of(1, 2, 4)) {
            var all = new ArrayList<String>();
            var cursor = "";
            do {
                var page = ann.get(ROUTE + "?limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
                all.addAll(ids(page));
                cursor = page.at("nextCursor").isNull() ? "" : page.text("nextCursor");
            } while (!cursor.isEmpty());
            assertThat(all).isEqualTo(whole);
        }
        var few = statements(() -> ann.get(ROUTE + "?limit=9").expect(200));
        for (var at = 0; at < 6; at++) {
            world.shareAsset(world.file("/other/g" + at + ".txt"), ann, "view");
        }
        assertThat(statements(() -> ann.get(ROUTE).expect(200))).isEqualTo(few).isLessThanOrEqualTo(11);
        ann.get(ROUTE + "?cursor=x").expect(400, "invalid-cursor");
        ann.get(ROUTE + "?limit=0").expect(400, "invalid-limit");
    }

    /** With so many shares that ways are looked up from each node instead of from the shares. */
    @Test
    void who_was_given_very_much_finds_the_same_in_the_same_order() {
        for (var at = 0; at < 8; at++) {
            world.shareAsset(world.folder("/f" + at), ann, "view");
            world.folder("/f" + at + "-hidden");
            world.shareAsset(world.folder("/f" + at + "/inner"), ann, "manage");
        }
        var open = world.folder("/open");
        world.shareAsset(open, ann, "contribute");
        ann.post("/v1/folders", Map.of("path", world.path("/open/own"))).expect(201);
        world.admin()
                .patch("/v1/assets/" + open + "/access", World.revoke("user", ann.id()))
                .expect(200);
        var few = ids(ann.get(ROUTE));
        assertThat(few).hasSize(9);
        var file = world.file("/many/a.txt");
        var folder = world.folder("/many");
        ManyFiles.make(TestServer.db(), 2_100, file, folder, world.collection("c", file));
        var shares = select(
                        inline(Ids.read(ann.id())), NODE.ID, inline((short) 1), inline(0L), NODE.KIND, NODE.NAME_KEY)
                .from(NODE)
                .where(NODE.PARENT_ID.eq(Ids.read(folder)));
        TestServer.db()
                .change(sql -> sql.insertInto(
                                NODE_SHARE,
                                NODE_SHARE.PRINCIPAL_ID,
                                NODE_SHARE.NODE_ID,
                                NODE_SHARE.LEVEL,
                                NODE_SHARE.GRANTED_AT,
                                NODE_SHARE.KIND,
                                NODE_SHARE.NAME_KEY)
                        .select(shares)
                        .execute());
        assertThat(pages(4, 2)).isEqualTo(few.subList(0, 8));
        assertThat(pages(1_000, 3)).hasSize(9 + 2_101).doesNotHaveDuplicates().startsWith(few.toArray(String[]::new));
    }

    private List<String> pages(int limit, int most) {
        var all = new ArrayList<String>();
        var cursor = "";
        for (var at = 0; at < most; at++) {
            var page = ann.get(ROUTE + "?limit=" + limit + cursor);
            all.addAll(ids(page));
            cursor = "&cursor=" + page.text("nextCursor");
        }
        return all;
    }
}
