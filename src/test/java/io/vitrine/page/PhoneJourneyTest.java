package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on a phone, where there is no pointer and little room. */
class PhoneJourneyTest {
    private static final Browser.NewContextOptions PHONE = new Browser.NewContextOptions()
            .setViewportSize(390, 844)
            .setHasTouch(true)
            .setIsMobile(true);

    private final World world = new World();

    @Test
    void aTapOpensAndTheActionsComeFromBelow() {
        world.file("/pocket/drawer/a.txt");
        try (var window = Chromium.window(PHONE)) {
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            page.navigate(TestServer.uri("/library" + world.path("/pocket")).toString());
            item(page, "drawer").tap();
            assertThat(page).hasURL(Pattern.compile("/drawer$"));
            page.getByLabel("Actions for a.txt").tap();
            var sheet = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("a.txt"));
            assertThat(sheet).isVisible();
            sheet.getByText("Rename").tap();
            assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("a.txt");
            page.getByText("Cancel").tap();
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);

            page.getByLabel("New", new Page.GetByLabelOptions().setExact(true)).tap();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("New collection"))
                    .tap();
            page.getByLabel("Collection name").fill(world.unique("pocket"));
            page.getByText("Create").tap();
            assertThat(page).hasURL(Pattern.compile("/collections/\\w+"));
        }
    }

    @Test
    void detailsLeftOpenOnAWideWindowDoNotCoverAPhone() {
        world.file("/pocket/a.txt");
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            var library = TestServer.uri("/library" + world.path("/pocket")).toString();
            page.navigate(library);
            item(page, "a.txt").waitFor();
            page.keyboard().press("i");
            var details = page.getByText("Details", new Page.GetByTextOptions().setExact(true));
            assertThat(details).isVisible();
            page.setViewportSize(390, 844);
            page.navigate(library);
            item(page, "a.txt").waitFor();
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            page.keyboard().press("i");
            assertThat(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Details")))
                    .isVisible();
            page.setViewportSize(1280, 800);
            page.navigate(library);
            assertThat(details).isVisible();
        }
    }

    private static Locator item(Page page, String name) {
        return page.locator("[role=grid] [data-asset]")
                .filter(new Locator.FilterOptions().setHas(page.locator("[title='" + name + "']")));
    }
}
