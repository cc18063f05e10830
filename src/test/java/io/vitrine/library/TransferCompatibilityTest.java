package io.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import io.vitrine.verify.Verified;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TransferCompatibilityTest {
    private final World world = new World();
    private final Caller admin = world.admin();
    private final Transferring moving = new Transferring(world);

    @AfterEach
    void theTreeIsInOrder() {
        assertThat(Verified.tree()).isEmpty();
    }

    @Test
    void filesAreNamedByPath() {
        var file = world.file("/from/x.txt");
        world.folder("/to/deep");
        admin.post(
                        "/v1/files/copy",
                        Map.of("sourceFilePath", world.path("/from/x.txt"), "destinationPath", world.path("/to/")))
                .expect(200);
        assertThat(moving.at("/to/x.txt")).isNotEmpty();
        admin.post(
                        "/v1/files/move",
                        Map.of("sourceFilePath", world.path("/from/x.txt"), "destinationPath", world.path("/to/deep")))
                .expect(200);
        assertThat(moving.path(file)).isEqualTo(world.path("/to/deep/x.txt"));
        admin.post(
                        "/v1/files/move",
                        Map.of("sourceFilePath", world.path("/no.txt"), "destinationPath", world.path("/to")))
                .expect(404, "not-found");
    }

    @Test
    void versionsGoAlongWhereTheyAreAskedFor() {
        world.file("/from/in/x.txt");
        admin.upload(world.path("/from/in"), "x.txt", World.bytes("second")).expect(200);
        var file = Map.of(
                "sourceFilePath",
                world.path("/from/in/x.txt"),
                "destinationPath",
                world.path("/one"),
                "includeFileVersions",
                true);
        world.folder("/one");
        admin.post("/v1/files/copy", file).expect(200);
        assertThat(Transferring.contents(moving.at("/one/x.txt"))).hasSize(2);
        for (var name : List.of("includeVersions", "includeFileVersions")) {
            world.folder("/" + name);
            var folder = Map.of(
                    "sourceFolderPath", world.path("/from/in"), "destinationPath", world.path("/" + name), name, true);
            admin.post("/v1/bulkJobs/copyFolder", folder).expect(200);
            assertThat(Transferring.contents(moving.at("/" + name + "/in/x.txt")))
                    .as(name)
                    .hasSize(2);
        }
    }

    @Test
    void foldersAreNamedByPathAndGoAsJobs() {
        world.file("/to/deep/x.txt");
        world.folder("/from");
        var copied = admin.post(
                        "/v1/bulkJobs/copyFolder",
                        Map.of(
                                "sourceFolderPath",
                                world.path("/to/deep"),
                                "destinationPath",
                                world.path("/from"),
                                "includeVersions",
                                true))
                .expect(200)
                .text("jobId");
        assertThat(admin.get("/v1/bulkJobs/" + copied).expect(200).body())
                .isEqualTo("{\"jobId\":\"" + copied + "\",\"type\":\"COPY_FOLDER\",\"status\":\"Completed\"}");
        assertThat(moving.at("/from/deep/x.txt")).isNotEmpty();
        var moved = admin.post(
                        "/v1/bulkJobs/moveFolder",
                        Map.of("sourceFolderPath", world.path("/from/deep"), "destinationPath", world.root()))
                .expect(200);
        assertThat(admin.get("/v1/bulkJobs/" + moved.text("jobId")).text("type"))
                .isEqualTo("MOVE_FOLDER");
        var renamed = admin.post(
                        "/v1/bulkJobs/renameFolder",
                        Map.of("folderPath", world.path("/deep"), "newFolderName", "shallow"))
                .expect(200);
        assertThat(admin.get("/v1/bulkJobs/" + renamed.text("jobId")).text("type"))
                .isEqualTo("RENAME_FOLDER");
        assertThat(moving.at("/shallow/x.txt")).isNotEmpty();
    }

    @Test
    void whatIsRefusedIsNoJob() {
        Transferring.move(admin, world.folder("/to/deep"), world.file("/x.txt")).expect(200);
        world.folder("/shallow");
        var newest = newestJob();
        admin.post("/v1/bulkJobs/renameFolder", Map.of("folderPath", world.path("/shallow"), "newFolderName", "to"))
                .expect(409, "name-taken");
        admin.post("/v1/bulkJobs/renameFolder", Map.of("folderPath", "/", "newFolderName", "to"))
                .expect(400, "root-cannot-be-renamed");
        for (var way : List.of("move", "copy")) {
            admin.post(
                            "/v1/bulkJobs/" + way + "Folder",
                            Map.of("sourceFolderPath", world.path("/to"), "destinationPath", world.path("/to/deep")))
                    .expect(400, "into-itself");
        }
        assertThat(newestJob()).isEqualTo(newest);
    }

    private String newestJob() {
        return admin.get("/v1/jobs?limit=1").expect(200).text("items.0.id");
    }
}
