package io.vitrine.library;

import static io.vitrine.testing.World.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class FoldersTest {
    private final World world = new World();

    @Test
    void aFolderIsMadeWithThoseAboveIt() {
        var path = world.path("/a/b/c");
        var made = world.admin().post("/v1/folders", Map.of("path", path)).expect(201);
        assertThat(made.text("type")).isEqualTo("folder");
        assertThat(made.text("name")).isEqualTo("c");
        assertThat(made.text("folderPath")).isEqualTo(path);
        assertThat(made.text("folderId")).isEqualTo(made.text("id")).hasSize(13);
        assertThat(made.text("level")).isEqualTo("manage");
        assertThat(made.text("createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        var above = world.admin()
                .get("/v1/folders?path=" + encoded(world.path("/a/b")))
                .expect(200);
        assertThat(made.text("parentId")).isEqualTo(above.text("id"));
    }

    @Test
    void whoMakesFoldersOwnsAllThatAreNew() {
        var ann = world.restricted("ann");
        world.shareAsset(world.folder("/desk"), ann, "contribute");
        var made =
                ann.post("/v1/folders", Map.of("path", world.path("/desk/x/y"))).expect(201);
        assertThat(made.text("owner.id")).isEqualTo(ann.id());
        assertThat(made.text("owner.type")).isEqualTo("user");
        assertThat(made.text("owner.name")).isEqualTo("ann");
        assertThat(made.text("level")).isEqualTo("manage");
        assertThat(ann.get("/v1/folders?path=" + encoded(world.path("/desk/x"))).text("level"))
                .isEqualTo("manage");
        assertThat(ann.get("/v1/folders?path=" + encoded(world.path("/desk"))).text("level"))
                .isEqualTo("contribute");
    }

    @Test
    void whatAKeyOfTheOrganisationMakesHasNoOwner() {
        var key = world.admin()
                .post("/v1/api-keys", Map.of("name", "robot", "kind", "organisation", "role", "fullAccess"))
                .expect(201)
                .text("key");
        var robot = Caller.withKey(key);
        var made =
                robot.post("/v1/folders", Map.of("path", world.path("/robot"))).expect(201);
        assertThat(made.at("owner").isNull()).isTrue();
        var file = robot.upload(world.path("/robot"), "a.txt", new byte[] {'a'}).expect(200);
        assertThat(file.at("owner").isNull()).isTrue();
    }

    @Test
    void anExistingFolderIsAConflictForOneRouteAndFineForTheOther() {
        world.folder("/a");
        world.admin().post("/v1/folders", Map.of("path", world.path("/a"))).expect(409, "name-taken");
        world.admin()
                .post("/v1/folder", Map.of("folderName", "a", "parentFolderPath", world.root()))
                .expect(201);
        var made = world.admin()
                .post("/v1/folder", Map.of("folderName", "n e w", "parentFolderPath", world.path("/deep/er/")))
                .expect(201);
        assertThat(made.body()).isEqualTo("{}");
        world.admin()
                .get("/v1/folders?path=" + encoded(world.path("/deep/er/n_e_w")))
                .expect(200);
    }

    @Test
    void aFileStandsInTheWayOfAFolder() {
        world.file("/a/b");
        world.admin().post("/v1/folders", Map.of("path", world.path("/a/b"))).expect(409, "name-taken");
        world.admin()
                .post("/v1/folders", Map.of("path", world.path("/a/b/c/d")))
                .expect(409, "name-taken");
        world.admin().upload(world.path("/a/b"), "x.txt", new byte[1]).expect(409, "name-taken");
    }

    @Test
    void namesDifferByCaseButNotByUnicodeForm() {
        world.folder("/Caf\u00e9");
        world.admin()
                .post("/v1/folders", Map.of("path", world.path("/CAF\u00c9")))
                .expect(201);
        world.admin()
                .post("/v1/folders", Map.of("path", world.path("/Cafe\u0301")))
                .expect(409, "name-taken");
        world.admin()
                .get("/v1/folders?path=" + encoded(world.path("//Cafe\u0301/")))
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/../b", "/..", "/a\u0000b", "/\u202eb", "/...", "/nul", "/a\nb"})
    void aPathWithSuchANameIsRefused(String below) {
        world.admin().post("/v1/folders", Map.of("path", world.path(below))).expect(400, "invalid-name");
        world.admin().get("/v1/folders?path=" + encoded(world.path(below))).expect(400, "invalid-name");
        world.admin().get("/v1/folders?path=" + encoded(world.root())).expect(404, "not-found");
    }

    @Test
    void aPathIsNeitherEmptyNorTooLongNorTooDeep() {
        world.admin().post("/v1/folders", Map.of("path", "")).expect(400, "invalid-path");
        world.admin().post("/v1/folders", Map.of()).expect(400, "invalid-path");
        world.admin().post("/v1/folders", Map.of("path", "/a".repeat(65))).expect(400, "invalid-path");
        world.admin()
                .post("/v1/folders", Map.of("path", ("/" + "a".repeat(200)).repeat(11)))
                .expect(400, "invalid-path");
        world.admin().post("/v1/folders", Map.of("path", "/" + "a".repeat(256))).expect(400, "invalid-name");
        world.admin().post("/v1/folder", Map.of("parentFolderPath", "/")).expect(400, "invalid-name");
        world.admin().post("/v1/folders", Map.of("path", "/a", "colour", "red")).expect(400, "unknown-field");
    }

    @Test
    void theRootIsThereAndStaysAsItIs() {
        var root = world.admin().get("/v1/folders?path=/").expect(200);
        assertThat(root.text("folderPath")).isEqualTo("/");
        assertThat(root.at("parentId").isNull()).isTrue();
        assertThat(root.at("can").toString()).isEqualTo("[\"view\",\"download\",\"createFolder\",\"upload\"]");
        var id = root.text("id");
        world.admin().post("/v1/folders", Map.of("path", "/")).expect(409, "name-taken");
        world.admin().patch("/v1/assets/" + id, Map.of("name", "x")).expect(400, "root-cannot-be-renamed");
        world.admin().delete("/v1/assets/" + id).expect(400, "root-cannot-be-deleted");
        world.admin().delete("/v1/folder", Map.of("folderPath", "/")).expect(400, "root-cannot-be-deleted");
        world.restricted("ann").get("/v1/folders?path=/").expect(404, "not-found");
    }

    @Test
    void aRestrictedUserMakesFoldersWhereContributeIsHadAndNowhereElse() {
        var ann = world.restricted("ann");
        world.folder("/secret");
        world.shareAsset(world.folder("/seen"), ann, "view");
        world.shareAsset(world.folder("/desk"), ann, "contribute");
        ann.post("/v1/folders", Map.of("path", world.path("/desk/new/er"))).expect(201);
        ann.post("/v1/folders", Map.of("path", world.path("/seen/new"))).expect(403, "forbidden");
        ann.post("/v1/folders", Map.of("path", world.path("/desk"))).expect(409, "name-taken");
        assertThat(ann.post("/v1/folders", Map.of("path", world.path("/secret/new")))
                        .expect(404, "not-found")
                        .text("detail"))
                .isEqualTo(ann.post("/v1/folders", Map.of("path", world.path("/missing/new")))
                        .expect(404, "not-found")
                        .text("detail"));
        ann.post("/v1/folders", Map.of("path", world.path("/secret"))).expect(404, "not-found");
        ann.post("/v1/folders", Map.of("path", world.path("/missing"))).expect(404, "not-found");
        ann.get("/v1/folders?path=" + encoded(world.path("/secret"))).expect(404, "not-found");
        ann.get("/v1/folders?path=" + encoded(world.path("/missing"))).expect(404, "not-found");
        world.person("vic", "viewOnly")
                .post("/v1/folders", Map.of("path", world.path("/secret/new")))
                .expect(403, "forbidden");
    }

    @Test
    void atTheRootARestrictedUserIsRefusedWhateverIsThere() {
        var ann = world.restricted("ann");
        world.folder("/x");
        ann.post("/v1/folders", Map.of("path", world.root())).expect(403, "forbidden");
        ann.post("/v1/folders", Map.of("path", "/" + world.unique("new"))).expect(403, "forbidden");
        ann.post("/v1/folder", Map.of("folderName", world.unique("new"), "parentFolderPath", "/"))
                .expect(403, "forbidden");
        ann.post("/v1/folders", Map.of("path", "/" + world.unique("new") + "/er"))
                .expect(404, "not-found");
    }

    @Test
    void manyWhoMakeTheSameFolderAtOnceMakeOne() throws Exception {
        world.folder("/in");
        var answers = Together.run(
                8,
                at -> world.admin()
                        .post("/v1/folder", Map.of("folderName", "same", "parentFolderPath", world.path("/in/a/b"))));
        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(world.admin()
                        .get("/v1/folders/" + world.folder("/in/a/b") + "/assets")
                        .all("name"))
                .containsExactly("same");
    }
}
