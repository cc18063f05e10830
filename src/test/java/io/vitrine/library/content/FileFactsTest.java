package io.vitrine.library.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Pictures;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFactsTest {
    @Test
    void believesTheContentAndNotTheName() {
        assertThat(mime("<!DOCTYPE html><html><script>alert(1)</script></html>", "cat.jpg"))
                .isEqualTo("text/html");
        assertThat(mime("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "cat.png"))
                .isEqualTo("image/svg+xml");
        assertThat(FileFacts.of(Pictures.of("png", 3, 2, false), "page.html").mime())
                .isEqualTo("image/png");
        assertThat(mime("not a picture", "cat.jpg")).isEqualTo("text/plain");
        assertThat(FileFacts.of(new byte[] {1, 2, 3, (byte) 0xfe, 0}, "cat.jpg").mime())
                .isEqualTo("application/octet-stream");
        assertThat(mime("hello", "cat.svg")).isEqualTo("text/plain");
        assertThat(mime("", "cat.mp4")).isEqualTo("application/octet-stream");
    }

    @Test
    void letsTheNameChooseWhatTheContentLeavesOpen() {
        assertThat(mime("a,b\n1,2\n", "table.csv")).isEqualTo("text/csv");
        assertThat(FileFacts.of(new byte[] {'P', 'K', 3, 4, 0, 0}, "letter.docx")
                        .mime())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    @ParameterizedTest
    @CsvSource({"png,true", "png,false", "jpg,false", "gif,false", "bmp,false"})
    void readsTheSizeOfPictures(String format, boolean alpha) {
        var facts = FileFacts.of(Pictures.of(format, 37, 21, alpha), "x");
        assertThat(facts.width()).isEqualTo(37);
        assertThat(facts.height()).isEqualTo(21);
        assertThat(facts.hasAlpha()).isEqualTo(alpha);
    }

    @Test
    void doesNotStumbleOverDamagedPictures() {
        var png = Pictures.of("png", 37, 21, false);
        for (var length = 0; length < png.length; length += 3) {
            FileFacts.of(Arrays.copyOf(png, length), "x.png");
        }
        var jpg = Pictures.of("jpg", 37, 21, false);
        for (var at = 2; at < jpg.length; at += 7) {
            var damaged = jpg.clone();
            damaged[at] = (byte) 0xff;
            FileFacts.of(damaged, "x.jpg");
        }
    }

    private static String mime(String content, String name) {
        return FileFacts.of(content.getBytes(UTF_8), name).mime();
    }
}
