package io.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Names in a folder are unique, so users who manage something in it learn that a name is taken, even by something that they may
 * not see; they do not learn by what.
 */
@Tag("database")
class NameTakenTest {
    private static final String NAME = "taken.txt";

    private final World world = new World();
    private final World.Person ann = world.restricted("ann");

    /** Two folders: in one a file has the name, in the other a folder. */
    private List<String> folders() {
        world.file("/by-file/" + NAME);
        world.folder("/by-folder/" + NAME);
        return List.of("/by-file", "/by-folder");
    }

    private static String told(Answer answer, String without) {
        var request = answer.header("X-Request-Id").orElseThrow();
        return answer.body().replace(request, "-").replace(without, "-");
    }

    private String mine(String folder) {
        var file = world.file(folder + "/mine.txt");
        world.shareAsset(file, ann, "manage");
        return file;
    }

    @Test
    void aRenameTellsThatTheNameIsTakenAndNotByWhat() {
        var bodies = folders().stream()
                .map(folder -> ann.patch("/v1/assets/" + mine(folder), Map.of("name", NAME))
                        .expect(409, "name-taken"))
                .map(answer -> told(answer, NAME))
                .distinct()
                .toList();
        assertThat(bodies).hasSize(1);
        assertThat(bodies.getFirst()).doesNotContain("file").doesNotContain("folder");
    }

    @Test
    void soDoesARenameByPath() {
        var bodies = folders().stream()
                .map(folder -> {
                    mine(folder);
                    var change = Map.of("filePath", world.path(folder + "/mine.txt"), "newFileName", NAME);
                    return told(ann.sendJson("PUT", "/v1/files/rename", change).expect(409, "name-taken"), folder);
                })
                .distinct()
                .toList();
        assertThat(bodies).hasSize(1);
    }

    @Test
    void soDoesARenameOfAFolder() {
        var bodies = folders().stream()
                .map(folder -> {
                    world.shareAsset(world.folder(folder + "/mine"), ann, "manage");
                    var change = Map.of("folderPath", world.path(folder + "/mine"), "newFolderName", NAME);
                    return told(ann.post("/v1/bulkJobs/renameFolder", change).expect(409, "name-taken"), folder);
                })
                .distinct()
                .toList();
        assertThat(bodies).hasSize(1);
    }

    @Test
    void soDoesBringingBackWhatWasDeleted() {
        var results = List.of("file", "folder").stream()
                .map(kind -> {
                    var mine = world.file("/back-" + kind + "/" + NAME);
                    world.shareAsset(mine, ann, "manage");
                    world.admin().delete("/v1/assets/" + mine).expect(204);
                    if (kind.equals("file")) {
                        world.file("/back-file/" + NAME);
                    } else {
                        world.folder("/back-folder/" + NAME);
                    }
                    var answer = ann.post("/v1/assets/restore", Map.of("ids", List.of(mine)))
                            .expect(200);
                    assertThat(answer.text("results.0.status")).isEqualTo("name-taken");
                    return answer.body().replace(mine, "-");
                })
                .distinct()
                .toList();
        assertThat(results).hasSize(1);
    }

    @Test
    void whatGoesIntoAFolderThatIsHiddenMeetsNothing() {
        for (var folder : folders()) {
            mine(folder);
            assertThat(into(folder, NAME)).isEqualTo(into(folder, "none.txt"));
        }
    }

    private List<String> into(String folder, String name) {
        var place = world.path(folder);
        return List.of(
                        ann.upload(place, name, World.bytes("x")),
                        ann.post("/v1/folders", Map.of("path", place + "/" + name)),
                        ann.post("/v1/folders", Map.of("path", place + "/" + name + "/below")))
                .stream()
                .map(answer -> told(answer.expect(404, "not-found"), name))
                .toList();
    }
}
