package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.Caller;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page when its server is out of reach, and file URLs that it copies for others. */
class ConnectionJourneyTest {
    private static final String OFFLINE = "You are offline. What you see may be out of date.";

    private final World world = new World();

    @Test
    void thatTheConnectionIsGoneIsSaidOnceAndWhatWasTypedStays() {
        world.file("/in/a.txt");
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            page.navigate(TestServer.uri("/library" + world.path("/in")).toString());
            page.locator("[role=grid] [data-asset]").waitFor();
            page.keyboard().press("n");
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByRole(AriaRole.TEXTBOX).fill("spring");
            window.setOffline(true);
            assertThat(page.getByText(OFFLINE)).hasCount(1);
            page.keyboard().press("Enter");
            assertThat(dialog.getByText("The server cannot be reached")).isVisible();
            window.setOffline(false);
            assertThat(page.getByText(OFFLINE)).hasCount(0);
            assertThat(dialog.getByRole(AriaRole.TEXTBOX)).hasValue("spring");
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=grid] [title='spring']")).isVisible();
        }
    }

    @Test
    void theUrlOfAFileIsCopiedAndOpensToWhoeverHasIt() {
        world.file("/in/a.txt");
        try (var window = Chromium.window()) {
            window.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            page.navigate(TestServer.uri("/library" + world.path("/in")).toString());
            page.locator("[role=grid] [data-asset]").focus();
            page.keyboard().press("Shift+F10");
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Copy URL"))
                    .click();
            assertThat(page.getByText("URL copied")).isVisible();
            var copied = URI.create(String.valueOf(page.evaluate("navigator.clipboard.readText()")));
            assertThat(copied).isEqualTo(TestServer.uri("/media" + world.path("/in/a.txt")));
            Caller.nobody().get(copied.getPath()).expect(200);
        }
    }

    /** Browsers deny pages the clipboard without encryption, for example in a private network without a certificate. */
    @Test
    void theUrlOfAFileIsCopiedWhereTheConnectionIsNotEncrypted() {
        world.file("/in/a.txt");
        var server = URI.create(
                TestServer.uri("/").toString().replaceFirst("127\\.0\\.0\\.1|localhost", Chromium.PLAIN_HOST));
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(
                    window, server, world.person("editor", "fullAccess").email(), TestServer.PASSWORD);
            page.navigate(server.resolve("/library" + world.path("/in")).toString());
            page.locator("[role=grid] [data-asset]").focus();
            page.keyboard().press("Shift+F10");
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Copy URL"))
                    .click();
            assertThat(page.getByText("URL copied")).isVisible();
            page.keyboard().press("n");
            var name = page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX);
            name.fill("");
            page.keyboard().press("Control+v");
            assertThat(name)
                    .hasValue(server.resolve("/media" + world.path("/in/a.txt")).toString());
        }
    }
}
