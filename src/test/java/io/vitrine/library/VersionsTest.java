package io.vitrine.library;

import static io.vitrine.db.schema.Tables.BLOB;
import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.testing.World.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.NodeId;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Form;
import io.vitrine.testing.OwnServer;
import io.vitrine.testing.Recorded;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class VersionsTest {
    private final World world = new World();

    private static List<Integer> numbers(String file) {
        return TestServer.db()
                .read(sql -> sql.select(FILE_VERSION.NUMBER)
                        .from(FILE_VERSION)
                        .where(FILE_VERSION.NODE_ID.eq(NodeId.of(file).value()))
                        .orderBy(FILE_VERSION.NUMBER)
                        .fetch(FILE_VERSION.NUMBER));
    }

    private Answer upload(String text) {
        return world.admin().upload(world.root(), "a.txt", bytes(text)).expect(200);
    }

    @Test
    void theSameNameMakesANewVersionOfTheSameFile() {
        var first = upload("one");
        var second = upload("three");
        assertThat(second.text("fileId")).isEqualTo(first.text("fileId"));
        assertThat(second.text("url")).isEqualTo(first.text("url"));
        assertThat(second.text("versionInfo.name")).isEqualTo("Version 2");
        assertThat(second.text("versionInfo.id")).isNotEqualTo(first.text("versionInfo.id"));
        assertThat(second.at("size").asInt()).isEqualTo(5);
        assertThat(numbers(first.text("id"))).containsExactly(1, 2);
        assertThat(world.admin()
                        .get("/v1/folders/" + world.folder("") + "/assets")
                        .all("name"))
                .containsExactly("a.txt");
        assertThat(Recorded.actions(first.text("id"))).containsExactly("file.create", "file.addVersion");
    }

    @Test
    void aNewVersionKeepsTheOwnerAndWhatItDoesNotMention() {
        var ann = world.restricted("ann");
        var ben = world.restricted("ben");
        var desk = world.folder("/desk");
        world.shareAsset(desk, ann, "contribute");
        world.shareAsset(desk, ben, "contribute");
        Form.to(world.path("/desk"), "a.txt")
                .field("tags", "red")
                .field("isPrivateFile", "true")
                .field("description", "first")
                .file(bytes("1"))
                .send(ann)
                .expect(200);
        var second = Form.to(world.path("/desk"), "a.txt")
                .file(bytes("22"))
                .send(ben)
                .expect(200);
        assertThat(second.text("owner.id")).isEqualTo(ann.id());
        assertThat(second.text("level")).isEqualTo("contribute");
        var file = ann.get("/v1/assets/" + second.text("id")).expect(200);
        assertThat(file.at("tags").toString()).isEqualTo("[\"red\"]");
        assertThat(file.at("isPrivateFile").asBoolean()).isTrue();
        assertThat(file.text("description")).isEqualTo("first");
        assertThat(file.at("size").asInt()).isEqualTo(2);
        var third = Form.to(world.path("/desk"), "a.txt")
                .field("tags", "blue")
                .field("isPrivateFile", "false")
                .file(bytes("3"))
                .send(ben)
                .expect(200);
        var again = ann.get("/v1/assets/" + third.text("id")).expect(200);
        assertThat(again.at("tags").toString()).isEqualTo("[\"blue\"]");
        assertThat(again.at("isPrivateFile").asBoolean()).isFalse();
    }

    @Test
    void anUploadCanRefuseToOverwrite() {
        upload("one");
        Form.to(world.root(), "a.txt")
                .field("overwriteFile", "false")
                .file(bytes("x"))
                .send(world.admin())
                .expect(400, "file-exists");
        Form.to(world.root(), "b.txt")
                .field("overwriteFile", "false")
                .file(bytes("x"))
                .send(world.admin())
                .expect(200);
        new Form()
                .field("folder", world.root())
                .field("fileName", "a.txt")
                .field("overwriteFile", "false")
                .file(bytes("x"))
                .send(world.admin())
                .expect(200);
        assertThat(numbers(upload("two").text("id"))).containsExactly(1, 2);
    }

    @Test
    void memberRowsFollowTheFile() {
        var file = upload("one").text("id");
        var collection = world.collection("c", file, world.file("/z.txt"));
        upload("a much longer text than the others have");
        var listed = world.admin()
                .get("/v1/media-collections/" + collection + "/assets?sort=-size")
                .expect(200);
        assertThat(listed.all("id").getFirst()).isEqualTo(file);
        assertThat(listed.text("items.0.versionInfo.name")).isEqualTo("Version 2");
    }

    @Test
    void onlySoManyVersionsAreKept() {
        var file = upload("v1 of " + world.root()).text("id");
        for (var number = 2; number <= 103; number++) {
            upload("v" + number + " of " + world.root());
        }
        assertThat(numbers(file))
                .isEqualTo(IntStream.rangeClosed(4, 103).boxed().toList());
        var waiting = TestServer.db()
                .read(sql -> sql.fetchCount(sql.selectFrom(BLOB)
                        .where(BLOB.UNREFERENCED_SINCE.isNotNull())
                        .and(BLOB.SHA256.in(Stream.of(1, 2, 3, 4)
                                .map(number -> sha256("v" + number + " of " + world.root()))
                                .toList()))));
        assertThat(waiting).as("contents of the three that were dropped").isEqualTo(3);
    }

    /** Merging into a file drops its oldest versions, too. An upload may state whether it is a draft. */
    @Test
    void theSettingsSayHowManyAreKeptAndWhetherUploadsAreDrafts() {
        var password = "correct-horse-battery";
        try (var server = new OwnServer(
                "--library.max-versions=2",
                "--library.publish-uploads=false",
                "--admin.email=a@example.com",
                "--admin.password=" + password)) {
            var admin = server.nobody().signIn("a@example.com", password);
            for (var text : List.of("one", "two", "three")) {
                admin.upload("/few", "a.txt", bytes(text)).expect(200);
            }
            var file = admin.get("/v1/files?path=/few").expect(200);
            assertThat(file.at("0.isPublished").asBoolean()).isFalse();
            server.nobody().get("/media/few/a.txt").expect(404, "not-found");
            var versions = "/v1/files/" + file.text("0.fileId") + "/versions";
            assertThat(names(admin.get(versions))).containsExactly("Version 3", "Version 2");

            var open =
                    Map.of("fileName", "a.txt", "folder", "/more", "useUniqueFileName", "false", "isPublished", "true");
            admin.upload(open, bytes("four")).expect(200);
            assertThat(server.nobody().get("/media/more/a.txt").expect(200).body())
                    .isEqualTo("four");
            var copy = Map.of("sourceFilePath", "/more/a.txt", "destinationPath", "/few");
            admin.post("/v1/files/copy", copy).expect(200);
            assertThat(names(admin.get(versions))).containsExactly("Version 4", "Version 3");
            assertThat(server.nobody().get("/media/few/a.txt").expect(200).body())
                    .isEqualTo("four");
        }
    }

    private static List<String> names(Answer versions) {
        return versions.expect(200)
                .json()
                .valueStream()
                .map(version -> version.at("/versionInfo/name").asString())
                .toList();
    }

    @Test
    void ofManyUploadsAtOnceNoneIsLost() throws Exception {
        var answers = Together.run(
                10, at -> world.admin().upload(world.path("/new/folder"), "a.txt", bytes("content " + at)));
        assertThat(answers).allSatisfy(answer -> answer.expect(200));
        var ids = answers.stream().map(answer -> answer.text("id")).distinct().toList();
        assertThat(ids).hasSize(1);
        assertThat(numbers(ids.getFirst()))
                .isEqualTo(IntStream.rangeClosed(1, 10).boxed().toList());
        assertThat(answers.stream().map(answer -> answer.text("versionInfo.id")).distinct())
                .hasSize(10);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes(text));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
