package io.vitrine.collections;

import static io.vitrine.collections.Api.COLLECTIONS;
import static io.vitrine.collections.Api.add;
import static io.vitrine.collections.Api.assets;
import static io.vitrine.collections.Api.path;
import static io.vitrine.collections.Api.remove;
import static io.vitrine.collections.Api.statuses;
import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.CollectionId;
import io.vitrine.base.NodeId;
import io.vitrine.db.HeldRows;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.Rounds;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CollectionRacesTest {
    private static final int TIMES = 8;

    private final World world = new World();

    @SafeVarargs
    private static List<Answer> together(Supplier<Answer>... calls) {
        var start = new CyclicBarrier(calls.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Answer>>();
            for (var call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.get();
                }));
            }
            var answers = new ArrayList<Answer>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Integer> sortedStatuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).sorted().toList();
    }

    @Rounds(TIMES)
    void of_two_who_take_a_name_one_gets_it() {
        var one = Map.of("name", world.unique("Straße"));
        var other = Map.of("name", world.unique("STRASSE"));
        var answers = together(
                () -> world.admin().post(COLLECTIONS, one),
                () -> world.admin().post(COLLECTIONS, other),
                () -> world.admin().post(COLLECTIONS, one));
        assertThat(sortedStatuses(answers)).containsExactly(201, 409, 409);
        answers.stream()
                .filter(answer -> answer.status() == 409)
                .forEach(answer -> assertThat(answer.text("code")).isEqualTo("name-taken"));
    }

    @Rounds(TIMES)
    void of_two_who_rename_to_one_name_one_succeeds() {
        var a = world.collection("a");
        var b = world.collection("b");
        var name = Map.of("name", world.unique("wanted"));
        var answers = together(
                () -> world.admin().patch(path(a), name), () -> world.admin().patch(path(b), name));
        assertThat(sortedStatuses(answers)).containsExactly(200, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 409)
                        .toList()
                        .getFirst()
                        .text("code"))
                .isEqualTo("name-taken");
    }

    @Rounds(TIMES)
    void of_two_updates_of_one_state_one_is_stale() {
        var id = world.collection("state");
        var by = world.admin()
                .with("If-Match", world.admin().get(path(id)).header("ETag").orElseThrow());
        var answers = together(
                () -> by.patch(path(id), Map.of("description", "one")),
                () -> by.patch(path(id), Map.of("description", "two")));
        assertThat(sortedStatuses(answers)).containsExactly(200, 412);
    }

    @Rounds(TIMES)
    void two_adds_of_the_same_assets_add_each_once() {
        var files = Bulk.files(world, "/twice", 40);
        var reversed = new ArrayList<>(files);
        Collections.reverse(reversed);
        var id = world.collection("twice");
        var other = world.collection("other");
        var answers = together(
                () -> add(world.admin(), List.of(id, other), files),
                () -> add(world.admin(), List.of(other, id), reversed));
        var all = new ArrayList<String>();
        answers.forEach(answer -> all.addAll(statuses(answer)));
        assertThat(all).hasSize(160).containsOnly("added", "already-member");
        assertThat(Collections.frequency(all, "added")).isEqualTo(80);
        assertThat(world.admin().get(path(id)).at("assetCount").asInt()).isEqualTo(40);
    }

    @Rounds(TIMES)
    void adding_to_a_collection_that_is_being_deleted_leaves_nothing_behind() {
        var files = Bulk.files(world, "/late", 50);
        var id = world.collection("late");
        var answers = together(
                () -> add(world.admin(), List.of(id), files),
                () -> world.admin().delete(path(id)));
        assertThat(statuses(answers.getFirst())).hasSize(50);
        assertThat(statuses(answers.getFirst()).stream().distinct()).hasSize(1).containsAnyOf("added", "not-found");
        answers.getLast().expect(204);
        assertThat(TestServer.db()
                        .<Integer>read(sql -> sql.fetchCount(
                                COLLECTION_MEMBER,
                                COLLECTION_MEMBER.COLLECTION_ID.eq(
                                        CollectionId.of(id).value()))))
                .isZero();
    }

    @Rounds(TIMES)
    void adding_an_asset_that_is_being_deleted_never_fails_and_counts_right() {
        var file = world.file("/doomed/a.txt");
        var stays = world.file("/stays/b.txt");
        var id = world.collection("doomed");
        var answers = together(
                () -> add(world.admin(), List.of(id), List.of(file, stays)),
                () -> world.admin().delete("/v1/assets/" + file));
        answers.getLast().expect(204);
        assertThat(statuses(answers.getFirst()).getLast()).isEqualTo("added");
        assertThat(statuses(answers.getFirst()).getFirst()).isIn("added", "not-found");
        assertThat(world.admin().get(assets(id)).all("id")).containsExactly(stays);
        assertThat(world.admin().get(path(id)).at("assetCount").asInt()).isEqualTo(1);
    }

    @Rounds(TIMES)
    void a_rename_during_an_add_is_not_lost_from_the_order() {
        var file = world.file("/order/a.txt");
        var middle = world.file("/order/m.txt");
        var id = world.collection("order", middle);
        together(
                        () -> add(world.admin(), List.of(id), List.of(file)),
                        () -> world.admin().patch("/v1/assets/" + file, Map.of("name", "z.txt")))
                .forEach(answer -> answer.expect(200));
        assertThat(world.admin().get(assets(id) + "?sort=name").all("id")).containsExactly(middle, file);
    }

    @Rounds(TIMES)
    void adds_and_removes_keep_the_count() {
        var files = Bulk.files(world, "/count", 30);
        var id = world.collection("count");
        add(world.admin(), List.of(id), files.subList(0, 20)).expect(200);
        together(
                        () -> add(world.admin(), List.of(id), files),
                        () -> remove(world.admin(), List.of(id), files.subList(10, 30)),
                        () -> add(world.admin(), List.of(id), files.subList(5, 25)))
                .forEach(answer -> answer.expect(200));
        var listed = World.pages(world.admin(), assets(id), "id");
        assertThat(world.admin().get(path(id)).at("assetCount").asInt()).isEqualTo(listed.size());
        assertThat(listed).doesNotHaveDuplicates().containsAll(files.subList(0, 10));
    }

    @Test
    void a_file_deleted_before_its_folder_is_counted_once() throws Exception {
        counts_right_after(
                file -> world.admin().delete("/v1/assets/" + file),
                "update media_collection set revision = revision where id = (select collection_id"
                        + " from collection_member where node_id = %d)");
    }

    @Test
    void a_file_moved_out_of_a_folder_before_that_is_deleted_stays_counted() throws Exception {
        var into = world.folder("/elsewhere");
        counts_right_after(
                file -> world.admin().post("/v1/assets/move", Map.of("ids", List.of(file), "destinationId", into)),
                "update collection_member set updated_at = updated_at where node_id = %d");
    }

    /**
     * Deletes a folder while a file is being taken out of it, and restores what went to the trash.
     *
     * @param change a change by somebody else that taking out the file waits for
     */
    private void counts_right_after(Function<String, Answer> takeOut, String change) throws Exception {
        var file = world.file("/counted/a.txt");
        var folder = world.folder("/counted");
        var id = world.collection("counted", file, world.file("/stays/b.txt"));
        var held = change.formatted(NodeId.of(file).value());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var rows = HeldRows.by(TestServer.db(), TestServer.data(), held)) {
            var others = rows.waiting();
            var taken = threads.submit(() -> takeOut.apply(file));
            Eventually.holds("the file is on its way out", () -> rows.waiting() > others);
            var deleted = threads.submit(() -> world.admin().delete("/v1/assets/" + folder));
            Eventually.holds("the deletion waits", () -> rows.waiting() > others + 1 || deleted.isDone());
            rows.commit();
            assertThat(taken.get().status()).isLessThan(300);
            deleted.get().expect(204);
        }
        assertCounts(id);
        world.admin()
                .post("/v1/assets/restore", Map.of("ids", List.of(folder, file)))
                .expect(200);
        assertCounts(id);
        assertThat(world.admin().get(path(id)).at("assetCount").asInt()).isEqualTo(2);
    }

    private void assertCounts(String id) {
        var listed = World.pages(world.admin(), assets(id), "id");
        assertThat(world.admin().get(path(id)).at("assetCount").asInt()).isEqualTo(listed.size());
    }
}
