package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.Caller;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What an editor does with the former versions of a file. */
class VersionsJourneyTest {
    private final World world = new World();

    @Test
    void aFormerVersionOfAPrivateFileIsOpenedByItsOwnAddress() {
        world.privateFile(world.admin(), "/v/a.txt", World.bytes("first"));
        world.admin().upload(world.path("/v"), "a.txt", World.bytes("second")).expect(200);
        try (var window = Chromium.window()) {
            var page = open(window);
            page.getByLabel("Signed URL: Version 1").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog.getByText("Signed URL of a.txt, Version 1")).isVisible();
            assertThat(Axe.violations(page)).isEmpty();
            button(dialog, "Create URL").click();
            assertThat(content(dialog.getByLabel("Signed URL").inputValue())).isEqualTo("first");
            button(dialog, "Done").click();

            page.getByLabel("Signed URL: Version 2").click();
            button(dialog, "Create URL").click();
            assertThat(content(dialog.getByLabel("Signed URL").inputValue())).isEqualTo("second");
        }
    }

    @Test
    void allVersionsAreMadeDraftsOrPublishedAsTheFileIs() {
        world.file("/v/a.txt");
        world.admin().upload(world.path("/v"), "a.txt", World.bytes("second")).expect(200);
        try (var window = Chromium.window()) {
            var page = open(window);
            var details = page.getByRole(AriaRole.COMPLEMENTARY);
            var drafts = details.getByRole(AriaRole.LISTITEM)
                    .getByText("Draft", new Locator.GetByTextOptions().setExact(true));
            details.getByText("Version 1").waitFor();
            assertThat(button(details, "Publish all versions")).hasCount(0);
            button(details, "Make a draft").click();
            assertThat(drafts).hasCount(1);
            assertThat(Axe.violations(page)).isEmpty();
            button(details, "Make drafts of all versions").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("1 published version becomes a draft.");
            assertThat(dialog).containsText("this cannot be undone");
            button(dialog, "Make a draft").click();
            assertThat(drafts).hasCount(2);
            assertThat(button(details, "Make drafts of all versions")).hasCount(0);
            button(details, "Publish").click();
            assertThat(drafts).hasCount(1);
            button(details, "Publish all versions").click();
            assertThat(dialog).containsText("1 draft version is published.");
            button(dialog, "Publish").click();
            assertThat(drafts).hasCount(0);

            details.getByLabel("Make current: Version 1").click();
            assertThat(details.getByLabel("Make current: Version 2")).isVisible();
            button(
                            page.getByRole(AriaRole.ALERT)
                                    .filter(new Locator.FilterOptions().setHasText("is current again")),
                            "Undo")
                    .click();
            assertThat(details.getByLabel("Make current: Version 1")).isVisible();
        }
        assertThat(Caller.nobody().get("/media" + world.path("/v/a.txt")).body())
                .isEqualTo("second");
    }

    private static String content(String address) {
        var uri = URI.create(address);
        return Caller.nobody()
                .get(uri.getRawPath() + "?" + uri.getRawQuery())
                .expect(200)
                .body();
    }

    private Page open(BrowserContext window) {
        var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
        page.navigate(TestServer.uri("/library" + world.path("/v")).toString());
        page.locator("[role=grid] [data-index='0']").click();
        page.keyboard().press("i");
        return page;
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
