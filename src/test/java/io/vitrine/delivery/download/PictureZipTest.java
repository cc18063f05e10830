package io.vitrine.delivery.download;

import static io.vitrine.delivery.download.Zips.ask;
import static io.vitrine.delivery.download.Zips.fetch;
import static io.vitrine.delivery.download.Zips.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.blob.BlobStore;
import io.vitrine.blob.Content;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Archives with renditions in place of the original images. */
@Tag("database")
class PictureZipTest {
    private final World world = new World();

    @Test
    void imagesBecomePicturesAndAllElseStays() throws IOException {
        upload("/p", "wide.png", png(400, 200));
        upload("/p", "tall.png", png(100, 300));
        upload("/p", "notes.txt", World.bytes(world.unique("notes")));
        world.folder("/p/empty");
        var made = asked("/p", "w-50,f-jpg", true);
        assertThat(made.at("bytes").isNull()).isTrue();
        assertThat(made.at("fileCount").asInt()).isEqualTo(3);
        assertThat(made.text("transformation")).isEqualTo("w-50,f-jpg");
        assertThat(made.at("manifest").asBoolean()).isTrue();
        var answer = fetch(world.admin(), made).expect(200);
        var files = files(answer);
        assertThat(files.keySet())
                .containsExactly("p/", "p/empty/", "p/notes.txt", "p/tall.jpg", "p/wide.jpg", "_vitrine-manifest.csv");
        assertThat(picture(files.get("p/wide.jpg")).getHeight()).isEqualTo(25);
        assertThat(picture(files.get("p/tall.jpg")).getHeight()).isEqualTo(150);
        assertThat(files.get("p/notes.txt")).isEqualTo(World.bytes(world.unique("notes")));
        var list = text(files.get("_vitrine-manifest.csv")).lines().toList();
        assertThat(list).hasSize(4);
        assertThat(list.get(3))
                .startsWith(
                        "p/wide.jpg," + sha256(files.get("p/wide.jpg")) + "," + files.get("p/wide.jpg").length + ",")
                .endsWith(",");
        Eventually.holds(
                "it is done",
                () -> world.admin()
                        .get("/v1/downloads/" + made.text("id"))
                        .text("status")
                        .equals("done"));
    }

    @Test
    void itIsSentWithoutLengthRangesOrTag() {
        upload("/n", "a.png", png(40, 20));
        var made = asked("/n", "w-20", false);
        for (var answer : List.of(
                fetch(world.admin(), made),
                world.admin().with("Range", "bytes=5-").get(link(made)),
                world.admin().send("HEAD", link(made), null, null))) {
            answer.expect(200);
            assertThat(answer.header("Content-Length")).isEmpty();
            assertThat(answer.header("ETag")).isEmpty();
            assertThat(answer.header("Accept-Ranges")).hasValue("none");
            assertThat(answer.header("Content-Type")).hasValue("application/zip");
            assertThat(answer.header("Content-Disposition")).hasValue("attachment; filename=\"n.zip\"");
        }
    }

    @Test
    void namesThatAreEqualOnlyNowAreToldApart() throws IOException {
        upload("/c", "a.gif", encoded("gif", 30, 20));
        upload("/c", "a.jpg", encoded("jpg", 30, 20));
        upload("/c", "a.png", png(30, 20));
        upload("/c", "A.webp", encoded("png", 60, 40));
        var files = files(fetch(world.admin(), asked("/c", "w-10,f-png", false)));
        assertThat(files.keySet()).containsExactly("c/", "c/a.png", "c/a (2).png", "c/a (3).png", "c/A (4).png");
    }

    @Test
    void whatNoPictureCanBeMadeOfIsListedAndTheRestIsThere() throws IOException {
        var png = png(300, 300);
        upload("/f", "a-broken.png", Arrays.copyOf(png, png.length / 2));
        upload("/f", "b-gone.png", png(31, 17));
        upload("/f", "c-fine.png", png(32, 16));
        upload("/f", "d-later.txt", World.bytes(world.unique("later")));
        Files.delete(stored(png(31, 17)));
        var made = asked("/f", "w-16,f-png", false);
        assertThat(made.at("manifest").asBoolean()).isFalse();
        assertThat(made.text("skipped.0.reason")).isEqualTo("content missing");
        Files.delete(stored(World.bytes(world.unique("later"))));
        var files = files(fetch(world.admin(), made));
        assertThat(files.keySet()).containsExactly("f/", "f/c-fine.png", "_vitrine-manifest.csv");
        assertThat(text(files.get("_vitrine-manifest.csv"))
                        .lines()
                        .map(line -> line.replaceAll(",[0-9A-Z]{13},", ",id,")))
                .contains(
                        "f/a-broken.png,," + png.length / 2 + ",id,no rendition: damaged",
                        "f/b-gone.png,," + png(31, 17).length + ",id,content missing",
                        "f/d-later.txt,," + world.unique("later").length() + ",id,content missing");
        Eventually.holds(
                "three are counted",
                () -> world.admin()
                                .get("/v1/downloads/" + made.text("id"))
                                .at("skippedCount")
                                .asInt()
                        == 3);
    }

    @Test
    void whatGetsDamagedWhileItIsSentBreaksTheConnection() throws IOException {
        upload("/b", "a.png", png(40, 20));
        var large = new byte[40_000_000];
        upload("/b", "b.bin", large);
        try (var body = world.admin().stream(link(asked("/b", "w-20", false)))) {
            body.readNBytes(100_000);
            try (var file = FileChannel.open(stored(large), StandardOpenOption.WRITE)) {
                file.truncate(1000);
            }
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aWrongTransformationIsNamedAndNothingIsMade() {
        var file = world.file("/w/a.txt");
        var before = world.admin()
                .get("/v1/downloads?count=true&limit=1")
                .at("count")
                .asInt();
        var answer = world.admin()
                .post("/v1/downloads", Map.of("assetIds", List.of(file), "transformation", "w-0"))
                .expect(400, "invalid-transformation");
        assertThat(answer.text("errors.0.field")).isEqualTo("transformation");
        assertThat(world.admin()
                        .get("/v1/downloads?count=true&limit=1")
                        .at("count")
                        .asInt())
                .isEqualTo(before);
    }

    @Test
    void itCanBeAskedForAgainAndEndsLikeOthers() throws IOException {
        var ann = world.restricted("ann");
        upload("/e", "a.png", png(40, 20));
        world.shareAsset(world.folder("/e"), ann, "view");
        var made = ask(ann, Map.of("assetIds", List.of(world.folder("/e")), "transformation", "w-20,f-png"));
        var again = ann.post("/v1/downloads/" + made.text("id") + "/again", Map.of())
                .expect(201);
        assertThat(files(fetch(ann, again)).keySet()).containsExactly("e/", "e/a.png");
        world.admin()
                .patch("/v1/assets/" + world.folder("/e") + "/access", World.revoke("user", ann.id()))
                .expect(200);
        fetch(ann, made).expect(410, "download-revoked");
    }

    private Answer asked(String folder, String transformation, boolean manifest) {
        return ask(
                world.admin(),
                Map.of(
                        "assetIds",
                        List.of(world.folder(folder)),
                        "transformation",
                        transformation,
                        "manifest",
                        manifest));
    }

    private void upload(String folder, String name, byte[] content) {
        world.admin().upload(world.path(folder), name, content).expect(200);
    }

    private static Path stored(byte[] content) throws IOException {
        return TestServer.bean(BlobStore.class).file(sha256(content)).orElseThrow();
    }

    private static String sha256(byte[] content) throws IOException {
        return Content.of(new ByteArrayInputStream(content)).sha256();
    }

    private static Map<String, byte[]> files(Answer archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(archive.expect(200).bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] png(int width, int height) {
        return encoded("png", width, height);
    }

    private static byte[] encoded(String format, int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage picture(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
