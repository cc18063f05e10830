package io.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.NodeId;
import io.vitrine.db.HeldRows;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.Rounds;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import io.vitrine.verify.Verified;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Concurrent moves, copies and deletions of the same things take effect one after the other, in any order. */
@Tag("database")
class TransferRaceTest {
    private final World world = new World();

    private Answer move(String id, String into) {
        return world.admin().post("/v1/assets/move", Map.of("ids", List.of(id), "destinationId", into));
    }

    private Answer copy(String id, String into) {
        return world.admin().post("/v1/assets/copy", Map.of("ids", List.of(id), "destinationId", into));
    }

    private int status(String id) {
        return world.admin().get("/v1/assets/" + id).status();
    }

    @Rounds(4)
    void twoFoldersDoNotGoIntoEachOther() throws Exception {
        var one = world.folder("/one/deep");
        var two = world.folder("/two/deep");
        world.file("/one/deep/a.txt");
        world.file("/two/deep/b.txt");
        var top = List.of(world.folder("/one"), world.folder("/two"));
        Together.run(4, at -> at % 2 == 0 ? move(top.get(0), two) : move(top.get(1), one));
        assertThat(Verified.tree()).isEmpty();
        var inside = List.of(path(top.get(0)), path(top.get(1)));
        assertThat(inside)
                .as("one of them went into the other")
                .containsAnyOf(world.path("/one"), world.path("/two"))
                .containsAnyOf(world.path("/two/deep/one"), world.path("/one/deep/two"));
    }

    private String path(String folder) {
        return world.admin().get("/v1/assets/" + folder).expect(200).text("folderPath");
    }

    @Rounds(4)
    void whatIsMovedAndDeletedIsEitherThereOrInTheTrash() throws Exception {
        var folder = world.folder("/goes");
        var file = world.file("/goes/deep/a.txt");
        var target = world.folder("/target");
        var answers = Together.run(4, at -> switch (at) {
            case 0 -> move(folder, target);
            case 1 -> world.admin().delete("/v1/assets/" + folder);
            case 2 -> copy(folder, target);
            default -> move(file, target);
        });
        assertIsThereOrInTheTrash(folder, file, answers.get(0), answers.get(1));
    }

    @Test
    void whatMergedIntoItsCopyIsInThat() {
        var folder = world.folder("/goes");
        var file = world.file("/goes/deep/a.txt");
        var target = world.folder("/target");
        copy(folder, target).expect(200);
        var moved = move(folder, target).expect(200);
        var deleted = world.admin().delete("/v1/assets/" + folder).expect(404);
        assertIsThereOrInTheTrash(folder, file, moved, deleted);
    }

    private void assertIsThereOrInTheTrash(String folder, String file, Answer moved, Answer deleted) {
        assertThat(Verified.tree()).isEmpty();
        var trash = World.pages(world.admin(), "/v1/trash?limit=1000", "id");
        assertThat(trash.contains(folder)).as(deleted.body()).isEqualTo(deleted.status() < 300);
        if (status(folder) == 200) {
            assertThat(status(file))
                    .as("only its folder could take it to the trash")
                    .isEqualTo(200);
        } else if (!trash.contains(folder)) {
            assertThat(moved.text("results.0.status")).isEqualTo("merged");
            assertThat(moved.text("results.0.resultId")).isEqualTo(world.folder("/target/goes"));
            assertThat(status(file) == 200 || versionsInTheCopy() == 2)
                    .as("it was moved away before, or became a version of its copy")
                    .isTrue();
        }
    }

    private int versionsInTheCopy() {
        var files = world.admin()
                .get("/v1/files?path=" + World.encoded(world.path("/target/goes/deep")))
                .expect(200);
        return world.admin()
                .get("/v1/files/" + files.text("0.fileId") + "/versions")
                .expect(200)
                .json()
                .size();
    }

    @Rounds(4)
    void aTargetThatIsDeletedTakesAllOrNothing() throws Exception {
        var target = world.folder("/target");
        var files = List.of(world.file("/from/a.txt"), world.file("/from/b.txt"), world.file("/from/c.txt"));
        Together.run(4, at -> at == 3 ? world.admin().delete("/v1/assets/" + target) : move(files.get(at), target));
        assertThat(Verified.tree()).isEmpty();
        assertThat(status(target)).isEqualTo(404);
        var restored = world.admin()
                .post("/v1/assets/restore", Map.of("ids", List.of(target)))
                .expect(200);
        assertThat(restored.text("results.0.status")).isEqualTo("restored");
        assertThat(files).as("moved or still there; none is lost").allMatch(file -> status(file) == 200);
        assertThat(Verified.tree()).isEmpty();
    }

    @Test
    void filesThatLeaveAFolderMeanwhileDoNotHideThoseAfterThem() throws Exception {
        var folder = world.folder("/many");
        // One more than are copied together.
        for (var at = 0; at <= 200; at++) {
            world.file("/many/" + at + ".txt");
        }
        var last = "update node set parent_id = %d where parent_id = %d and name <> '200.txt'"
                .formatted(value(world.folder("/elsewhere")), value(folder));
        var target = world.folder("/target");
        var copied = meanwhile(last, () -> copy(folder, target));
        world.finished(copied);
        assertThat(world.admin()
                        .get("/v1/files?path=" + World.encoded(world.path("/target/many")))
                        .expect(200)
                        .all("name"))
                .containsExactly("200.txt");
    }

    @Test
    void nobodyMovesWhatHasGoneWhereTheyMayNotSeeIt() throws Exception {
        var bob = world.restricted("bob");
        var file = world.file("/shared/f.txt");
        var mine = world.folder("/shared/mine");
        world.shareAsset(world.folder("/shared"), bob, "manage");
        var away =
                "update node set parent_id = %d where id = %d".formatted(value(world.folder("/private")), value(file));
        var wish = Map.of("ids", List.of(file), "destinationId", mine);
        var moved = meanwhile(away, () -> bob.post("/v1/assets/move", wish).expect(200));
        assertThat(moved.text("results.0.error.code")).isEqualTo("not-found");
        assertThat(world.admin().get("/v1/assets/" + file).text("filePath")).isEqualTo(world.path("/private/f.txt"));
    }

    private static long value(String id) {
        return NodeId.of(id).value();
    }

    /** The answer to a request that waits for a change by somebody else. */
    private static Answer meanwhile(String change, Callable<Answer> request) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var held = HeldRows.by(TestServer.db(), TestServer.data(), change)) {
            var others = held.waiting();
            var answer = threads.submit(request);
            Eventually.holds("the request waits", () -> held.waiting() > others);
            held.commit();
            return answer.get();
        }
    }
}
