package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page, or its stand-in where it was not built, is served at its own addresses and nowhere else. */
class PageTest {
    private final Caller browser = Caller.nobody().with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    @Test
    void everyAddressOfThePageGivesThePage() {
        for (var address : new String[] {
            "/",
            "/library",
            "/library/press/2026",
            "/collections",
            "/setup",
            "/people",
            "/downloads",
            "/metadata",
            "/audit"
        }) {
            var answer = browser.get(address).expect(200);
            assertThat(answer.header("Content-Type").orElse("")).startsWith("text/html");
            assertThat(answer.header("Cache-Control")).hasValue("no-cache");
            assertThat(answer.header("Content-Security-Policy").orElse("")).contains("script-src 'self';");
            assertThat(answer.body()).contains("<div id=\"root\">");
        }
    }

    @Test
    void hashedPartsAreKeptForEver() {
        var page = browser.get("/").expect(200).body();
        var part = page.replaceAll("(?s).*\"(/assets/[^\"]+\\.js)\".*", "$1");
        assertThat(browser.get(part).expect(200).header("Cache-Control").orElse(""))
                .contains("immutable")
                .contains("max-age=31536000");
    }

    /** Only if the page was built: its stand-in has no parts that are worth compressing. */
    @Test
    void partsComeAsSmallAsTheBrowserTakesThem() {
        var page = browser.get("/").expect(200).body();
        var part = page.replaceAll("(?s).*\"(/assets/vendor[^\"]+\\.js)\".*", "$1");
        assumeThat(part).startsWith("/assets/vendor");
        var whole = browser.get(part).expect(200);
        assertThat(whole.header("Content-Encoding")).isEmpty();
        for (var coding : List.of("br", "gzip")) {
            var accepted = coding.equals("br") ? "gzip, deflate, br, zstd" : coding;
            var small = browser.with("Accept-Encoding", accepted).get(part).expect(200);
            assertThat(small.header("Content-Encoding")).hasValue(coding);
            assertThat(small.header("Content-Type")).isEqualTo(whole.header("Content-Type"));
            assertThat(small.header("Vary").orElse("")).containsIgnoringCase("Accept-Encoding");
            assertThat(small.header("Cache-Control")).isEqualTo(whole.header("Cache-Control"));
            assertThat(small.bytes().length).isLessThan(whole.bytes().length / 3);
        }
    }

    @Test
    void addressesOfTheServerNeverGiveThePage() {
        var admin = new World().admin().with("Accept", "text/html");
        for (var address :
                new String[] {"/v1/nothing", "/api/nothing", "/assets/nothing.js", "/nothing.js", "/v3/nothing"}) {
            assertThat(admin.get(address).expect(404, "not-found").body()).doesNotContain("<");
        }
        assertThat(new World().admin().get("/library/x").status())
                .as("for a program")
                .isEqualTo(404);
    }
}
