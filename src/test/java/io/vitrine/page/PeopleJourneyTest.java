package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An administrator on the people page, which says what a change would do before it is made. */
class PeopleJourneyTest {
    private final World world = new World();
    private final World.Person rosa = world.restricted(world.unique("rosa"));
    private final String folder = world.folder("/album");

    @Test
    void anotherRoleSaysFirstWhatItDoes() {
        var group = world.group("press", rosa);
        world.shareAssetWithGroup(folder, group, "view");
        try (var window = Chromium.window()) {
            var page = open(window, "/people");
            page.getByLabel("Search by name or e-mail").fill(rosa.email());
            choose(page, "View only");
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText(Pattern.compile(rosa.name() + " leaves these groups for good: press .*"));
            assertThat(dialog).containsText("1 person would gain access to up to");
            button(dialog, "Cancel").click();
            assertThat(role()).isEqualTo("restricted");

            choose(page, "View only");
            button(dialog, "Change role").click();
            assertThat(page.getByText(rosa.name() + ": View only")).isVisible();
            assertThat(role()).isEqualTo("viewOnly");

            choose(page, "Full access");
            assertThat(dialog).not().containsText("for good");
            button(dialog, "Change role").click();
            button(page.locator("body"), "Undo").click();
            page.waitForCondition(() -> role().equals("viewOnly"));
        }
    }

    @Test
    void aRoleThatCannotBeBroughtBackIsToldOf() {
        try (var window = Chromium.window()) {
            var page = open(window, "/people");
            page.getByLabel("Search by name or e-mail").fill(rosa.email());
            choose(page, "View only");
            var dialog = page.getByRole(AriaRole.DIALOG);
            button(dialog, "Change role").click();
            assertThat(dialog).hasCount(0);
            page.route("**/v1/users/" + rosa.id(), Route::abort);
            button(page.locator("body"), "Undo").click();
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        }
    }

    @Test
    void whatAGroupReachesIsShownAndWhatItsEndTakesAway() {
        // Comes first in the list, whatever others have made.
        var name = "00 press " + world.unique("").substring(1);
        var group = world.group("00 press", rosa);
        world.shareAssetWithGroup(folder, group, "contribute");
        try (var window = Chromium.window()) {
            var page = open(window, "/people/groups");
            page.getByLabel("Actions for " + name).click();
            item(page, "What they reach").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText(world.path("/album"));
            assertThat(dialog).containsText("Can contribute");
            assertThat(dialog.getByRole(AriaRole.LINK))
                    .hasAttribute("href", "/v1/groups/" + group + "/access/export?deep=true");
            page.keyboard().press("Escape");

            page.getByLabel("Actions for " + name).click();
            item(page, "Delete").click();
            assertThat(dialog).containsText("1 person would lose access to up to 1 asset.");
            button(dialog, "Delete").click();
            assertThat(page.getByText("Group “" + name + "” deleted")).isVisible();
            rosa.get("/v1/assets/" + folder).expect(404);
        }
    }

    @Test
    void theEndOfAPersonSaysWhatTheyLose() {
        world.shareAsset(folder, rosa, "manage");
        var own = world.unique("own");
        world.collection(rosa, "own");
        try (var window = Chromium.window()) {
            var page = open(window, "/people");
            page.getByLabel("Search by name or e-mail").fill(rosa.email());
            page.getByLabel("Actions for " + rosa.name()).click();
            item(page, "What they reach").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText(own);
            assertThat(dialog).containsText("person “" + rosa.name() + "”");
            page.keyboard().press("Escape");
            page.getByLabel("Actions for " + rosa.name()).click();
            item(page, "Delete").click();
            assertThat(dialog).containsText("1 person would lose access to up to 1 asset.");
        }
    }

    private Page open(BrowserContext window, String path) {
        var page = Chromium.signIn(window, world.person("boss", "administrator"));
        page.navigate(TestServer.uri(path).toString());
        return page;
    }

    private void choose(Page page, String role) {
        page.getByLabel(Pattern.compile("^Role of " + rosa.name() + ": ")).click();
        page.getByRole(AriaRole.MENUITEMRADIO)
                .filter(new Locator.FilterOptions().setHasText(role))
                .click();
    }

    private String role() {
        return world.admin().get("/v1/users/" + rosa.id()).expect(200).text("role");
    }

    private static Locator item(Page page, String name) {
        return page.getByRole(
                AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
