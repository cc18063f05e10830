package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser window shows if it does not get the bytes at the address that it opened. */
@Tag("database")
class ProblemPageTest {
    private static final String TAKEN = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";

    private final World world = new World();

    private static Caller window(Caller somebody) {
        return somebody.with("Accept", TAKEN).with("Sec-Fetch-Mode", "navigate");
    }

    private static String page(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(answer.header("X-Request-Id")).isPresent();
        assertThat(answer.header("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'unsafe-inline';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("script", "self");
        var seen = answer.body().replaceAll("(?s)<style>.*</style>", "");
        assertThat(seen).as("no placeholder is left").doesNotContain("{");
        assertThat(seen)
                .as("loads nothing")
                .doesNotContainPattern("src=|href=\"http")
                .doesNotContain("script");
        return seen;
    }

    @Test
    void whatIsHiddenLooksAsWhatIsNotThere() {
        world.privateFile(world.admin(), "/a/hidden.txt");
        for (var somebody : List.of(Caller.nobody(), world.restricted("rosa"))) {
            var hidden = page(window(somebody).get("/media" + world.path("/a/hidden.txt")), 404);
            var missing = page(window(somebody).get("/media" + world.path("/a/hiddem.txt")), 404);
            assertThat(hidden.replace("hidden.txt", "hiddem.txt"))
                    .isEqualTo(missing)
                    .contains("Nothing is here");
        }
    }

    @Test
    void whoeverIsNotSignedInMayDoSoAndComesBack() {
        var hidden = page(window(Caller.nobody()).get("/media/a%22b.txt?v=%3Cb%3E&tr=w-3"), 404);
        assertThat(hidden)
                .contains("<a href=\"/sign-in?next=%2Fmedia%2Fa%2522b.txt%3Fv%3D%253Cb%253E%26tr%3Dw-3\">Sign in</a>");
        assertThat(page(window(world.admin()).get("/media/none.txt"), 404)).doesNotContain("/sign-in");
        var zip = window(Caller.nobody()).get("/v1/downloads/0000000000001/zip");
        assertThat(page(zip, 401)).contains("Sign in to get this");
    }

    @Test
    @SuppressWarnings("try")
    void aLinkThatHasExpiredSaysSo() {
        var file = world.privateFile(world.admin(), "/a/private.txt");
        var url = URI.create(world.admin()
                .post("/v1/assets/" + file + "/signed-url", Map.of("expiresIn", 60))
                .expect(200)
                .text("url"));
        try (var later = TestServer.clock().later(Duration.ofSeconds(61))) {
            var address = url.getRawPath() + "?" + url.getRawQuery();
            assertThat(page(window(Caller.nobody()).get(address), 410)).contains("This link has expired");
            Caller.nobody().get(address).expect(410, "signature-expired");
        }
    }

    @Test
    void aDownloadThatHasEndedSaysSo() {
        var rosa = world.restricted("rosa");
        var file = world.file("/a/lent.txt");
        world.shareAsset(file, rosa, "view");
        var id = rosa.post("/v1/downloads", Map.of("assetIds", List.of(file)))
                .expect(201)
                .text("id");
        rosa.delete("/v1/downloads/" + id).expect(204);
        var zip = "/v1/downloads/" + id + "/zip";
        assertThat(page(window(rosa).get(zip), 410)).contains("This download has ended");
        rosa.get(zip).expect(410, "download-deleted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-AT, en;q=0.5 | de | Hier ist nichts",
                "fr, de;q=0.4, en;q=0.7 | en | Nothing is here",
                "fr | en | Nothing is here"
            })
    void itIsInTheLanguageOfItsReader(String accepted, String language, String title) {
        var answer = window(Caller.nobody()).with("Accept-Language", accepted).get("/media/none.txt");
        assertThat(page(answer, 404)).contains("<html lang=\"" + language + "\">", "<h1>" + title + "</h1>");
        assertThat(answer.header("Content-Language")).hasValue(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | navigate | /media/none.txt",
                "application/json | navigate | /media/none.txt",
                "image/avif,image/webp,*/* | no-cors | /media/none.txt",
                "text/html,*/* | cors | /media/none.txt",
                "text/html,*/* | navigate | /v1/folders?path=/none-of-them",
            })
    void allElseGetsTheErrorOfTheApi(String accepted, String mode, String address) {
        var program = world.admin().with("Accept", accepted).with("Sec-Fetch-Mode", mode);
        program.get(address).expect(404, "not-found");
    }

    @Test
    void aBrowserOverPlainHttpDoesNotSayThatItGoesThere() {
        page(Caller.nobody().with("Accept", TAKEN).get("/media/none.txt"), 404);
    }

    @Test
    void whatCannotBeMadeIsSaidInWordsForPeople() {
        world.file("/a/text.txt");
        var answer = window(world.admin()).get("/media" + world.path("/a/text.txt") + "?tr=w-nothing");
        assertThat(page(answer, 400)).contains("That did not work").doesNotContain("w-nothing");
    }
}
