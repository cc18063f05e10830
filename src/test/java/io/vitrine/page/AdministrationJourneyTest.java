package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an administrator does for other people in the page, and what that means for them. */
class AdministrationJourneyTest {
    private static final String NEW_PASSWORD = "another-horse-battery";

    private final World world = new World();

    @Test
    void whoIsInvitedComesInChangesThePasswordAndLeavesEverywhere() {
        var email = world.unique("mia") + "@example.com";
        try (var admins = Chromium.window();
                var others = Chromium.window();
                var desks = Chromium.window()) {
            var page = Chromium.signIn(admins, world.person("ada", "administrator"));
            go(page, "/people");
            button(page, "Invite").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Name").fill("Mia");
            dialog.getByLabel("E-mail").fill(email);
            dialog.getByLabel("View only").check();
            button(dialog, "Create invitation").click();
            var link = dialog.getByLabel("Invitation link").inputValue();

            var mia = others.newPage();
            mia.navigate(link);
            assertThat(mia.getByText("Welcome, Mia")).isVisible();
            assertThat(mia.getByText("At least 12 characters.")).isVisible();
            mia.getByLabel("New password").fill(TestServer.PASSWORD);
            button(mia, "Save and sign in").click();
            assertThat(mia).hasURL(Pattern.compile(".*/library"));
            var desk = Chromium.signIn(desks, TestServer.uri("/"), email, TestServer.PASSWORD);

            account(mia, "Change password");
            assertThat(mia.getByText("At least 12 characters.")).isVisible();
            mia.getByLabel("Current password").fill(TestServer.PASSWORD);
            mia.getByLabel("New password").fill(NEW_PASSWORD);
            button(mia, "Save").click();
            assertThat(mia.getByText("Your password is changed")).isVisible();
            desk.reload();
            assertThat(desk).hasURL(Pattern.compile(".*/sign-in.*"));

            desk = Chromium.signIn(desks, TestServer.uri("/"), email, NEW_PASSWORD);
            account(mia, "Sign out everywhere");
            assertThat(mia).hasURL(Pattern.compile(".*/sign-in"));
            desk.reload();
            assertThat(desk).hasURL(Pattern.compile(".*/sign-in.*"));
        }
    }

    @Test
    void whoGetsAFirstPasswordSignsInWithIt() {
        var email = world.unique("pia") + "@example.com";
        try (var admins = Chromium.window();
                var others = Chromium.window()) {
            var page = Chromium.signIn(admins, world.person("ada", "administrator"));
            go(page, "/people");
            button(page, "Invite").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Name").fill("Pia");
            dialog.getByLabel("E-mail").fill(email);
            dialog.getByLabel("I set it").check();
            var password = dialog.getByLabel("Password", new Locator.GetByLabelOptions().setExact(true));
            assertThat(dialog.getByText("At least 12 characters.")).isVisible();
            password.fill("short");
            button(dialog, "Create account").click();
            assertThat(dialog).containsText("Use 12 to 256 characters.");
            password.fill(TestServer.PASSWORD);
            button(dialog, "Create account").click();
            assertThat(dialog).containsText("Pia can sign in now.");
            assertThat(dialog.getByLabel("Invitation link")).hasCount(0);
            Chromium.signIn(others, TestServer.uri("/"), email, TestServer.PASSWORD);
        }
    }

    @Test
    void aPersonIsFoundByTheAddressGetsARoleAndHandsOverWhatTheyOwn() {
        var rosa = world.restricted(world.unique("rosa"));
        var ben = world.restricted(world.unique("ben"));
        var collection = world.collection(rosa, "hers");
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("ada", "administrator"));
            go(page, "/people");
            page.getByLabel("Search by name or e-mail").fill(rosa.name());
            assertThat(page).hasURL(Pattern.compile("q=rosa"));
            page.reload();
            assertThat(page.getByLabel("Search by name or e-mail")).hasValue(rosa.name());
            page.getByLabel("Actions for " + rosa.name()).click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Hand over what they own"))
                    .click();
            page.getByLabel("New owner").first().fill(ben.name());
            page.getByRole(AriaRole.OPTION)
                    .filter(new Locator.FilterOptions().setHasText(ben.email()))
                    .click();
            button(page, "Hand over").click();
            assertThat(page.getByText("Handed over")).isVisible();
            assertThat(world.admin()
                            .get("/v1/media-collections/" + collection)
                            .expect(200)
                            .text("owner.name"))
                    .isEqualTo(ben.name());

            page.getByLabel("Role of " + rosa.name()).click();
            page.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName("Full access"))
                    .click();
            button(page.getByRole(AriaRole.DIALOG), "Change role").click();
            assertThat(page.getByLabel("Role of " + rosa.name() + ": Full access"))
                    .isVisible();
        }
    }

    @Test
    void aGroupIsMadeGetsMembersAndIsDeleted() {
        var rosa = world.restricted(world.unique("rosa"));
        var name = world.unique("press").replace('-', ' ');
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("ada", "administrator"));
            go(page, "/people/groups");
            button(page, "New group").first().click();
            page.getByLabel("Group name").fill(name);
            page.keyboard().press("Enter");
            page.getByLabel("Search groups").fill(name);
            page.getByLabel("0 members – " + name).click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByPlaceholder("Add a restricted user").fill(rosa.email());
            page.getByRole(AriaRole.OPTION)
                    .filter(new Locator.FilterOptions().setHasText(rosa.email()))
                    .click();
            assertThat(dialog.getByText(rosa.name()).first()).isVisible();
            dialog.getByLabel("Remove " + rosa.name() + " from the group").click();
            assertThat(dialog).containsText("Nobody is in this group yet.");
            button(page, "Undo").last().click();
            assertThat(dialog.getByText(rosa.name()).first()).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.getByLabel("1 member – " + name)).isVisible();
            page.getByLabel("Search groups").fill("nobody is called so");
            assertThat(page.getByText("No group with “nobody is called so” in its name"))
                    .isVisible();
            page.getByLabel("Search groups").fill(name);
            assertThat(page).hasURL(Pattern.compile("q=press"));
            assertThat(page.getByLabel(Pattern.compile("^Actions for "))).hasCount(1);
            page.getByLabel("Actions for " + name).click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Delete"))
                    .click();
            button(page.getByRole(AriaRole.DIALOG), "Delete").click();
            assertThat(page.getByLabel("Actions for " + name)).hasCount(0);
        }
    }

    @Test
    void aKeyIsShownOnceAndRevoked() {
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("dev", "developer"));
            account(page, "API keys");
            button(page, "New API key").first().click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByRole(AriaRole.TEXTBOX).first().fill("robot");
            dialog.getByLabel("Last day").fill("2040-02-29");
            button(dialog, "Create").click();
            var key = dialog.getByLabel("Key", new Locator.GetByLabelOptions().setExact(true))
                    .inputValue();
            assertThat(key).isNotBlank();
            button(dialog, "Done").click();
            assertThat(dialog).hasCount(0);
            assertThat(page.content()).doesNotContain(key);
            assertThat(page.getByText("works until Feb 29, 2040")).isVisible();
            button(page, "Revoke: robot").click();
            button(page.getByRole(AriaRole.DIALOG), "Revoke").click();
            assertThat(page.getByText("robot").first()).isVisible();
            assertThat(button(page, "Revoke: robot")).hasCount(0);
        }
    }

    @Test
    void peopleAreCalledAsTheyOrAdministratorsSay() {
        var rosa = world.restricted(world.unique("rosa"));
        try (var window = Chromium.window();
                var other = Chromium.window()) {
            var page = Chromium.signIn(window, rosa);
            account(page, "Change name");
            page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill(world.unique("rosalie"));
            button(page, "Save").click();
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            assertThat(page.locator("nav")).containsText(world.unique("rosalie"));
            // Still signed in.
            go(page, "/collections");
            assertThat(page.locator("nav")).containsText(world.unique("rosalie"));

            var desk = Chromium.signIn(other, world.person("ada", "administrator"));
            go(desk, "/people?q=" + rosa.email());
            desk.getByLabel("Actions for " + world.unique("rosalie")).click();
            desk.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Rename"))
                    .click();
            desk.getByRole(AriaRole.DIALOG).getByLabel("Name").fill(world.unique("rosy"));
            button(desk.getByRole(AriaRole.DIALOG), "Rename").click();
            assertThat(desk.getByLabel("Actions for " + world.unique("rosy"))).isVisible();
        }
    }

    private static void go(Page page, String path) {
        page.navigate(TestServer.uri(path).toString());
    }

    private static void account(Page page, String item) {
        page.locator("nav button[aria-haspopup=menu]").last().click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    private static Locator button(Page page, String name) {
        return button(page.locator("body"), name);
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
