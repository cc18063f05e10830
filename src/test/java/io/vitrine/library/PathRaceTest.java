package io.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Rounds;
import io.vitrine.testing.World;
import io.vitrine.verify.Verified;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;

/** Many requests change what is at one path at the same moment: all but the first find nothing there any more. */
@Tag("database")
class PathRaceTest {
    private static final int MANY = 20;

    private final World world = new World();

    @Rounds(3)
    void aFileIsRenamedOnce() throws Exception {
        var file = world.file("/a/x.txt");
        var first = oneOf(at -> world.admin()
                .put("/v1/files/rename", Map.of("filePath", world.path("/a/x.txt"), "newFileName", "y" + at)));
        assertThat(path(file, "filePath")).isEqualTo(world.path("/a/y" + first));
    }

    @Rounds(3)
    void aFileIsMovedOnce() throws Exception {
        var file = world.file("/a/x.txt");
        folders();
        var first = oneOf(at -> world.admin()
                .post(
                        "/v1/files/move",
                        Map.of("sourceFilePath", world.path("/a/x.txt"), "destinationPath", world.path("/to/" + at))));
        assertThat(path(file, "filePath")).isEqualTo(world.path("/to/" + first + "/x.txt"));
    }

    @Rounds(3)
    void aFolderIsRenamedOnce() throws Exception {
        var folder = world.folder("/a/x");
        var first = oneOf(at -> world.admin()
                .post(
                        "/v1/bulkJobs/renameFolder",
                        Map.of("folderPath", world.path("/a/x"), "newFolderName", "y" + at)));
        assertThat(path(folder, "folderPath")).isEqualTo(world.path("/a/y" + first));
    }

    @Rounds(3)
    void aFolderIsMovedOnce() throws Exception {
        var folder = world.folder("/a/x");
        world.file("/a/x/in.txt");
        folders();
        var first = oneOf(at -> world.admin()
                .post(
                        "/v1/bulkJobs/moveFolder",
                        Map.of("sourceFolderPath", world.path("/a/x"), "destinationPath", world.path("/to/" + at))));
        assertThat(path(folder, "folderPath")).isEqualTo(world.path("/to/" + first + "/x"));
    }

    @Rounds(3)
    void aFolderIsDeletedOnce() throws Exception {
        world.file("/a/x/in.txt");
        oneOf(at -> world.admin().delete("/v1/folder", Map.of("folderPath", world.path("/a/x"))));
    }

    @Rounds(3)
    void anAssetIsDeletedOnce() throws Exception {
        var file = world.file("/a/x.txt");
        oneOf(at -> world.admin().delete((at % 2 == 0 ? "/v1/assets/" : "/v1/files/") + file));
    }

    @Rounds(3)
    void eachOfManyIsDeletedOnce() throws Exception {
        var file = world.file("/a/x.txt");
        var answers = Together.run(
                MANY,
                at -> world.admin()
                        .post("/v1/assets/delete", Map.of("ids", List.of(file)))
                        .expect(200));
        assertThat(answers.stream().map(answer -> answer.text("results.0.status")))
                .filteredOn("deleted"::equals)
                .hasSize(1);
    }

    private void folders() {
        for (var at = 0; at < MANY; at++) {
            world.folder("/to/" + at);
        }
    }

    private String path(String asset, String field) {
        return world.admin().get("/v1/assets/" + asset).expect(200).text(field);
    }

    /** The index of the only request that succeeds. */
    private static int oneOf(IntFunction<Answer> request) throws Exception {
        var answers = Together.run(MANY, request);
        var statuses = answers.stream().map(Answer::status).toList();
        assertThat(statuses)
                .filteredOn(status -> status < 300)
                .as("%s", statuses)
                .hasSize(1);
        assertThat(statuses).filteredOn(status -> status >= 300).containsOnly(404);
        assertThat(Verified.tree()).isEmpty();
        return statuses.indexOf(
                statuses.stream().filter(status -> status < 300).findFirst().orElseThrow());
    }
}
