package io.vitrine.delivery.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaPathTest {
    @ParameterizedTest
    @CsvSource({
        "/a.jpg, /, a.jpg",
        "/a/b/c.jpg, /a/b, c.jpg",
        "/caf%C3%A9/x, /caf\u00e9, x",
        "/cafe%CC%81/x, /caf\u00e9, x",
        "/a+b/x, /a+b, x",
        "/a/..b, /a, ..b",
        "/%E6%97%A5%E6%9C%AC/%E8%AA%9E, /\u65e5\u672c, \u8a9e"
    })
    void isWhatItsUrlSays(String raw, String folder, String name) {
        assertThat(MediaPath.of(raw)).hasValue(new MediaPath(folder, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/a/",
                "//a",
                "/a//b",
                "/../a",
                "/a/../b",
                "/a/..",
                "/./a",
                "/a/%2e%2e/b",
                "/%2E%2E/a",
                "/a%2Fb",
                "/a%2fb",
                "/a%00",
                "/a%0ab",
                "/a%ff",
                "/a%C3",
                "/a%",
                "/a%zz",
                "a/b",
                "/a%7f"
            })
    void isNoneWhereItCouldLeadAstray(String raw) {
        assertThat(MediaPath.of(raw)).isEmpty();
    }

    @Test
    void aDoubleEncodedSlashIsNoSlash() {
        assertThat(MediaPath.of("/a%252Fb")).hasValue(new MediaPath("/", "a%2Fb"));
    }
}
