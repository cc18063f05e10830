package io.vitrine.library.upload;

import static io.vitrine.testing.World.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Form;
import io.vitrine.testing.Pictures;
import io.vitrine.testing.World;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class UploadTest {
    private final World world = new World();

    private Answer get(Answer upload) {
        return world.admin().get("/v1/assets/" + upload.text("id")).expect(200);
    }

    @Test
    void answersAsImageKitDoesAndMore() {
        var picture = Pictures.of("png", 40, 30, true);
        var answer = Form.to(world.path("/new/folders"), "My pic.png")
                .file(picture)
                .send(world.admin())
                .expect(200);
        assertThat(answer.text("fileId")).hasSize(13).isEqualTo(answer.text("id"));
        assertThat(answer.text("name")).isEqualTo("My_pic.png");
        assertThat(answer.text("filePath")).isEqualTo(world.path("/new/folders/My_pic.png"));
        assertThat(answer.text("url"))
                .endsWith("/media" + world.path("/new/folders/My_pic.png"))
                .startsWith("http");
        assertThat(answer.text("thumbnailUrl")).startsWith(answer.text("url") + "?tr=");
        assertThat(answer.at("size").asInt()).isEqualTo(picture.length);
        assertThat(answer.at("width").asInt()).isEqualTo(40);
        assertThat(answer.at("height").asInt()).isEqualTo(30);
        assertThat(answer.text("fileType")).isEqualTo("image");
        assertThat(answer.text("versionInfo.name")).isEqualTo("Version 1");
        assertThat(answer.text("versionInfo.id")).hasSize(13);
        assertThat(answer.json().has("AITags")).isTrue();
        assertThat(answer.json().has("tags")).isFalse();
        assertThat(answer.text("level")).isEqualTo("manage");
        assertThat(answer.at("can").toString()).contains("\"upload\"").doesNotContain("createFolder");
    }

    @Test
    void keepsWhatItsFieldsSay() {
        var answer = Form.to(world.root(), "a.txt")
                .field("tags", "red, blue ,red,")
                .field("isPrivateFile", "true")
                .field("isPublished", "false")
                .field("customCoordinates", "1,2,30,40")
                .field("description", "Zwei\nZeilen")
                .field("responseFields", "tags,isPrivateFile,isPublished,customCoordinates,customMetadata")
                .file(bytes("hello"))
                .send(world.admin())
                .expect(200);
        assertThat(answer.at("tags").toString())
                .isEqualTo("[\"red\",\"blue\"]".replace("\"red\",\"blue\"", "\"blue\",\"red\""));
        assertThat(answer.at("isPrivateFile").asBoolean()).isTrue();
        assertThat(answer.at("isPublished").asBoolean()).isFalse();
        assertThat(answer.text("customCoordinates")).isEqualTo("1,2,30,40");
        assertThat(answer.at("customMetadata").toString()).isEqualTo("{}");
        var file = get(answer);
        assertThat(file.text("type")).isEqualTo("file");
        assertThat(file.text("description")).isEqualTo("Zwei\nZeilen");
        assertThat(file.text("mime")).isEqualTo("text/plain");
        assertThat(file.text("fileType")).isEqualTo("non-image");
        assertThat(file.at("thumbnail").isMissingNode()).isTrue();
        assertThat(file.text("createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(file.at("tags").size()).isEqualTo(2);
    }

    @Test
    void takesThePartsInAnyOrder() {
        var first = new Form()
                .file(bytes("one"))
                .field("folder", world.path("/o"))
                .field("useUniqueFileName", "false")
                .field("fileName", "x.txt")
                .send(world.admin())
                .expect(200);
        assertThat(first.text("filePath")).isEqualTo(world.path("/o/x.txt"));
        var middle = new Form()
                .field("fileName", "y.txt")
                .file(bytes("two"))
                .field("useUniqueFileName", "false")
                .field("folder", world.path("/o"))
                .send(world.admin())
                .expect(200);
        assertThat(middle.text("filePath")).isEqualTo(world.path("/o/y.txt"));
    }

    @Test
    void namesTheFileAsItsPartWhereNoFieldDoes() {
        var answer = new Form()
                .field("folder", world.root())
                .field("useUniqueFileName", "false")
                .file("Größe 写真.txt", bytes("x"))
                .send(world.admin())
                .expect(200);
        assertThat(answer.text("name")).isEqualTo("Größe_写真.txt");
        assertThat(answer.text("url")).endsWith("/Gr%C3%B6%C3%9Fe_%E5%86%99%E7%9C%9F.txt");
        var encoded = new Form()
                .field("folder", world.root())
                .field("useUniqueFileName", "false")
                .part("form-data; name=\"file\"; filename*=UTF-8''na%C3%AFve.txt", bytes("x"))
                .send(world.admin())
                .expect(200);
        assertThat(encoded.text("name")).isEqualTo("naïve.txt");
    }

    @Test
    void makesANameUniqueUnlessAskedNotTo() {
        var form = new Form()
                .field("folder", world.root())
                .field("fileName", "a.txt")
                .file(bytes("x"));
        var one = form.send(world.admin()).expect(200);
        assertThat(one.text("name")).matches("a_[A-Za-z0-9]{10}\\.txt");
        var two = new Form()
                .field("folder", world.root())
                .field("fileName", "a.txt")
                .file(bytes("x"))
                .send(world.admin())
                .expect(200);
        assertThat(two.text("name")).isNotEqualTo(one.text("name"));
    }

    @Test
    void takesEmptyFilesAndFilesInBase64() {
        assertThat(world.admin()
                        .upload(world.root(), "empty", new byte[0])
                        .expect(200)
                        .at("size")
                        .asInt())
                .isZero();
        var picture = Pictures.of("png", 8, 8, false);
        var text = Base64.getEncoder().encodeToString(picture);
        var broken = Base64.getMimeEncoder().encodeToString(picture) + "\n";
        for (var sent :
                new String[] {text, "data:image/png;base64," + text, broken, "data:image/png;base64,\n" + broken}) {
            var answer = Form.to(world.root(), "b.png")
                    .field("file", sent)
                    .send(world.admin())
                    .expect(200);
            assertThat(answer.at("size").asInt()).isEqualTo(picture.length);
            assertThat(answer.at("width").asInt()).isEqualTo(8);
        }
        Form.to(world.root(), "c.png")
                .field("file", "no base 64!")
                .send(world.admin())
                .expect(400, "invalid-base64");
        Form.to(world.root(), "c.png")
                .field("file", "data:text/plain,hello")
                .send(world.admin())
                .expect(400, "invalid-base64");
        new Form()
                .field("folder", world.root())
                .field("file", text)
                .send(world.admin())
                .expect(400, "missing-file-name");
    }

    @Test
    void answersAtTheSecondRouteToo() {
        var body = Form.to(world.root(), "v2.txt").file(bytes("x")).text("--" + Form.BOUNDARY + "--\r\n");
        world.admin()
                .send("POST", "/api/v2/files/upload", "multipart/form-data; boundary=" + Form.BOUNDARY, body.bytes())
                .expect(200);
    }

    /** Clients also send fields that they leave empty. */
    @Test
    void whatIsNotServedMayBeThereIfItAsksForNothing() {
        var form = Form.to(world.root(), "plain.txt");
        Map.of("extensions", "[]", "transformation", "{}", "checks", "", "webhookUrl", " ")
                .forEach(form::field);
        form.file(bytes("x")).send(world.admin()).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown-field|colour|red",
                "not-implemented|webhookUrl|x",
                "not-implemented|checks|x",
                "not-implemented|transformation|{\"pre\":\"w-100\"}",
                "not-implemented|extensions|[{}]",
                "invalid-boolean|overwriteFile|maybe",
                "invalid-boolean|isPublished|1",
                "invalid-tags|tags|50%",
                "invalid-coordinates|customCoordinates|1,2,3",
                "invalid-response-field|responseFields|colour",
                "invalid-text|description|a\u0000b",
                "invalid-metadata|customMetadata|[",
                "invalid-text|customMetadata|{\"x\":\"a\\ud800\"}",
                "repeated-field|folder|/again",
                "repeated-field|fileName|again",
            })
    void refusesFieldsThatSayNothingItKnows(String line) {
        var parts = line.split("\\|");
        for (var before : new boolean[] {true, false}) {
            var form = Form.to(world.path("/never"), "a.txt");
            var sent = before
                    ? form.field(parts[1], parts[2]).file(bytes("x"))
                    : form.file(bytes("x")).field(parts[1], parts[2]);
            sent.send(world.admin()).expect(parts[0].equals("not-implemented") ? 501 : 400, parts[0]);
        }
        world.admin()
                .get("/v1/folders?path=" + World.encoded(world.path("/never")))
                .expect(404);
    }

    @Test
    void refusesFieldsThatAreTooManyOrTooLong() {
        Form.to(world.root(), "a")
                .field("tags", "x".repeat(501))
                .file(bytes("x"))
                .send(world.admin())
                .expect(400, "invalid-tags");
        Form.to(world.root(), "a")
                .field("description", "x".repeat(40_000))
                .file(bytes("x"))
                .send(world.admin())
                .expect(400, "field-too-long");
        Form.to(world.root(), "x".repeat(300))
                .file(bytes("x"))
                .send(world.admin())
                .expect(400, "invalid-name");
        Form.to("/a/../b", "x").file(bytes("x")).send(world.admin()).expect(400, "invalid-name");
        Form.to("/a".repeat(65), "x").file(bytes("x")).send(world.admin()).expect(400, "invalid-path");
        Form.to(world.root(), "../x").file(bytes("x")).send(world.admin()).expect(400, "invalid-name");
        Form.to(world.root(), "con.txt").file(bytes("x")).send(world.admin()).expect(400, "invalid-name");
        var many = new Form();
        for (var at = 0; at < 50; at++) {
            many.field("responseFields", "tags");
        }
        many.file(bytes("x")).send(world.admin()).expect(400, "repeated-field");
    }

    @Test
    void wantsExactlyOneFile() {
        Form.to(world.root(), "a").send(world.admin()).expect(400, "missing-file");
        Form.to(world.root(), "a")
                .file(bytes("x"))
                .file(bytes("y"))
                .send(world.admin())
                .expect(400, "repeated-file");
        Form.to(world.root(), "a")
                .part("form-data; name=\"tags\"; filename=\"t\"", bytes("x"))
                .send(world.admin())
                .expect(400, "unexpected-file");
        Form.to(world.root(), "a")
                .part("form-data; name=\"other\"; filename=\"t\"", bytes("x"))
                .send(world.admin())
                .expect(400, "unexpected-file");
        world.admin().get("/v1/folders?path=" + World.encoded(world.root())).expect(404);
    }

    @Test
    void refusesWhatIsNoCompleteForm() {
        var admin = world.admin();
        admin.send("POST", Form.ROUTE, "application/json", bytes("{}")).expect(415, "unsupported-media-type");
        admin.send("POST", Form.ROUTE, null, bytes("x")).expect(415, "unsupported-media-type");
        admin.send("POST", Form.ROUTE, "multipart/form-data", bytes("x")).expect(400, "broken-multipart");
        admin.send("POST", Form.ROUTE, "multipart/form-data; boundary=b", new byte[0])
                .expect(400, "broken-multipart");
        admin.send("POST", Form.ROUTE, "multipart/form-data; boundary=b", bytes("no form"))
                .expect(400, "broken-multipart");
        Form.to(world.root(), "a").file(bytes("x")).sendAsItIs(admin).expect(400, "broken-multipart");
        Form.to(world.root(), "a")
                .file(bytes("x"))
                .text("--" + Form.BOUNDARY + "--\r\n" + "x".repeat(200_000))
                .sendAsItIs(admin)
                .expect(400, "broken-multipart");
        Form.to(world.root(), "a").part("form-data", bytes("x")).send(admin).expect(400, "broken-multipart");
        Form.to(world.root(), "a")
                .part("form-data; name=\"file\"; filename=\"" + "x".repeat(10_000) + "\"", bytes("x"))
                .send(admin)
                .expect(400, "broken-multipart");
        world.admin().get("/v1/folders?path=" + World.encoded(world.root())).expect(404);
    }

    @Test
    void takesAFormWithSomethingBeforeAndAfterIt() {
        new Form()
                .text("preamble\r\n")
                .field("folder", world.root())
                .field("fileName", "a.txt")
                .file(bytes("x"))
                .text("--" + Form.BOUNDARY + "--\r\nepilogue")
                .sendAsItIs(world.admin())
                .expect(200);
    }

    @Test
    void tellsTheTypeFromTheContent() {
        var page = world.admin()
                .upload(world.root(), "cat.jpg", bytes("<!DOCTYPE html><html></html>"))
                .expect(200);
        assertThat(get(page).text("mime")).isEqualTo("text/html");
        assertThat(page.text("fileType")).isEqualTo("non-image");
        var picture = world.admin()
                .upload(world.root(), "page.html", Pictures.of("jpg", 9, 9, false))
                .expect(200);
        assertThat(get(picture).text("mime")).isEqualTo("image/jpeg");
        assertThat(get(picture).at("hasAlpha").asBoolean()).isFalse();
    }
}
