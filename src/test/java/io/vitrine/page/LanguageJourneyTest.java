package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import org.junit.jupiter.api.Test;

/** Faults that the server finds in a field are shown in the language of the page. */
class LanguageJourneyTest {
    private final World world = new World();

    @Test
    void aNameThatCannotBeIsRefusedInGerman() {
        try (var window = Chromium.window(new Browser.NewContextOptions().setLocale("de-DE"))) {
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Neu").setExact(true))
                    .click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Neuer Ordner"))
                    .click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            var name = dialog.getByRole(AriaRole.TEXTBOX);
            name.fill("NUL");
            name.press("Enter");
            assertThat(dialog).containsText("Dieser Name ist auf manchen Computern für ein Gerät vergeben.");
            name.fill("x".repeat(300));
            name.press("Enter");
            assertThat(dialog).containsText("Höchstens 255 Byte sind möglich");
        }
    }

    @Test
    void aSearchThatCannotBeReadIsPointedAtInGerman() {
        try (var window = Chromium.window(new Browser.NewContextOptions().setLocale("de-DE"))) {
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            page.navigate(TestServer.uri("/search?q=" + World.encoded("size > \"many\""))
                    .toString());
            assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("Erwartet")))
                    .containsText("Erwartet an Zeichen 8: eine Zahl von Byte oder eine Größe wie \"1mb\"");
        }
    }

    @Test
    void aPasswordThatIsTooShortIsRefusedInGerman() {
        try (var window = Chromium.window(new Browser.NewContextOptions().setLocale("de-DE"))) {
            var editor = world.person("editor", "fullAccess");
            var page = Chromium.signIn(window, editor);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(editor.name()))
                    .click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Passwort ändern"))
                    .click();
            page.getByLabel("Jetziges Passwort").fill(TestServer.PASSWORD);
            page.getByLabel("Neues Passwort").fill("kurz");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Bitte 12 bis 256 Zeichen verwenden.");
        }
    }
}
