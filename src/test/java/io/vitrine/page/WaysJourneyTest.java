package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An editor selects things in the library, finds the way, and looks things up. */
class WaysJourneyTest {
    private final World world = new World();

    @Test
    void oneMoreIsChosenByAClickWithAKeyAndOneLess() {
        for (var name : List.of("a.txt", "b.txt", "c.txt")) {
            world.file("/ways/" + name);
        }
        try (var window = Chromium.window()) {
            var page = open(window, "/ways");
            item(page, "a.txt").click();
            for (var key : List.of(KeyboardModifier.CONTROL, KeyboardModifier.META)) {
                item(page, "c.txt").click(with(key));
                assertThat(chosen(page)).hasText(Pattern.compile("^2 selected"));
                assertThat(item(page, "a.txt")).hasAttribute("aria-selected", "true");
                assertThat(item(page, "b.txt")).not().hasAttribute("aria-selected", "true");
                item(page, "c.txt").click(with(key));
                assertThat(chosen(page)).hasText(Pattern.compile("^1 selected"));
            }
            item(page, "b.txt").click();
            assertThat(chosen(page)).hasText(Pattern.compile("^1 selected"));
            assertThat(item(page, "a.txt")).not().hasAttribute("aria-selected", "true");
        }
    }

    @Test
    void theWayDownIsGoneUpByClicks() {
        world.file("/ways/first/second/deep.txt");
        try (var window = Chromium.window()) {
            var page = open(window, "/ways/first/second");
            var way = page.getByLabel("You are here");
            assertThat(item(page, "deep.txt")).isVisible();
            way.getByText("first", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page).hasURL(Pattern.compile("/ways/first$"));
            assertThat(item(page, "second")).isVisible();
            way.getByText("ways", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(item(page, "first")).isVisible();
            assertThat(way.locator("[aria-current=page]")).hasText("ways");
            page.goBack();
            assertThat(item(page, "second")).isVisible();
            way.getByText("Library", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page).hasURL(Pattern.compile("/library$"));
        }
    }

    @Test
    void whatWasDoneToAFileStandsInItsDetails() {
        var file = world.file("/ways/a.txt");
        world.admin()
                .patch("/v1/assets/" + file, java.util.Map.of("name", "b.txt"))
                .expect(200);
        try (var window = Chromium.window()) {
            var page = open(window, "/ways");
            item(page, "b.txt").click();
            page.keyboard().press("i");
            var details = page.getByRole(AriaRole.COMPLEMENTARY);
            details.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show history"))
                    .click();
            var lines = details.locator("section")
                    .filter(new Locator.FilterOptions()
                            .setHas(page.locator("h3", new Page.LocatorOptions().setHasText("History"))))
                    .getByRole(AriaRole.LISTITEM);
            assertThat(lines.first()).containsText("Renamed");
            assertThat(lines.first()).containsText("a.txt");
            assertThat(lines.last()).containsText("Created");
            assertThat(Axe.violations(page)).isEmpty();
        }
    }

    @Test
    void theKeysAreToldByAKeyAndDoWhatIsSaid() {
        world.folder("/ways");
        try (var window = Chromium.window()) {
            var page = open(window, "/ways");
            page.getByText("This folder is empty").waitFor();
            page.keyboard().press("?");
            var help = page.getByRole(AriaRole.DIALOG);
            var upload =
                    help.locator("dl > div").filter(new Locator.FilterOptions().setHasText("Upload from an address"));
            assertThat(upload.locator("kbd")).hasText("a");
            // The keys do nothing while the sheet is open.
            page.keyboard().press("a");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(1);
            assertThat(Axe.violations(page)).isEmpty();
            page.keyboard().press("Escape");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            page.keyboard().press("a");
            assertThat(page.getByLabel("Addresses (URLs)")).isFocused();
            page.keyboard().type("?");
            assertThat(page.getByLabel("Addresses (URLs)")).hasValue("?");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(1);
        }
    }

    /** An inline script that got into the page would not run. */
    @Test
    void noScriptRunsThatIsNoFileOfTheServer() {
        try (var window = Chromium.window()) {
            var page = open(window, "");
            var refused = page.evaluate("""
                    () => new Promise((resolve) => {
                      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
                      const script = document.createElement('script');
                      script.textContent = 'window.ran = true';
                      document.head.append(script);
                    })
                    """);
            assertThat(refused).isEqualTo("script-src-elem");
            assertThat(page.evaluate("window.ran === undefined")).isEqualTo(true);
        }
    }

    private Page open(BrowserContext window, String folder) {
        var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
        page.navigate(TestServer.uri("/library" + (folder.isEmpty() ? "" : world.path(folder)))
                .toString());
        return page;
    }

    private static Locator.ClickOptions with(KeyboardModifier key) {
        return new Locator.ClickOptions().setModifiers(List.of(key));
    }

    private static Locator chosen(Page page) {
        return page.getByRole(AriaRole.TOOLBAR).locator("[aria-live=polite]");
    }

    private static Locator item(Page page, String name) {
        return page.locator("[role=grid] [data-asset]")
                .filter(new Locator.FilterOptions().setHas(page.locator("[title='" + name + "']")));
    }
}
