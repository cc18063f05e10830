package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two people in the page: one shares, the other sees it, and sees it vanish; zips; keys alone; German; names that are code. */
class SharingJourneyTest {
    @Test
    void whatIsSharedIsSeenAndVanishesWhenTakenBack() {
        var world = new World();
        var rosa = world.restricted("rosa");
        var shown = world.collection("shown", world.file("/shown/a.txt"));
        var name = world.unique("shown");
        try (var editors = Chromium.window();
                var others = Chromium.window()) {
            var editor = Chromium.signIn(editors, world.person("editor", "fullAccess"));
            var other = Chromium.signIn(others, rosa);
            assertThat(other.getByText("Nothing is shared with you yet")).isVisible();

            editor.navigate(TestServer.uri("/collections/" + shown).toString());
            button(editor, "Share").click();
            var dialog = editor.getByRole(AriaRole.DIALOG);
            dialog.getByRole(AriaRole.COMBOBOX).or(dialog.getByPlaceholder("Type a name")).first().fill(rosa.email());
            editor.getByRole(AriaRole.OPTION).first().click();
            assertThat(dialog.getByText("1 person would gain access on up to 1 asset.")).isVisible();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Share").setExact(true))
                    .click();
            dialog.getByText("Why?").first().click();
            assertThat(dialog.getByText("without this: No access")).isVisible();
            other.reload();
            assertThat(other.getByText(name).first()).isVisible();

            dialog.getByLabel("Remove " + rosa.name()).click();
            assertThat(editor.getByText(rosa.name() + " removed")).isVisible();
            other.reload();
            assertThat(other.getByText("Nothing is shared with you yet")).isVisible();
            editor.locator(".mantine-Notification-root", new Page.LocatorOptions().setHasText("removed"))
                    .getByText("Undo")
                    .click();
            assertThat(dialog.getByLabel("Remove " + rosa.name())).isVisible();
            other.reload();
            assertThat(other.getByText(name).first()).isVisible();
        }
    }

    @Test
    void aCollectionIsSavedAsZipAndStaysAtHand() {
        var world = new World();
        var collection = world.collection("summer", world.file("/zips/a.txt"));
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            page.navigate(TestServer.uri("/collections/" + collection).toString());
            page.getByLabel("Actions for " + world.unique("summer")).click();
            var saved = page.waitForDownload(() -> page.getByRole(
                            AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Download"))
                    .click());
            assertThat(saved.suggestedFilename()).endsWith(".zip");
            page.navigate(TestServer.uri("/downloads").toString());
            assertThat(page.getByText("1 file · ")).isVisible();
            page.getByLabel("Delete download: " + saved.suggestedFilename()).click();
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

    @Test
    void namesAndDescriptionsThatAreCodeAreText() {
        var world = new World();
        var code = "<img src=x onerror=document.title='run'> \"quoted\" \u202eabc 😀";
        var person = world.person("editor", "fullAccess");
        person.patch("/v1/me", Map.of("name", code)).expect(200);
        var collection = world.collection(person, "named", world.file(person, "/named/a.txt"));
        person.patch("/v1/media-collections/" + collection, Map.of("description", code))
                .expect(200);
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, person);
            page.navigate(TestServer.uri("/collections/" + collection).toString());
            assertThat(page.getByText(code, new Page.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
            assertThat(page.getByText(Pattern.compile("Owned by <img src=x"))).isVisible();
            assertThat(page.locator("img[src='x']")).hasCount(0);
            assertThat(page.title()).doesNotContain("run");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
