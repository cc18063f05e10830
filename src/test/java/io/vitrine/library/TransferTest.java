package io.vitrine.library;

import static io.vitrine.db.schema.Tables.EVENT;
import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.testing.World.bytes;
import static io.vitrine.testing.World.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.NodeId;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Form;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import io.vitrine.verify.Verified;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TransferTest {
    private final World world = new World();
    private final Caller admin = world.admin();

    @AfterEach
    void theTreeIsInOrder() {
        assertThat(Verified.tree()).isEmpty();
    }

    private static Answer move(Caller by, String destination, String... ids) {
        return by.post("/v1/assets/move", Map.of("ids", List.of(ids), "destinationId", destination));
    }

    private static Answer copy(Caller by, String destination, String... ids) {
        return by.post("/v1/assets/copy", Map.of("ids", List.of(ids), "destinationId", destination));
    }

    private String path(String id) {
        var asset = admin.get("/v1/assets/" + id).expect(200);
        return asset.at("filePath").asString(asset.at("folderPath").asString());
    }

    private String at(String path) {
        var folder = admin.get("/v1/folders?path=" + encoded(world.path(path.substring(0, path.lastIndexOf('/')))))
                .expect(200)
                .text("id");
        var name = path.substring(path.lastIndexOf('/') + 1);
        var items = admin.get("/v1/folders/" + folder + "/assets?limit=1000").expect(200);
        var at = items.all("name").indexOf(name);
        return at < 0 ? "" : items.all("id").get(at);
    }

    private String media(String path) {
        return Caller.nobody().get("/media" + world.path(path)).body();
    }

    private static List<String> contents(String file) {
        return TestServer.db()
                .read(sql -> sql.select(FILE_VERSION.NUMBER, FILE_VERSION.SIZE)
                        .from(FILE_VERSION)
                        .where(FILE_VERSION.NODE_ID.eq(NodeId.of(file).value()))
                        .orderBy(FILE_VERSION.NUMBER)
                        .fetch(row -> row.value1() + ":" + row.value2()));
    }

    private static List<String> actions(String id) {
        return TestServer.db()
                .read(sql -> sql.select(EVENT.ACTION)
                        .from(EVENT)
                        .where(EVENT.OBJECT_ID.eq(NodeId.of(id).value()))
                        .orderBy(EVENT.ID)
                        .fetch(EVENT.ACTION));
    }

    @Test
    void aMovedFileKeepsOwnerSharesMembershipsAndVersions() {
        var ann = world.restricted("ann");
        var bob = world.restricted("bob");
        var from = world.folder("/from");
        world.shareAsset(from, ann, "contribute");
        var file = world.file(ann, "/from/x.txt");
        ann.upload(world.path("/from"), "x.txt", bytes("second")).expect(200);
        world.shareAsset(file, bob, "contribute");
        var collection = world.collection("c", file);
        var to = world.folder("/to");
        var job = move(admin, to, file).expect(200);
        assertThat(job.text("status")).isEqualTo("completed");
        assertThat(job.text("kind")).isEqualTo("move");
        assertThat(job.text("results.0.status")).isEqualTo("moved");
        assertThat(job.text("results.0.name")).isEqualTo(world.path("/from/x.txt"));
        assertThat(path(file)).isEqualTo(world.path("/to/x.txt"));
        assertThat(media("/to/x.txt")).isEqualTo("second");
        Caller.nobody().get("/media" + world.path("/from/x.txt")).expect(404, "not-found");
        assertThat(ann.get("/v1/assets/" + file).expect(200).text("level")).isEqualTo("manage");
        assertThat(bob.get("/v1/assets/" + file).expect(200).text("level")).isEqualTo("contribute");
        assertThat(admin.get("/v1/media-collections/" + collection + "/assets").all("id"))
                .containsExactly(file);
        assertThat(contents(file)).hasSize(2);
        assertThat(actions(file)).containsExactly("file.create", "file.addVersion", "file.share", "file.move");
    }

    @Test
    void aMovedFolderTakesAllAlongWithoutARowPerFile() {
        var ann = world.restricted("ann");
        var folder = world.folder("/a/b");
        var deep = world.file("/a/b/c/d/x.txt");
        world.shareAsset(world.folder("/to"), ann, "view");
        ann.get("/v1/assets/" + deep).expect(404, "not-found");
        var revision = admin.get("/v1/assets/" + deep).header("ETag");
        move(admin, world.folder("/to"), folder).expect(200);
        assertThat(path(deep)).isEqualTo(world.path("/to/b/c/d/x.txt"));
        assertThat(admin.get("/v1/assets/" + deep).header("ETag")).isEqualTo(revision);
        ann.get("/v1/assets/" + deep).expect(200);
        assertThat(at("/a/b")).isEmpty();
        assertThat(actions(folder)).containsExactly("folder.create", "folder.move");
    }

    @Test
    void aFileThatMeetsItsNameBecomesVersionsOfThat() {
        var ann = world.restricted("ann");
        var bob = world.restricted("bob");
        world.shareAsset(world.folder("/to"), ann, "contribute");
        var there = world.file(ann, "/to/x.txt");
        var file = world.file("/from/x.txt");
        admin.upload(world.path("/from"), "x.txt", bytes("newest")).expect(200);
        world.shareAsset(file, bob, "manage");
        world.shareAsset(there, bob, "view");
        var one = world.collection("one", file);
        var two = world.collection("two", there, file);
        var before = contents(there);
        var job = move(admin, world.folder("/to"), file).expect(200);
        assertThat(job.text("results.0.status")).isEqualTo("merged");
        assertThat(job.text("results.0.resultId")).isEqualTo(there);
        admin.get("/v1/assets/" + file).expect(404, "not-found");
        assertThat(media("/to/x.txt")).isEqualTo("newest");
        assertThat(contents(there)).hasSize(before.size() + 2);
        assertThat(admin.get("/v1/assets/" + there).text("owner.id")).isEqualTo(ann.id());
        assertThat(bob.get("/v1/assets/" + there).text("level")).isEqualTo("view");
        for (var collection : List.of(one, two)) {
            var told = admin.get("/v1/media-collections/" + collection + "/assets?count=true");
            assertThat(told.all("id")).containsExactly(there);
            assertThat(told.at("count").asInt()).isEqualTo(1);
        }
    }

    @Test
    void whatIsPrivateStaysSoWhereItMeetsItsName() {
        world.file("/open/one.txt");
        world.file("/open/two.txt");
        world.file("/open/three.txt");
        world.privateFile(admin, "/closed/one.txt", bytes("first secret"));
        var two = world.privateFile(admin, "/closed/two.txt", bytes("second secret"));
        var three = world.file("/plain/three.txt");
        var open = world.folder("/open");
        copy(admin, open, at("/closed/one.txt")).expect(200);
        move(admin, open, two, three).expect(200);

        assertThat(media("/open/one.txt")).doesNotContain("secret");
        assertThat(media("/open/two.txt")).doesNotContain("secret");
        assertThat(media("/open/three.txt")).isEqualTo("/plain/three.txt");
        assertThat(admin.get("/media" + world.path("/open/one.txt")).body()).isEqualTo("first secret");
        copy(admin, world.folder("/closed"), at("/open/three.txt")).expect(200);
        world.file("/more/one.txt");
        copy(admin, open, at("/more/one.txt")).expect(200);
        assertThat(media("/open/one.txt")).doesNotContain("/more/one.txt");
    }

    @Test
    void aFolderThatMeetsItsNameMergesOneByOne() {
        var bob = world.restricted("bob");
        var carl = world.restricted("carl");
        var source = world.folder("/from/f");
        var same = world.file("/from/f/same.txt");
        var only = world.file("/from/f/only.txt");
        var whole = world.folder("/from/f/whole");
        var inWhole = world.file("/from/f/whole/x.txt");
        var sub = world.file("/from/f/sub/y.txt");
        world.file("/from/f/mixed");
        var target = world.folder("/to/f");
        var there = world.file("/to/f/same.txt");
        world.folder("/to/f/sub");
        world.folder("/to/f/mixed");
        world.shareAsset(source, bob, "manage");
        world.shareAsset(target, carl, "view");
        var collection = world.collection("c", source);
        var job = move(admin, world.folder("/to"), source).expect(200);
        assertThat(job.text("status")).isEqualTo("completed");
        assertThat(job.at("failed").asInt()).isEqualTo(1);
        assertThat(job.at("done").asInt()).isEqualTo(job.at("total").asInt());
        assertThat(job.text("results.0.name")).isEqualTo("mixed");
        assertThat(job.text("results.0.error.code")).isEqualTo("name-taken");
        admin.get("/v1/assets/" + same).expect(404, "not-found");
        assertThat(contents(there)).hasSize(2);
        assertThat(path(only)).isEqualTo(world.path("/to/f/only.txt"));
        assertThat(path(whole)).isEqualTo(world.path("/to/f/whole"));
        assertThat(path(inWhole)).isEqualTo(world.path("/to/f/whole/x.txt"));
        assertThat(path(sub)).isEqualTo(world.path("/to/f/sub/y.txt"));
        assertThat(path(source)).as("what could not go keeps its folder").isEqualTo(world.path("/from/f"));
        bob.get("/v1/assets/" + only).expect(404, "not-found");
        carl.get("/v1/assets/" + only).expect(200);
        admin.delete("/v1/assets/" + at("/from/f/mixed")).expect(204);
        move(admin, world.folder("/to"), source).expect(200);
        admin.get("/v1/assets/" + source).expect(404, "not-found");
        assertThat(admin.get("/v1/media-collections/" + collection + "/assets").all("id"))
                .containsExactly(target);
    }

    @Test
    void aFolderGoesNeitherIntoItselfNorWhereItIs() {
        var folder = world.folder("/a/b");
        var below = world.folder("/a/b/c/d");
        var parent = world.folder("/a");
        for (var way : List.of("move", "copy")) {
            for (var destination : List.of(folder, below)) {
                var job = admin.post("/v1/assets/" + way, Map.of("ids", List.of(folder), "destinationId", destination))
                        .expect(200);
                assertThat(job.text("results.0.error.code")).isEqualTo("into-itself");
            }
            var same = admin.post("/v1/assets/" + way, Map.of("ids", List.of(folder), "destinationId", parent))
                    .expect(200);
            assertThat(same.text("results.0.error.code")).isEqualTo("same-place");
        }
        var root = admin.get("/v1/folders?path=/").text("id");
        assertThat(move(admin, folder, root).text("results.0.error.code")).isEqualTo("root-stays");
        assertThat(path(below)).isEqualTo(world.path("/a/b/c/d"));
    }

    @Test
    void aCopyBelongsToWhoMakesItAndTheSourceStaysAsItIs() {
        var ann = world.restricted("ann");
        var bob = world.restricted("bob");
        var source = world.folder("/from/f");
        var file = Form.to(world.path("/from/f/sub"), "x.txt")
                .field("tags", "a,b")
                .file(bytes("one"))
                .send(admin)
                .expect(200)
                .text("id");
        admin.upload(world.path("/from/f/sub"), "x.txt", bytes("three")).expect(200);
        var to = world.folder("/to");
        world.shareAsset(source, ann, "contribute");
        world.shareAsset(to, ann, "contribute");
        world.shareAsset(file, bob, "view");
        var collection = world.collection("c", file);
        var job = copy(ann, to, source).expect(200);
        assertThat(job.text("status")).isEqualTo("completed");
        assertThat(job.at("done").asInt()).isEqualTo(3);
        assertThat(job.at("total").asInt()).isEqualTo(3);
        assertThat(job.text("results.0.status")).isEqualTo("copied");
        var copied = at("/to/f/sub/x.txt");
        assertThat(job.text("results.0.resultId")).isEqualTo(at("/to/f"));
        assertThat(media("/to/f/sub/x.txt")).isEqualTo("three");
        assertThat(contents(copied)).containsExactly("1:5");
        var seen = ann.get("/v1/assets/" + copied).expect(200);
        assertThat(seen.text("owner.id")).isEqualTo(ann.id());
        assertThat(seen.text("level")).isEqualTo("manage");
        assertThat(seen.at("tags").size()).isEqualTo(2);
        bob.get("/v1/assets/" + copied).expect(404, "not-found");
        assertThat(bob.get("/v1/assets/" + file).text("level")).isEqualTo("view");
        assertThat(admin.get("/v1/assets/" + file).text("owner.id")).isNotEqualTo(ann.id());
        assertThat(admin.get("/v1/media-collections/" + collection + "/assets").all("id"))
                .containsExactly(file);
        assertThat(contents(file)).containsExactly("1:3", "2:5");
    }

    @Test
    void aCopyThatMeetsItsNameIsANewVersionOfThat() {
        var ann = world.restricted("ann");
        var to = world.folder("/to");
        world.shareAsset(to, ann, "contribute");
        var there = world.file(ann, "/to/x.txt");
        var file = world.file("/from/x.txt");
        admin.upload(world.path("/from"), "x.txt", bytes("newest")).expect(200);
        var job = copy(admin, to, file).expect(200);
        assertThat(job.text("results.0.status")).isEqualTo("merged");
        assertThat(contents(there)).hasSize(2);
        assertThat(media("/to/x.txt")).isEqualTo("newest");
        assertThat(admin.get("/v1/assets/" + there).text("owner.id")).isEqualTo(ann.id());
        admin.post("/v1/assets/copy", Map.of("ids", List.of(file), "destinationId", to, "includeVersions", true))
                .expect(200);
        assertThat(contents(there)).hasSize(4);
        admin.get("/v1/assets/" + file).expect(200);
    }

    @Test
    void theLevelsAreAskedForOnBothSides() {
        var ann = world.restricted("ann");
        var from = world.folder("/from");
        var file = world.file("/from/x.txt");
        var to = world.folder("/to");
        move(ann, to, file).expect(404, "not-found");
        world.shareAsset(to, ann, "view");
        copy(ann, to, file).expect(403, "forbidden");
        world.shareAsset(to, ann, "contribute");
        assertThat(copy(ann, to, file).text("results.0.error.code")).isEqualTo("not-found");
        world.shareAsset(from, ann, "view");
        assertThat(copy(ann, to, file).text("results.0.error.code")).isEqualTo("forbidden");
        world.shareAsset(from, ann, "contribute");
        assertThat(copy(ann, to, file).text("results.0.status")).isEqualTo("copied");
        move(ann, to, file).expect(403, "forbidden");
        world.shareAsset(to, ann, "manage");
        assertThat(move(ann, to, file).text("results.0.error.code")).isEqualTo("forbidden");
        world.shareAsset(from, ann, "manage");
        assertThat(move(ann, to, file).text("results.0.status")).isEqualTo("merged");
        var root = admin.get("/v1/folders?path=/").text("id");
        move(ann, root, from).expect(404, "not-found");
    }

    @Test
    void imageKitsRoutesNameThemByPath() {
        var file = world.file("/from/x.txt");
        world.folder("/to/deep");
        admin.post(
                        "/v1/files/copy",
                        Map.of("sourceFilePath", world.path("/from/x.txt"), "destinationPath", world.path("/to/")))
                .expect(200);
        assertThat(at("/to/x.txt")).isNotEmpty();
        admin.post(
                        "/v1/files/move",
                        Map.of("sourceFilePath", world.path("/from/x.txt"), "destinationPath", world.path("/to/deep")))
                .expect(200);
        assertThat(path(file)).isEqualTo(world.path("/to/deep/x.txt"));
        admin.post(
                        "/v1/files/move",
                        Map.of("sourceFilePath", world.path("/no.txt"), "destinationPath", world.path("/to")))
                .expect(404, "not-found");
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
        assertThat(at("/from/deep/x.txt")).isNotEmpty();
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
        assertThat(at("/shallow/x.txt")).isNotEmpty();
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
        assertThat(newestJob()).as("what is refused is no job").isEqualTo(newest);
    }

    private String newestJob() {
        return admin.get("/v1/jobs?limit=1").expect(200).text("items.0.id");
    }

    @Test
    void filesOfTheSameNameMeetEachOther() {
        var one = world.file("/1/x.txt");
        var two = world.file("/2/x.txt");
        var job = move(admin, world.folder("/to"), one, two).expect(200);
        assertThat(job.text("results.0.status")).isEqualTo("moved");
        assertThat(job.text("results.1.status")).isEqualTo("merged");
        assertThat(media("/to/x.txt")).isEqualTo("/2/x.txt");
    }

    @Test
    void whatIsNoIdIsToldAsItWasSent() {
        var file = world.file("/from/x.txt");
        var job = move(admin, world.folder("/to"), "nonsense", file, "größer/als alles", "nonsense")
                .expect(200);
        assertThat(told(job, "id")).containsExactly("nonsense", "größer/als alles", file);
        assertThat(told(job, "name")).containsExactly("nonsense", "größer/als alles", world.path("/from/x.txt"));
        assertThat(job.text("results.0.error.code")).isEqualTo("not-found");
        assertThat(job.text("results.2.status")).isEqualTo("moved");
        assertThat(job.text("status")).isEqualTo("completed");
        assertThat(List.of(job.text("done"), job.text("total"), job.text("failed")))
                .containsExactly("3", "3", "2");
        var none = copy(admin, world.folder("/to"), "nonsense").expect(200);
        assertThat(none.text("status")).isEqualTo("completed");
        assertThat(told(none, "id")).containsExactly("nonsense");
    }

    private static Stream<String> told(Answer job, String field) {
        return job.at("results").valueStream().map(result -> result.path(field).asString());
    }

    @Test
    void onlyTheStarterAndAdministratorsSeeAJob() {
        var ann = world.restricted("ann");
        var bob = world.restricted("bob");
        var folder = world.folder("/a");
        var file = world.file("/b/x.txt");
        world.shareAsset(folder, ann, "manage");
        world.shareAsset(file, ann, "manage");
        var job = move(ann, folder, file).expect(200).text("id");
        assertThat(ann.get("/v1/jobs").expect(200).all("id")).containsExactly(job);
        assertThat(ann.get("/v1/jobs/" + job).expect(200).text("startedBy.id")).isEqualTo(ann.id());
        bob.get("/v1/jobs/" + job).expect(404, "not-found");
        assertThat(bob.get("/v1/jobs").all("id")).isEmpty();
        bob.get("/v1/jobs?all=true").expect(403, "forbidden");
        assertThat(admin.get("/v1/jobs?all=true").expect(200).all("id")).contains(job);
        ann.post("/v1/jobs/" + job + "/cancel", Map.of()).expect(409, "job-finished");
        bob.post("/v1/jobs/" + job + "/cancel", Map.of()).expect(404, "not-found");
    }
}
