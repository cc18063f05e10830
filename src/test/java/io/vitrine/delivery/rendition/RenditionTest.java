package io.vitrine.delivery.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class RenditionTest {
    private final World world = new World();
    private final Caller nobody = Caller.nobody();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "w-300 | 300 | 200",
                "h-100 | 150 | 100",
                "w-300,h-300 | 300 | 300",
                "w-300,h-300,c-at_max | 300 | 200",
                "w-300,h-300,c-at_least | 450 | 300",
                "w-2000,h-2000,c-at_max | 600 | 400",
                "w-900,h-900,c-at_max_enlarge | 900 | 600",
                "w-50,h-90,c-force | 50 | 90",
                "w-200,h-200,cm-pad_resize,bg-00FF00 | 200 | 200",
                "w-100,h-50,cm-extract,fo-top_left | 100 | 50",
                "w-120,ar-3-1 | 120 | 40",
                "w-100,dpr-1.5 | 150 | 100",
                "w-300,rt-90 | 200 | 300",
                "w-300:h-50 | 75 | 50",
                "w-400,h-400,c-at_max:w-200,h-200,c-at_max | 200 | 134",
                "q-50 | 600 | 400",
                "w-30,bl-3 | 30 | 20"
            })
    void theSizeIsTheOneAskedFor(String transformation, int width, int height) {
        var path = upload("a.jpg", TestPictures.jpeg(600, 400));
        var picture = TestPictures.decoded(nobody.get(path + "?tr=" + transformation + ",f-jpg")
                .expect(200)
                .bytes());
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
    }

    @Test
    void theParametersOfImageKitsSdksStandInThePathToo() {
        var path = upload("a b.jpg", TestPictures.jpeg(600, 400));
        var inPath = path.replace("/media/", "/media/tr:w-300,h-200,f-png:rt-90/");
        var picture = TestPictures.decoded(nobody.get(inPath).expect(200).bytes());
        assertThat(picture.getWidth()).isEqualTo(200);
        var encoded = path.replace("/media/", "/media/tr:w-300%2Ch-200%2Cf-png%3Art-90/");
        assertThat(nobody.get(encoded).expect(200).bytes())
                .isEqualTo(nobody.get(inPath).bytes());
        assertThat(nobody.get(encoded.replace("/tr:", "/tr%3a")).expect(200).bytes())
                .isEqualTo(nobody.get(inPath).bytes());
        nobody.get(inPath + "?tr=w-3").expect(400, "invalid-transformation");
        nobody.get("/media/tr:w-300").expect(404, "not-found");
    }

    /** ImageKit's SDKs ask for the original this way, and so do importers that copy from here as from ImageKit. */
    @Test
    void theOriginalIsATransformationThatChangesNothing() {
        var path = upload("a.jpg", TestPictures.jpeg(60, 40));
        var original = nobody.get(path).expect(200);
        for (var asked : List.of(path + "?tr=orig-true", path.replace("/media/", "/media/tr:orig-true/"))) {
            var answer = nobody.get(asked).expect(200);
            assertThat(answer.bytes()).isEqualTo(original.bytes());
            assertThat(answer.header("ETag")).isEqualTo(original.header("ETag"));
        }
        nobody.get(path + "?tr=orig-true,w-3").expect(400, "invalid-transformation");
        var text = world.admin()
                .upload(world.path("/o"), "a.txt", World.bytes("text"))
                .expect(200);
        assertThat(nobody.get("/media" + text.text("filePath") + "?tr=orig-true")
                        .expect(200)
                        .body())
                .isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w-0",
                "w-9000",
                "w-x",
                "w",
                "",
                "z-3",
                "w-1,w-2",
                "c-round",
                "fo-face",
                "q-101",
                "f-exe",
                "rt-45",
                "dpr-9",
                "bg-red",
                "ar-3-2",
                "pg-0",
                "bl-101",
                "w-1:w-1:w-1:w-1:w-1:w-1",
                "cm-stretch"
            })
    void whatIsNoTransformationIsNamed(String wrong) {
        var path = upload("a.png", TestPictures.png(20, 20));
        var answer = nobody.get(path + "?tr=" + wrong).expect(400, "invalid-transformation");
        assertThat(answer.text("errors.0.field")).isEqualTo("tr");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.jpg | image/avif,image/webp,image/*,*/*;q=0.8 | image/webp",
                "a.jpg | */* | image/jpeg",
                "a.jpg | image/png, IMAGE/WebP ;q=0.1 | image/webp",
                "a.jpg | image/webp;q=0, */* | image/jpeg",
                "a.jpg | image/webp ; q=0.000 | image/jpeg",
                "a.jpg | image/webpx,*/*;q=0.8,;, | image/jpeg",
                "a.png | */* | image/png"
            })
    void theFormatIsOneThatTheClientTakes(String name, String accept, String type) {
        var format = name.substring(2);
        var path = upload(name, TestPictures.encoded(format, TestPictures.quarters(60, 40, false)));
        var answer = nobody.with("Accept", accept).get(path + "?tr=w-30").expect(200);
        assertThat(answer.header("Content-Type")).hasValue(type);
        assertThat(answer.raw().headers().allValues("Vary")).contains("Accept");
        var fixed = nobody.with("Accept", accept).get(path + "?tr=w-30,f-png").expect(200);
        assertThat(fixed.header("Content-Type")).hasValue("image/png");
        assertThat(fixed.raw().headers().allValues("Vary")).doesNotContain("Accept");
    }

    @ParameterizedTest
    @CsvSource({
        "1, red, green, blue, yellow",
        "3, yellow, blue, green, red",
        "6, blue, red, yellow, green",
        "8, green, yellow, red, blue",
        "2, green, red, yellow, blue",
        "5, red, blue, green, yellow"
    })
    void picturesAreUprightAndTellNothingElse(
            int orientation, String topLeft, String topRight, String bottomLeft, String bottomRight) {
        var path = upload(orientation + ".jpg", TestPictures.jpeg(400, 200, orientation, "the secret place"));
        var answer = nobody.get(path + "?tr=h-100,f-jpg").expect(200);
        var picture = TestPictures.decoded(answer.bytes());
        assertThat(picture.getWidth()).isEqualTo(orientation >= 5 ? 50 : 200);
        assertThat(TestPictures.colour(picture, 0.2, 0.2)).isEqualTo(topLeft);
        assertThat(TestPictures.colour(picture, 0.8, 0.2)).isEqualTo(topRight);
        assertThat(TestPictures.colour(picture, 0.2, 0.8)).isEqualTo(bottomLeft);
        assertThat(TestPictures.colour(picture, 0.8, 0.8)).isEqualTo(bottomRight);
        assertThat(new String(answer.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("secret", "Exif");
    }

    @ParameterizedTest
    @CsvSource({"center, 0.5", "left, 0.0", "right, 1.0", "top_left, 0.0"})
    void theFocusStays(String focus, double place) {
        var path = upload("a.png", TestPictures.png(400, 100));
        var picture = TestPictures.decoded(nobody.get(path + "?tr=w-100,h-100,fo-" + focus + ",f-png")
                .expect(200)
                .bytes());
        assertThat(TestPictures.colour(picture, 0.1, 0.1)).isEqualTo(place < 1 ? "red" : "green");
        assertThat(TestPictures.colour(picture, 0.9, 0.1)).isEqualTo(place > 0 ? "green" : "red");
    }

    /** A coloured shape on a grey field, once at each end of the picture. */
    @ParameterizedTest
    @ValueSource(ints = {10, 330})
    void whatPeopleLookAtStays(int place) {
        var field = new BufferedImage(400, 100, BufferedImage.TYPE_INT_RGB);
        var pen = field.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, 400, 100);
        pen.setColor(Color.RED);
        pen.fillOval(place, 20, 60, 60);
        pen.dispose();
        var path = upload(place + ".png", TestPictures.encoded("png", field));
        var picture = TestPictures.decoded(
                nobody.get(path + "?tr=w-100,h-100,fo-auto,f-png").expect(200).bytes());
        assertThat(picture.getWidth()).isEqualTo(100);
        assertThat(picture.getHeight()).isEqualTo(100);
        var red = IntStream.range(0, 100)
                .filter(across -> (picture.getRGB(across, 50) & 0xFFFF) < 0x8080)
                .count();
        var isFound = TestServer.bean(Renditions.class).engine().orElseThrow().startsWith("libvips");
        assertThat(red).as("without libvips the middle is kept").isEqualTo(isFound ? 60 : 0);
    }

    @Test
    void whatIsEmptyIsBackground() {
        var path = upload("a.png", TestPictures.png(400, 100));
        var picture = TestPictures.decoded(nobody.get(path + "?tr=w-100,h-100,cm-pad_resize,bg-123456,f-png")
                .expect(200)
                .bytes());
        assertThat(new Color(picture.getRGB(50, 2))).isEqualTo(new Color(0x123456));
        assertThat(new Color(picture.getRGB(50, 97))).isEqualTo(new Color(0x123456));
        assertThat(TestPictures.colour(picture, 0.1, 0.45)).isEqualTo("red");
    }

    @Test
    void whatIsTransparentStaysSoOrIsFilled() {
        var clear = TestPictures.encoded("png", new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB));
        var path = upload("clear.png", clear);
        var png = TestPictures.decoded(
                nobody.get(path + "?tr=w-20,f-png").expect(200).bytes());
        assertThat(png.getRGB(5, 5) >>> 24).isZero();
        var jpg = TestPictures.decoded(
                nobody.get(path + "?tr=w-20,f-jpg").expect(200).bytes());
        assertThat(new Color(jpg.getRGB(5, 5))).isEqualTo(Color.WHITE);
        var filled = TestPictures.decoded(
                nobody.get(path + "?tr=w-20,bg-0000FF,f-png").expect(200).bytes());
        assertThat(new Color(filled.getRGB(5, 5))).isEqualTo(Color.BLUE);
    }

    @Test
    void aRenditionIsServedLikeAFile() {
        var path = upload("a.png", TestPictures.png(90, 60)) + "?tr=w-45,f-png";
        var whole = nobody.get(path).expect(200);
        var etag = whole.header("ETag").orElseThrow();
        assertThat(etag).matches("\"[0-9a-f]{32}-[0-9a-f]{24}\"");
        assertThat(whole.header("Cache-Control")).hasValue("public, no-cache");
        assertThat(whole.header("Accept-Ranges")).hasValue("bytes");
        assertThat(whole.header("Content-Disposition")).hasValue("inline; filename=\"a.png\"");
        assertThat(nobody.with("If-None-Match", etag).get(path).expect(304).bytes())
                .isEmpty();
        var part = nobody.with("Range", "bytes=2-9").get(path).expect(206);
        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(whole.bytes(), 2, 10));
        var head = nobody.send("HEAD", path, null, null).expect(200);
        assertThat(head.header("Content-Length")).hasValue(String.valueOf(whole.bytes().length));
        assertThat(nobody.get(path + "&download=true").header("Content-Disposition"))
                .hasValue("attachment; filename=\"a.png\"");
    }

    @Test
    void aVersionHasItsOwnPictures() {
        var path = upload("a.png", TestPictures.png(40, 20));
        var second = world.admin()
                .upload(world.root(), "a.png", TestPictures.png(20, 40))
                .expect(200);
        var first = world.admin()
                .upload(world.root(), "a.png", TestPictures.png(30, 30))
                .expect(200);
        assertThat(height(path + "?tr=w-20,f-png")).isEqualTo(20);
        assertThat(height(path + "?tr=w-20,f-png&v=" + second.text("versionInfo.id")))
                .isEqualTo(40);
        var fixed =
                nobody.get(path + "?tr=w-20&v=" + first.text("versionInfo.id")).expect(200);
        assertThat(fixed.header("Cache-Control")).hasValue("public, max-age=31536000, immutable");
    }

    @Test
    void thumbnailsAreSmallPicturesOfTheirVersion() {
        var answer = world.admin()
                .upload(world.root(), "a.jpg", TestPictures.jpeg(1000, 500))
                .expect(200);
        var file = world.admin().get("/v1/files/" + answer.text("fileId") + "/details");
        assertThat(answer.text("thumbnailUrl")).isEqualTo(file.text("thumbnail"));
        var thumbnail = file.text("thumbnail");
        assertThat(thumbnail).contains("v=" + file.text("versionInfo.id"));
        var picture =
                nobody.get(thumbnail.substring(thumbnail.indexOf("/media"))).expect(200);
        assertThat(TestPictures.decoded(picture.bytes()).getWidth()).isEqualTo(400);
        var text =
                world.admin().upload(world.root(), "a.txt", World.bytes("text")).expect(200);
        assertThat(world.admin()
                        .get("/v1/files/" + text.text("fileId") + "/details")
                        .at("thumbnail")
                        .isMissingNode())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"isPrivateFile, true", "isPublished, false"})
    void picturesAreAsHiddenAsTheirFiles(String option, String value) {
        var ann = world.restricted("ann");
        var bob = world.restricted("bob");
        var fields = Map.of("fileName", "a.png", "folder", world.root(), "useUniqueFileName", "false", option, value);
        var id = world.admin()
                .upload(fields, TestPictures.png(40, 40))
                .expect(200)
                .text("fileId");
        world.shareAsset(id, ann, "view");
        var path = "/media" + world.root() + "/a.png?tr=w-20";
        var answer = ann.get(path).expect(200);
        assertThat(answer.header("Cache-Control")).hasValue("private, no-cache");
        for (var other : new Caller[] {nobody, bob}) {
            other.get(path).expect(404, "not-found");
            other.get(path.replace("w-20", "nonsense")).expect(400);
            other.with("If-None-Match", answer.header("ETag").orElseThrow())
                    .get(path)
                    .expect(404);
        }
    }

    @Test
    void whatHasNoPictureSaysSo() {
        var path = upload("a.txt", World.bytes("no picture"));
        nobody.get(path + "?tr=w-20").expect(415, "no-picture");
    }

    @Test
    void aDamagedPictureIsAnsweredWithOneThatSaysSo() {
        var jpeg = TestPictures.jpeg(400, 300);
        var path = upload("broken.jpg", Arrays.copyOf(jpeg, jpeg.length / 2));
        for (var turn = 0; turn < 2; turn++) {
            var answer = nobody.get(path + "?tr=w-20").expect(422);
            assertThat(answer.header("Rendition-Error")).hasValue("damaged");
            assertThat(answer.header("Content-Type")).hasValue("image/svg+xml");
            assertThat(answer.body()).startsWith("<svg");
        }
    }

    private int height(String path) {
        return TestPictures.decoded(nobody.get(path).expect(200).bytes()).getHeight();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "300,0,100,100 | green | green",
                "0,0,60,100 | red | red",
                "0,0,9999,9999 | green | green",
                "190,40,20,20 | red | green",
                " | red | green"
            })
    void whatSomebodyChoseStays(String focus, String left, String right) {
        var file = world.admin()
                .upload(world.root(), "a.png", TestPictures.png(400, 100))
                .expect(200);
        choose(file.text("fileId"), focus);
        var path = "/media" + world.root() + "/a.png?tr=w-100,h-100,fo-custom,f-png";
        var answer = nobody.get(path).expect(200);
        var picture = TestPictures.decoded(answer.bytes());
        assertThat(TestPictures.colour(picture, 0.1, 0.1)).isEqualTo(left);
        assertThat(TestPictures.colour(picture, 0.9, 0.1)).isEqualTo(right);
    }

    @Test
    void anotherChoiceIsSeenByWhoHasThePictureAlready() {
        var file = world.admin()
                .upload(world.root(), "a.png", TestPictures.png(400, 100))
                .expect(200);
        var id = file.text("fileId");
        var path = "/media" + world.root() + "/a.png?tr=w-50,h-50,fo-custom&v=" + file.text("versionInfo.id");
        choose(id, "0,0,10,10");
        var before = nobody.get(path).expect(200);
        assertThat(before.header("Cache-Control").orElse("")).doesNotContain("immutable");
        choose(id, "390,0,10,10");
        assertThat(nobody.get(path).expect(200).header("ETag")).isNotEqualTo(before.header("ETag"));
    }

    private void choose(String file, @Nullable String focus) {
        var change = new HashMap<String, @Nullable Object>();
        change.put("customCoordinates", focus);
        world.admin().patch("/v1/files/" + file + "/details", change).expect(200);
    }

    private String upload(String name, byte[] content) {
        var answer = world.admin().upload(world.root(), name, content).expect(200);
        var url = answer.text("url");
        return url.substring(url.indexOf("/media"));
    }
}
