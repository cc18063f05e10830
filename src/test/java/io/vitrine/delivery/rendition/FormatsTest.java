package io.vitrine.delivery.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    private final World world = new World();
    private final Caller nobody = Caller.nobody();

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "bmp", "tiff"})
    void picturesOfAllKindsAreRead(String format) {
        looksLikeQuarters(upload("a." + format, TestPictures.encoded(format, TestPictures.quarters(120, 80, false))));
    }

    /** Asks as all browsers do, also for formats that a different engine reads than the one that writes. */
    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "bmp", "tiff"})
    void picturesOfAllKindsAreMadeForBrowsers(String format) {
        var path = upload("a." + format, TestPictures.encoded(format, TestPictures.quarters(120, 80, false)));
        var made = nobody.with("Accept", "image/avif,image/webp,*/*").get(path + "?tr=w-60,f-auto");
        assertThat(made.expect(200).header("Content-Type")).hasValue("image/webp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"webp", "avif"})
    void whatIsWrittenIsReadAgain(String format) {
        var source = upload("a.png", TestPictures.png(120, 80));
        var bytes = nobody.get(source + "?tr=f-" + format).expect(200);
        assertThat(bytes.header("Content-Type")).hasValue("image/" + format);
        looksLikeQuarters(upload("b." + format, bytes.bytes()));
    }

    /** The half intensity of a linear profile is 188 in sRGB, and the file's own profile is not passed on. */
    @Test
    void coloursAreThoseThatTheProfileMeans() {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        var grey = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        Arrays.setAll(((DataBufferInt) grey.getRaster().getDataBuffer()).getData(), place -> 0x808080);
        var plain = TestPictures.encoded("jpg", grey);
        var jpeg = ByteBuffer.allocate(plain.length + profile.length + 18);
        jpeg.put(plain, 0, 2).putShort((short) 0xFFE2).putShort((short) (profile.length + 16));
        jpeg.put("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1)).put(profile);
        jpeg.put(plain, 2, plain.length - 2);
        var answer = nobody.get(upload("linear.jpg", jpeg.array()) + "?tr=w-20,f-png")
                .expect(200);
        assertThat(new Color(TestPictures.decoded(answer.bytes()).getRGB(10, 10)).getRed())
                .isBetween(184, 192);
        assertThat(answer.body()).doesNotContain("iCCP", "acsp");
    }

    @Test
    void drawingsAreDrawnInTheSizeThatIsAskedFor() {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' width='12' height='8'>"
                + "<rect width='6' height='4' fill='#f00'/><rect x='6' width='6' height='4' fill='#0f0'/>"
                + "<rect y='4' width='6' height='4' fill='#00f'/><rect x='6' y='4' width='6' height='4' fill='#ff0'/></svg>";
        looksLikeQuarters(upload("a.svg", svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void pagesOfDocumentsAreDrawn() throws IOException {
        var path = upload("a.pdf", pdf(Color.RED, Color.BLUE));
        assertThat(colourOf(path + "?tr=w-40,f-png")).isEqualTo("red");
        assertThat(colourOf(path + "?tr=w-40,f-png,pg-2")).isEqualTo("blue");
        nobody.get(path + "?tr=w-40,pg-3").expect(422);
        assertThat(TestPictures.decoded(nobody.get(path + "?tr=w-40,f-png").bytes())
                        .getHeight())
                .isEqualTo(20);
    }

    @Test
    void filmsHaveAPosterWhereThereIsFfmpeg(@TempDir Path folder) throws Exception {
        var film = folder.resolve("a.mp4");
        if (!ffmpeg(film)) {
            var header = "\0\0\0\30ftypmp42\0\0\0\0mp42isom".getBytes(StandardCharsets.ISO_8859_1);
            nobody.get(upload("a.mp4", header) + "?tr=w-40").expect(415, "no-picture");
            return;
        }
        var path = upload("a.mp4", Files.readAllBytes(film));
        assertThat(colourOf(path + "?tr=w-40,f-png")).isEqualTo("blue");
    }

    private static boolean ffmpeg(Path film) throws InterruptedException {
        try {
            return new ProcessBuilder(
                                    "ffmpeg",
                                    "-v",
                                    "error",
                                    "-f",
                                    "lavfi",
                                    "-i",
                                    "color=blue:s=160x120:d=2",
                                    "-pix_fmt",
                                    "yuv420p",
                                    film.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static byte[] pdf(Color... pages) throws IOException {
        try (var document = new PDDocument()) {
            for (var colour : pages) {
                var page = new PDPage(new PDRectangle(200, 100));
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.setNonStrokingColor(colour);
                    content.addRect(0, 0, 200, 100);
                    content.fill();
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private String colourOf(String path) {
        return TestPictures.colour(
                TestPictures.decoded(nobody.get(path).expect(200).bytes()), 0.5, 0.5);
    }

    private void looksLikeQuarters(String path) {
        var picture = TestPictures.decoded(
                nobody.get(path + "?tr=w-60,f-png").expect(200).bytes());
        assertThat(picture.getWidth()).isEqualTo(60);
        assertThat(picture.getHeight()).isEqualTo(40);
        assertThat(TestPictures.colour(picture, 0.2, 0.2)).isEqualTo("red");
        assertThat(TestPictures.colour(picture, 0.8, 0.2)).isEqualTo("green");
        assertThat(TestPictures.colour(picture, 0.2, 0.8)).isEqualTo("blue");
        assertThat(TestPictures.colour(picture, 0.8, 0.8)).isEqualTo("yellow");
    }

    private String upload(String name, byte[] content) {
        var url = world.admin().upload(world.root(), name, content).expect(200).text("url");
        return url.substring(url.indexOf("/media"));
    }
}
