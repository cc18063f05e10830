package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page in a real Chromium against the real server: what one person sees, and what another does not. */
class PageJourneyTest {
    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        var chromium = System.getenv().getOrDefault("VITRINE_CHROMIUM", "/usr/bin/chromium");
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(SWITCHES));
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @Test
    void anEditorFindsFilesAndCollections() {
        var world = new World();
        var editor = world.person("editor", "fullAccess");
        var file = world.file("/press/harbour.txt");
        world.collection("spring", file);
        try (var context = browser.newContext()) {
            var page = signIn(context, editor);
            page.navigate(TestServer.uri("/library" + world.path("/press")).toString());
            assertThat(page.getByText("harbour.txt").first()).isVisible();
            page.navigate(TestServer.uri("/collections").toString());
            page.getByPlaceholder("Search collections").fill(world.unique("spring"));
            assertThat(page.getByText(world.unique("spring")).first()).isVisible();
        }
    }

    @Test
    void aRestrictedPersonStartsWithWhatIsSharedAndSeesItVanish() {
        var world = new World();
        var person = world.restricted("rosa");
        var shown = world.collection("shown", world.file("/shown/a.txt"));
        world.collection("hidden", world.file("/hidden/b.txt"));
        world.shareCollection(shown, person, "view");
        try (var context = browser.newContext()) {
            var page = signIn(context, person);
            assertThat(page.getByText(world.unique("shown")).first()).isVisible();
            assertThat(page.content()).doesNotContain(world.unique("hidden"));
            world.admin()
                    .patch("/v1/media-collections/" + shown + "/access", World.revoke("user", person.id()))
                    .expect(200);
            page.reload();
            assertThat(page.getByText("Shared with me").first()).isVisible();
            assertThat(page.getByText(world.unique("shown"))).hasCount(0);
        }
    }

    /** Signs in with the form, and asserts that no script of the page fails meanwhile. */
    private static Page signIn(BrowserContext context, World.Person person) {
        var page = context.newPage();
        var failures = new ArrayList<String>();
        page.onPageError(failures::add);
        page.navigate(TestServer.uri("/").toString());
        page.locator("input[type=email], input[name=email]").fill(person.email());
        page.locator("input[type=password]").fill("correct-horse-battery");
        page.keyboard().press("Enter");
        assertThat(page.getByText(person.name()).first()).isVisible();
        assertThat(failures).isEmpty();
        return page;
    }
}
