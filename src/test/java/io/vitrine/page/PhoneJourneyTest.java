package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
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

    /** Some phones report a long press to the page, some do not. */
    @Test
    void aFingerThatIsHeldSelectsAndOneThatMovesDoesNot() {
        world.file("/pocket/a.txt");
        world.file("/pocket/b.txt");
        var editor = world.person("editor", "fullAccess");
        for (var tells : new boolean[] {true, false}) {
            try (var window = Chromium.window(PHONE)) {
                if (!tells) {
                    window.addInitScript("addEventListener('contextmenu', event => event.stopPropagation(), true)");
                }
                var page = Chromium.signIn(window, editor);
                page.navigate(TestServer.uri("/library" + world.path("/pocket")).toString());
                var fingers = window.newCDPSession(page);
                var box = item(page, "a.txt").boundingBox();
                touch(fingers, "touchStart", box.x + 60, box.y + 60);
                assertThat(page.getByText("1 selected").first()).isVisible();
                touch(fingers, "touchEnd");
                assertThat(item(page, "a.txt")).hasAttribute("aria-selected", "true");
                item(page, "b.txt").tap();
                assertThat(page.getByText("2 selected").first()).isVisible();
                assertThat(page).hasURL(Pattern.compile("/pocket$"));
                Assertions.assertThat(page.evaluate("String(getSelection())")).isEqualTo("");

                page.clock().install();
                touch(fingers, "touchStart", box.x + 60, box.y + 60);
                touch(fingers, "touchMove", box.x + 60, box.y + 20);
                page.clock().runFor(1000);
                touch(fingers, "touchEnd");
                assertThat(item(page, "a.txt")).hasAttribute("aria-selected", "true");
            }
        }
    }

    private static void touch(CDPSession fingers, String what, double... at) {
        var points = new JsonArray();
        if (at.length > 0) {
            var point = new JsonObject();
            point.addProperty("x", at[0]);
            point.addProperty("y", at[1]);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", what);
        event.add("touchPoints", points);
        fingers.send("Input.dispatchTouchEvent", event);
    }

    private static Locator item(Page page, String name) {
        return page.locator("[role=grid] [data-asset]")
                .filter(new Locator.FilterOptions().setHas(page.locator("[title='" + name + "']")));
    }
}
