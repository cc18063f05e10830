package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sign-in page: how people are sent to it, and how they get back to where they were. */
class SignInJourneyTest {
    private static final String ENDED = "Your session has ended. Sign in to continue where you left off.";

    private final World world = new World();
    private final World.Person editor = world.person("editor", "fullAccess");

    private static String at(String path) {
        return TestServer.uri(path).toString();
    }

    private void endAllSessions() {
        for (var active : new boolean[] {false, true}) {
            world.admin()
                    .patch("/v1/users/" + editor.id(), Map.of("active", active))
                    .expect(200);
        }
    }

    private void signInHere(Page page) {
        page.locator("input[type=email]").fill(editor.email());
        page.locator("input[type=password]").fill(TestServer.PASSWORD);
        page.keyboard().press("Enter");
    }

    @Test
    void whoseSessionEndsIsToldSoAndLedBack() {
        world.file("/press/a.txt");
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, editor);
            page.navigate(at("/library" + world.path("/press") + "?sort=size"));
            page.locator("[role=grid] [data-asset]").waitFor();
            page.keyboard().press("n");
            page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("spring");
            endAllSessions();
            page.keyboard().press("Enter");
            assertThat(page.getByText(ENDED)).isVisible();
            signInHere(page);
            assertThat(page).hasURL(at("/library" + world.path("/press") + "?sort=size"));
            assertThat(page.locator("[role=grid] [data-asset]")).hasCount(1);
        }
    }

    @Test
    void whoComesBackAfterItsEndIsToldSoToo() {
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, editor);
            // An open page would notice the end of the session by itself.
            page.navigate("about:blank");
            endAllSessions();
            page.navigate(at("/collections"));
            assertThat(page.getByText(ENDED)).isVisible();
            signInHere(page);
            assertThat(page).hasURL(at("/collections"));
        }
    }

    @Test
    void whoeverComesFirstOrLeftOnPurposeIsNot() {
        try (var window = Chromium.window()) {
            var asked = new ArrayList<String>();
            var page = Chromium.visit(window, TestServer.uri("/library"));
            page.onRequest(request -> asked.add(request.url()));
            assertThat(page.locator("input[type=email]")).isVisible();
            assertThat(page.getByText(ENDED)).hasCount(0);
            signInHere(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(editor.name()))
                    .click();
            page.getByRole(
                            AriaRole.MENUITEM,
                            new Page.GetByRoleOptions().setName("Sign out").setExact(true))
                    .click();
            assertThat(page.locator("input[type=email]")).isVisible();
            asked.clear();
            page.navigate(at("/library"));
            assertThat(page.locator("input[type=email]")).isVisible();
            assertThat(page.getByText(ENDED)).hasCount(0);
            assertThat(asked).as("nothing that would be refused").noneMatch(each -> each.contains("/v1/folders"));
        }
    }

    /** The page in place of the file runs no script and loads nothing. */
    @Test
    void aFileThatNeedsASignInIsThereAfterIt() {
        world.privateFile(world.admin(), "/press/embargo.txt");
        try (var window = Chromium.window()) {
            var page = window.newPage();
            var loaded = new ArrayList<String>();
            page.onRequest(request -> loaded.add(request.url()));
            page.onConsoleMessage(message -> loaded.add(message.text()));
            var address = at("/media" + world.path("/press/embargo.txt"));
            assertThat(page.navigate(address).status()).isEqualTo(404);
            assertThat(page.getByRole(AriaRole.HEADING)).hasText("Nothing is here");
            assertThat(loaded)
                    .allMatch(each -> each.equals(address) || each.contains("favicon") || each.contains("404"));
            assertThat(Axe.violations(page)).isEmpty();
            page.getByText("Sign in").click();
            signInHere(page);
            assertThat(page.getByText("/press/embargo.txt")).isVisible();
            assertThat(page).hasURL(address);
        }
    }

    /** Each refused request shows up in the browser's console. */
    @Test
    void whoIsNotSignedInIsAskedForOnce() {
        try (var window = Chromium.window()) {
            var asked = new ArrayList<String>();
            var page = window.newPage();
            page.onRequest(request -> asked.add(URI.create(request.url()).getPath()));
            page.navigate(at("/library"));
            assertThat(page.locator("input[type=email]")).isVisible();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(asked).containsOnlyOnce("/v1/me");
        }
    }
}
