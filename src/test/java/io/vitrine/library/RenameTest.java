package io.vitrine.library;

import static io.vitrine.testing.World.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Recorded;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class RenameTest {
    private final World world = new World();

    @Test
    void aFileGetsANewNameAndPath() {
        var file = world.file("/a/x.txt");
        var renamed = world.admin()
                .patch("/v1/assets/" + file, Map.of("name", "new name.txt"))
                .expect(200);
        assertThat(renamed.text("name")).isEqualTo("new_name.txt");
        assertThat(renamed.text("filePath")).isEqualTo(world.path("/a/new_name.txt"));
        assertThat(renamed.text("url")).endsWith("/new_name.txt");
        assertThat(Recorded.actions(file)).containsExactly("file.create", "file.rename");
        assertThat(world.file("/a/x.txt")).as("the old name is free").isNotEqualTo(file);
    }

    @Test
    void aFolderTakesAllPathsBelowAlong() {
        var folder = world.folder("/𠮷a");
        var below = world.folder("/𠮷a/b/c");
        var file = world.file("/𠮷a/b/x.txt");
        world.folder("/𠮷ab/c");
        var renamed =
                world.admin().patch("/v1/assets/" + folder, Map.of("name", "z")).expect(200);
        assertThat(renamed.text("folderPath")).isEqualTo(world.path("/z"));
        assertThat(world.admin().get("/v1/assets/" + below).text("folderPath")).isEqualTo(world.path("/z/b/c"));
        assertThat(world.admin().get("/v1/assets/" + file).text("filePath")).isEqualTo(world.path("/z/b/x.txt"));
        world.admin().get("/v1/folders?path=" + encoded(world.path("/𠮷a/b"))).expect(404);
        world.admin().get("/v1/folders?path=" + encoded(world.path("/𠮷ab/c"))).expect(200);
        assertThat(Recorded.actions(folder)).containsExactly("folder.create", "folder.rename");
        assertThat(Recorded.actions(below)).containsExactly("folder.create");
    }

    @Test
    void sharesAndMembershipsStay() {
        var ann = world.restricted("ann");
        var file = world.file("/a/m.txt");
        var collection = world.collection("c", file, world.file("/a/b.txt"), world.file("/a/n.txt"));
        world.shareAsset(file, ann, "manage");
        ann.patch("/v1/assets/" + file, Map.of("name", "a.txt")).expect(200);
        assertThat(world.admin()
                        .get("/v1/media-collections/" + collection + "/assets?sort=name")
                        .all("name"))
                .containsExactly("a.txt", "b.txt", "n.txt");
    }

    @Test
    void theNameItHasAlreadyIsNoChange() {
        var file = world.file("/a/x.txt");
        var before = world.admin().get("/v1/assets/" + file).header("ETag");
        var same = world.admin()
                .patch("/v1/assets/" + file, Map.of("name", "x.txt"))
                .expect(200);
        assertThat(same.header("ETag")).isEqualTo(before);
        assertThat(Recorded.actions(file)).containsExactly("file.create");
    }

    @Test
    void aTakenNameIsAConflictWithFilesAndFoldersAlike() {
        var file = world.file("/a/x.txt");
        world.file("/a/y.txt");
        var folder = world.folder("/a/sub");
        world.admin().patch("/v1/assets/" + file, Map.of("name", "y.txt")).expect(409, "name-taken");
        world.admin().patch("/v1/assets/" + file, Map.of("name", "sub")).expect(409, "name-taken");
        world.admin().patch("/v1/assets/" + folder, Map.of("name", "x.txt")).expect(409, "name-taken");
        world.admin().patch("/v1/assets/" + file, Map.of("name", "Y.txt")).expect(200);
    }

    @Test
    void aBadNameChangesNothing() {
        var file = world.file("/a/x.txt");
        for (var name : List.of("", "..", "../x", "a\u0000b", "con", "\u202ex", "x".repeat(10_000))) {
            world.admin().patch("/v1/assets/" + file, Map.of("name", name)).expect(400, "invalid-name");
        }
        world.admin().patch("/v1/assets/" + file, Map.of()).expect(400, "invalid-name");
        world.admin().patch("/v1/assets/" + file, Map.of("name", 7, "x", 1)).expect(400);
        world.admin().patch("/v1/assets/" + file, "{\"name\":").expect(400);
        assertThat(world.admin().get("/v1/assets/" + file).text("name")).isEqualTo("x.txt");
    }

    @Test
    void aPathMustNotBecomeTooLong() {
        var long200 = "/" + "a".repeat(200);
        var folder = world.folder("/s");
        var deepest = "/s" + long200.repeat(9);
        world.admin().post("/v1/folders", Map.of("path", world.path(deepest))).expect(201);
        world.admin()
                .patch("/v1/assets/" + folder, Map.of("name", "s".repeat(250)))
                .expect(400, "invalid-path");
        world.admin().get("/v1/folders?path=" + encoded(world.path(deepest))).expect(200);
    }

    @Test
    void needsManage() {
        var ann = world.restricted("ann");
        var file = world.file("/a/x.txt");
        ann.patch("/v1/assets/" + file, Map.of("name", "y")).expect(404, "not-found");
        ann.patch("/v1/assets/0000000000000", Map.of("name", "y")).expect(404, "not-found");
        world.shareAsset(file, ann, "contribute");
        ann.patch("/v1/assets/" + file, Map.of("name", "y")).expect(403, "forbidden");
        world.person("vic", "viewOnly")
                .patch("/v1/assets/" + file, Map.of("name", "y"))
                .expect(403, "forbidden");
        world.shareAsset(file, ann, "manage");
        ann.patch("/v1/assets/" + file, Map.of("name", "y")).expect(200);
    }

    @Test
    void aConditionHoldsForTheStateItNamesAlone() {
        var file = world.file("/a/x.txt");
        var tag = world.admin().get("/v1/assets/" + file).header("ETag").orElseThrow();
        assertThat(tag).startsWith("\"");
        var renamed = world.admin()
                .with("If-Match", tag)
                .patch("/v1/assets/" + file, Map.of("name", "y"))
                .expect(200);
        assertThat(renamed.header("ETag")).isPresent().isNotEqualTo(tag);
        world.admin()
                .with("If-Match", tag)
                .patch("/v1/assets/" + file, Map.of("name", "z"))
                .expect(412, "stale");
        world.admin()
                .with("If-Match", "*")
                .patch("/v1/assets/" + file, Map.of("name", "z"))
                .expect(200);
        world.admin()
                .with("If-Match", "\"1\", \"3\"")
                .patch("/v1/assets/" + file, Map.of("name", "w"))
                .expect(200);
        world.admin().with("If-None-Match", "*").get("/v1/assets/" + file).expect(200);
    }

    @Test
    void aFileIsRenamedByItsPath() {
        world.file("/a/x.txt");
        world.folder("/a/sub");
        var answer = world.admin()
                .put(
                        "/v1/files/rename",
                        Map.of("filePath", world.path("/a/x.txt"), "newFileName", "y.txt", "purgeCache", true))
                .expect(200);
        assertThat(answer.body()).isEqualTo("{}");
        for (var path : List.of("/a/x.txt", "/a/sub", "/none/x", "/a/y.txt/z")) {
            world.admin()
                    .put("/v1/files/rename", Map.of("filePath", world.path(path), "newFileName", "z"))
                    .expect(404, "not-found");
        }
        world.admin().put("/v1/files/rename", Map.of("newFileName", "z")).expect(400, "invalid-path");
        var ann = world.restricted("ann");
        ann.put("/v1/files/rename", Map.of("filePath", world.path("/a/y.txt"), "newFileName", "z"))
                .expect(404, "not-found");
        world.shareAsset(world.folder("/a"), ann, "contribute");
        ann.put("/v1/files/rename", Map.of("filePath", world.path("/a/y.txt"), "newFileName", "z"))
                .expect(403, "forbidden");
    }

    @Test
    void aFolderCanBeRenamedWhileOthersMakeFoldersInIt() throws Exception {
        var folder = world.folder("/busy");
        var answers = Together.run(
                8,
                at -> at == 0
                        ? world.admin().patch("/v1/assets/" + folder, Map.of("name", "calm"))
                        : world.admin().post("/v1/folders", Map.of("path", world.path("/busy/" + at + "/x"))));
        assertThat(answers.getFirst().status()).isEqualTo(200);
        for (var at = 1; at < 8; at++) {
            var made = answers.get(at).expect(201);
            var now = world.admin().get("/v1/assets/" + made.text("id")).expect(200);
            var path = now.text("folderPath");
            assertThat(world.admin().get("/v1/folders?path=" + encoded(path)).text("id"))
                    .isEqualTo(made.text("id"));
            var parent = world.admin().get("/v1/assets/" + now.text("parentId")).expect(200);
            assertThat(path).isEqualTo(parent.text("folderPath") + "/x");
        }
    }
}
