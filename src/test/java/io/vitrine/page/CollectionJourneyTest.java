package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person saves a collection as a zip, makes one without a mouse, and reads the page in German. */
class CollectionJourneyTest {
    @Test
    void aCollectionIsSavedAsZipAndStaysAtHand() {
        var world = new World();
        var collection = world.collection("summer", world.file("/zips/a.txt"));
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            page.navigate(TestServer.uri("/collections/" + collection).toString());
            page.getByLabel("Actions for " + world.unique("summer")).click();
            var saved = page.waitForDownload(() -> page.getByRole(
                            AriaRole.MENUITEM,
                            new Page.GetByRoleOptions().setName("Download").setExact(true))
                    .click());
            assertThat(saved.suggestedFilename()).endsWith(".zip");
            page.navigate(TestServer.uri("/downloads").toString());
            assertThat(page.getByText("1 file · ")).isVisible();
            page.getByLabel("Delete download: " + saved.suggestedFilename()).click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                    .click();
            assertThat(page.getByText(saved.suggestedFilename() + " deleted")).isVisible();
        }
    }

    @Test
    void aCollectionIsMadeWithoutAMouse() {
        var world = new World();
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            assertThat(page).hasURL(Pattern.compile(".*/library"));
            page.keyboard().press("g");
            page.keyboard().press("c");
            assertThat(page).hasURL(Pattern.compile(".*/collections"));
            assertThat(button(page, "New collection")).isVisible();
            page.keyboard().press("n");
            assertThat(page.getByLabel("Collection name")).isFocused();
            page.keyboard().type(world.unique("keys"));
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/collections/[^/?]+"));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(world.unique("keys"))))
                    .isVisible();
            page.keyboard().press("?");
            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        }
    }

    @Test
    void whoReadsGermanIsSpokenToInGermanUntilTheyChooseOtherwise() {
        var world = new World();
        try (var window = Chromium.window(new Browser.NewContextOptions().setLocale("de-DE"))) {
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            assertThat(page.locator("html")).hasAttribute("lang", "de");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sammlungen")))
                    .isVisible();
            page.getByText("editor").first().click();
            page.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName("English"))
                    .click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Collections")))
                    .isVisible();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
