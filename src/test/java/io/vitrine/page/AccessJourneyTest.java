package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import org.junit.jupiter.api.Test;

/** Access in the page: why a group has it and who is in the group, and handing things over to a new owner. */
class AccessJourneyTest {
    private final World world = new World();
    private final World.Person rosa = world.restricted("rosa");
    private final World.Person otto = world.restricted(world.unique("otto"));

    @Test
    void aGroupSaysWhyAndAdministratorsWhoIsInIt() {
        var group = world.group("press", rosa, otto);
        var name = "press";
        var folder = world.folder("/album");
        var file = world.file("/album/one.txt");
        world.shareAssetWithGroup(folder, group, "view");
        world.shareAsset(file, rosa, "manage");
        try (var admins = Chromium.window();
                var others = Chromium.window()) {
            var dialog = share(Chromium.signIn(admins, world.person("ada", "administrator")), file);
            dialog.getByLabel("Why does " + name).click();
            assertThat(dialog).containsText("folder “" + world.path("/album") + "”");
            assertThat(dialog).containsText("without this: No access");
            dialog.getByLabel("Members of " + name).focus();
            dialog.page().keyboard().press("Enter");
            var members = dialog.getByRole(AriaRole.LIST, new Locator.GetByRoleOptions().setName("Members of " + name));
            assertThat(members.getByRole(AriaRole.LISTITEM)).hasCount(2);
            assertThat(members).containsText(otto.email());

            var shared = share(Chromium.signIn(others, rosa), file);
            shared.getByLabel("Why does " + name).click();
            assertThat(shared).containsText("without this: No access");
            assertThat(shared.getByLabel("Members of " + name)).hasCount(0);
            assertThat(button(shared, "Hand over…")).hasCount(0);
        }
    }

    @Test
    void anOwnerHandsOneThingOverAndKeepsWhatElseTheyHave() {
        world.group("press", rosa, otto);
        var own = world.collection(rosa, "own");
        var other = world.collection(rosa, "other");
        try (var window = Chromium.window(new Browser.NewContextOptions().setViewportSize(390, 844))) {
            var page = Chromium.signIn(window, rosa);
            var dialog = shareCollection(page, own);
            button(dialog, "Hand over…").click();
            assertThat(dialog).containsText("You keep: No access.");
            assertThat(inside(dialog, "Hand over")).isDisabled();
            choose(dialog, otto);
            inside(dialog, "Hand over").click();
            assertThat(page.getByText("now belongs to " + otto.name())).isVisible();
            assertThat(dialog).hasCount(0);
            rosa.get("/v1/media-collections/" + own).expect(404);
            assertThat(owner(own)).isEqualTo(otto.id());
            assertThat(owner(other)).as("only one asset changes hands").isEqualTo(rosa.id());
        }
    }

    @Test
    void anAdministratorGivesAThingToSomebodyInAnyRoleAndBack() {
        var full = world.person(world.unique("full"), "fullAccess");
        var own = world.collection(rosa, "own");
        world.shareCollection(own, rosa, "view");
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("ada", "administrator"));
            var dialog = shareCollection(page, own);
            button(dialog, "Hand over…").click();
            assertThat(dialog).containsText("rosa keeps: Can view.");
            choose(dialog, full);
            inside(dialog, "Hand over").click();
            assertThat(page.getByText("now belongs to " + full.name())).isVisible();
            assertThat(owner(own)).isEqualTo(full.id());
            button(page.locator("body"), "Undo").click();
            page.waitForCondition(() -> owner(own).equals(rosa.id()));
        }
    }

    private String owner(String collection) {
        return world.admin()
                .get("/v1/media-collections/" + collection)
                .expect(200)
                .text("owner.id");
    }

    private Locator share(Page page, String file) {
        page.navigate(TestServer.uri("/library" + world.path("/album") + "?at=" + file)
                .toString());
        page.locator("[role=grid] [aria-selected=true]").waitFor();
        page.keyboard().press("s");
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Locator shareCollection(Page page, String id) {
        page.navigate(TestServer.uri("/collections/" + id).toString());
        button(page.locator("main"), "Share").click();
        return page.getByRole(AriaRole.DIALOG);
    }

    private static void choose(Locator dialog, World.Person person) {
        dialog.getByLabel("New owner").first().fill(person.email());
        dialog.page()
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(person.email()))
                .click();
    }

    private static Locator inside(Locator dialog, String name) {
        return button(dialog.getByRole(AriaRole.GROUP), name);
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
