package io.vitrine.collections;

import static io.vitrine.collections.Api.COLLECTIONS;
import static io.vitrine.collections.Api.actions;
import static io.vitrine.collections.Api.add;
import static io.vitrine.collections.Api.assets;
import static io.vitrine.collections.Api.path;
import static io.vitrine.collections.Api.statements;
import static io.vitrine.collections.Api.statuses;
import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vitrine.base.CollectionId;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class CollectionDeletionTest {
    private final World world = new World();
    private final World.Person ann = world.restricted("ann");

    private static int memberRows(String collection) {
        return TestServer.db()
                .read(sql -> sql.fetchCount(
                        COLLECTION_MEMBER,
                        COLLECTION_MEMBER.COLLECTION_ID.eq(
                                CollectionId.of(collection).value())));
    }

    @Test
    void a_deletion_ends_every_access_through_the_collection_and_keeps_the_members() {
        var file = world.file("/d/a.txt");
        var id = world.collection("gone", file, world.folder("/d"));
        world.shareCollection(id, ann, "view");
        ann.get("/v1/assets/" + file).expect(200);
        world.admin().delete(path(id)).expect(204);
        ann.get("/v1/assets/" + file).expect(404);
        ann.get(path(id)).expect(404);
        ann.get(assets(id)).expect(404);
        world.admin().get(path(id)).expect(404);
        world.admin().get("/v1/assets/" + file).expect(200);
        world.admin().delete(path(id)).expect(404);
        assertThat(memberRows(id)).isZero();
        assertThat(actions(id)).endsWith("collection.delete");
        assertThat(statuses(add(world.admin(), List.of(id), List.of(file)))).containsExactly("not-found");
    }

    @Test
    void the_name_is_free_again_and_access_does_not_come_back_with_it() {
        var file = world.file("/e/a.txt");
        var id = world.collection("phoenix", file);
        world.shareCollection(id, ann, "view");
        world.admin().delete(path(id)).expect(204);
        world.collection("phoenix", file);
        ann.get("/v1/assets/" + file).expect(404);
    }

    @Test
    void many_are_deleted_at_once_as_far_as_the_caller_may() {
        var own = world.collection(ann, "own");
        var seen = world.collection("seen");
        var hidden = world.collection("hidden");
        world.shareCollection(seen, ann, "contribute");
        var answer = ann.post(COLLECTIONS + "/delete", Map.of("ids", List.of(seen, own, hidden, "x", own)));
        assertThat(statuses(answer)).containsExactly("not-allowed", "deleted", "not-found", "not-found");
        assertThat(answer.text("results.3.id")).isEqualTo("x");
        ann.get(path(own)).expect(404);
        world.admin().get(path(seen)).expect(200);
        world.admin().get(path(hidden)).expect(200);
        assertThat(statuses(ann.post(COLLECTIONS + "/delete", Map.of("ids", List.of()))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"ids\":null}", "{\"ids\":[null]}", "{\"ids\":\"x\"}", "{\"ids\":[],\"more\":1}"})
    void wrong_requests_delete_nothing(String body) {
        ann.post(COLLECTIONS + "/delete", body).expect(400);
    }

    @Test
    void too_many_ids_are_refused() {
        var ids = new ArrayList<String>();
        for (var at = 0; at < 10_001; at++) {
            ids.add("x" + at);
        }
        ann.post(COLLECTIONS + "/delete", Map.of("ids", ids)).expect(400, "too-many-items");
    }

    @Test
    void many_take_no_more_statements_than_few() {
        var ids = new ArrayList<String>();
        for (var at = 0; at < 44; at++) {
            ids.add(world.collection("e" + at));
        }
        var few = statements(() -> world.admin()
                .post(COLLECTIONS + "/delete", Map.of("ids", List.of(ids.removeFirst())))
                .expect(200));
        var many = statements(() -> world.admin()
                .post(
                        COLLECTIONS + "/delete",
                        Map.of("ids", List.of(ids.removeFirst(), ids.removeFirst(), ids.removeFirst())))
                .expect(200));
        assertThat(many).isEqualTo(few);
    }

    @Test
    void what_a_large_collection_leaves_behind_is_cleared_afterwards() {
        var files = Bulk.files(world, "/big", 10_001);
        var id = world.collection("big", files.getLast());
        add(world.admin(), List.of(id), files.subList(0, 10_000)).expect(200);
        var other = world.collection("other", files.getLast());
        add(world.admin(), List.of(other), files.subList(0, 10_000)).expect(200);
        world.shareCollection(id, ann, "view");
        world.admin().delete(path(id)).expect(204);
        ann.get("/v1/assets/" + files.getFirst()).expect(404);
        world.admin().delete("/v1/assets/" + world.folder("/big")).expect(204);
        world.admin().delete(path(other)).expect(204);
        assertThat(memberRows(other)).as("members in the trash are many, too").isPositive();
        await().atMost(Duration.ofMinutes(3)).until(() -> memberRows(id) + memberRows(other) == 0);
    }
}
