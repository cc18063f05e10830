package io.vitrine.library;

import static io.vitrine.db.schema.Tables.EVENT;
import static io.vitrine.testing.World.bytes;
import static io.vitrine.testing.World.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.NodeId;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Form;
import io.vitrine.testing.Queries;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class DeletionTest {
    private final World world = new World();

    private static List<String> statuses(Answer answer) {
        return StreamSupport.stream(answer.at("results").spliterator(), false)
                .map(result -> result.path("status").asString())
                .toList();
    }

    private boolean exists(String id) {
        return world.admin().get("/v1/assets/" + id).status() == 200;
    }

    @Test
    void aFolderGoesWithAllThatIsInIt() {
        var ann = world.restricted("ann");
        var top = world.folder("/top");
        var sub = world.folder("/top/sub");
        var file = Form.to(world.path("/top/sub"), "x.txt")
                .field("tags", "a,b")
                .file(bytes("content of " + world.root()))
                .send(world.admin())
                .expect(200)
                .text("id");
        world.admin().upload(world.path("/top/sub"), "x.txt", bytes("second")).expect(200);
        var beside = world.file("/topmost.txt");
        world.shareAsset(file, ann, "view");
        world.shareAsset(sub, ann, "view");
        var collection = world.collection("c", file, sub, beside);
        world.admin()
                .patch("/v1/media-collections/" + collection, Map.of("coverAssetId", file))
                .expect(200);
        world.admin().delete("/v1/assets/" + top).expect(204);

        assertThat(List.of(top, sub, file)).noneMatch(this::exists);
        assertThat(exists(beside)).isTrue();
        var after = world.admin().get("/v1/media-collections/" + collection).expect(200);
        assertThat(after.at("assetCount").asInt()).isEqualTo(1);
        assertThat(after.at("coverAssetId").isNull()).isTrue();
        ann.get("/v1/assets/" + file).expect(404, "not-found");
        var event = TestServer.db()
                .read(sql -> sql.selectFrom(EVENT)
                        .where(EVENT.OBJECT_ID.eq(NodeId.of(top).value()))
                        .and(EVENT.ACTION.eq("folder.delete"))
                        .fetchSingle());
        assertThat(event.getObjectName()).isEqualTo(world.path("/top"));
        assertThat(event.getDetails()).contains("\"files\":1", "\"folders\":2");
        world.folder("/top/sub");
    }

    @Test
    void manyAreDeletedAtOnceEachWithItsOutcome() {
        var ann = world.restricted("ann");
        var mine = world.file("/a/mine.txt");
        var seen = world.file("/a/seen.txt");
        var hidden = world.file("/a/hidden.txt");
        var folder = world.folder("/a/folder");
        var inside = world.file("/a/folder/inside.txt");
        world.shareAsset(mine, ann, "manage");
        world.shareAsset(seen, ann, "contribute");
        world.shareAsset(folder, ann, "manage");
        var collection = world.collection(ann, "mine");
        var ids = List.of(mine, seen, hidden, folder, inside, collection, "nonsense", "0000000000001", mine);
        var answer = ann.post("/v1/assets/delete", Map.of("ids", ids)).expect(200);
        assertThat(statuses(answer))
                .containsExactly(
                        "deleted",
                        "not-allowed",
                        "not-found",
                        "deleted",
                        "deleted",
                        "not-found",
                        "not-found",
                        "not-found",
                        "deleted");
        assertThat(answer.text("results.6.id")).isEqualTo("nonsense");
        assertThat(List.of(mine, folder, inside)).noneMatch(this::exists);
        assertThat(List.of(seen, hidden)).allMatch(this::exists);
        var root = world.admin().get("/v1/folders?path=/").text("id");
        assertThat(statuses(world.admin().post("/v1/assets/delete", Map.of("ids", List.of(root)))))
                .containsExactly("not-allowed");
        world.admin().post("/v1/assets/delete", Map.of()).expect(400);
        world.admin()
                .post("/v1/assets/delete", Map.of("ids", Collections.nCopies(10_001, mine)))
                .expect(400, "too-many-items");
    }

    @Test
    void needsManage() {
        var ann = world.restricted("ann");
        var file = world.file("/a/x.txt");
        var folder = world.folder("/a");
        ann.delete("/v1/assets/" + file).expect(404, "not-found");
        ann.delete("/v1/assets/0000000000000").expect(404, "not-found");
        world.shareAsset(folder, ann, "contribute");
        ann.delete("/v1/assets/" + file).expect(403, "forbidden");
        ann.delete("/v1/files/" + file).expect(403, "forbidden");
        ann.delete("/v1/folder", Map.of("folderPath", world.path("/a"))).expect(403, "forbidden");
        ann.post("/v1/files/batch/deleteByFileIds", Map.of("fileIds", List.of(file)))
                .expect(403, "forbidden");
        world.person("vic", "viewOnly").delete("/v1/assets/" + file).expect(403, "forbidden");
        assertThat(exists(file)).isTrue();
        world.shareAsset(folder, ann, "manage");
        ann.delete("/v1/assets/" + file).expect(204);
        ann.delete("/v1/assets/" + file).expect(404, "not-found");
    }

    @Test
    void imageKitsRoutesDeleteFilesAndFolders() {
        var one = world.file("/a/1.txt");
        var two = world.file("/a/2.txt");
        var folder = world.folder("/a");
        world.admin().delete("/v1/files/" + folder).expect(404, "not-found");
        var missing = world.admin()
                .post(
                        "/v1/files/batch/deleteByFileIds",
                        Map.of("fileIds", List.of(one, "65f0c1e88c7d1f4f3e5a", folder, "none")))
                .expect(404, "not-found");
        assertThat(missing.at("missingFileIds").toString())
                .isEqualTo("[\"65f0c1e88c7d1f4f3e5a\",\"" + folder + "\",\"none\"]");
        assertThat(exists(one)).isTrue();
        var deleted = world.admin()
                .post("/v1/files/batch/deleteByFileIds", Map.of("fileIds", List.of(one, two)))
                .expect(200);
        assertThat(deleted.at("successfullyDeletedFileIds").toString()).contains(one, two);
        world.admin()
                .post("/v1/files/batch/deleteByFileIds", Map.of("fileIds", List.of()))
                .expect(400);
        world.admin()
                .post("/v1/files/batch/deleteByFileIds", Map.of("fileIds", Collections.nCopies(101, one)))
                .expect(400, "too-many-items");
        world.admin()
                .delete("/v1/folder", Map.of("folderPath", world.path("/a/")))
                .expect(204);
        world.admin()
                .delete("/v1/folder", Map.of("folderPath", world.path("/a")))
                .expect(404, "not-found");
        world.admin().delete("/v1/folder", Map.of()).expect(400, "invalid-path");
    }

    @Test
    void aTreeOfAnySizeGoesInTheSameFewStatements() {
        var small = world.folder("/small");
        world.file("/small/a.txt");
        for (var at = 0; at < 12; at++) {
            world.file("/large/" + at + "/deep/x" + at + ".txt");
        }
        var large = world.folder("/large");
        var one = Queries.once(() -> world.admin().delete("/v1/assets/" + small).expect(204));
        var many =
                Queries.once(() -> world.admin().delete("/v1/assets/" + large).expect(204));
        assertThat(many).isBetween(one - 4, one + 4);
    }

    @RepeatedTest(3)
    void aTreeIsGoneAlthoughOthersUploadIntoIt() throws Exception {
        var folder = world.folder("/doomed");
        world.file("/doomed/first.txt");
        var answers = Together.run(
                8,
                at -> at == 0
                        ? world.admin().delete("/v1/assets/" + folder)
                        : world.admin().upload(world.path("/doomed/sub" + at % 2), at + ".txt", bytes("x" + at)));
        answers.getFirst().expect(204);
        assertThat(exists(folder)).isFalse();
        var left = new ArrayList<String>();
        for (var answer : answers.subList(1, 8)) {
            assertThat(answer.status()).as(answer.body()).isIn(200, 409);
            if (answer.status() == 200
                    && world.admin().get("/v1/assets/" + answer.text("id")).status() == 200) {
                left.add(answer.text("id"));
            }
        }
        var found = world.admin().get("/v1/folders?path=" + encoded(world.path("/doomed")));
        assertThat(found.status()).as("a new folder, if files came later").isEqualTo(left.isEmpty() ? 404 : 200);
    }
}
