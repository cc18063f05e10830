package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Filters of long lists of people and collections. */
class FilterJourneyTest {
    private final World world = new World();

    @Test
    void peopleAreShownByRoleAndByWhetherTheyMaySignIn() {
        var name = world.unique("filtered");
        var rosa = world.restricted(name + "-rosa");
        var gone = world.restricted(name + "-gone");
        var vera = world.person(name + "-vera", "viewOnly");
        world.admin().patch("/v1/users/" + gone.id(), Map.of("active", false)).expect(200);
        try (var window = Chromium.window()) {
            var page = open(window, "administrator", "/people?q=" + name);
            assertThat(page.locator("main li")).hasCount(3);
            filter(page, "Restricted");
            assertThat(page.locator("main li")).hasCount(2);
            filter(page, "Deactivated");
            assertThat(page.locator("main li")).hasCount(1);
            assertThat(page.getByText(gone.email())).isVisible();
            assertThat(page.getByLabel("Filter: Restricted, Deactivated")).isVisible();
            assertThat(Axe.violations(page)).isEmpty();
            page.reload();
            assertThat(page.getByText(gone.email())).isVisible();
            assertThat(page.locator("main li")).hasCount(1);
            filter(page, "Active");
            assertThat(page.getByText(rosa.email())).isVisible();
            assertThat(page.locator("main li")).hasCount(1);
            filter(page, "Developer");
            page.getByText("Show everybody").click();
            assertThat(page.locator("main li")).hasCount(3);
            assertThat(page.getByText(vera.email())).isVisible();
            assertThat(page).hasURL(Pattern.compile("/people\\?q=[^&]*$"));
            page.getByLabel("Sort by: Name").click();
            page.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName("E-mail"))
                    .click();
            page.getByLabel("Sort by: E-mail").click();
            page.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName("Descending"))
                    .click();
            var last = Stream.of(rosa, vera, gone).map(World.Person::email).max(Comparator.naturalOrder());
            assertThat(page.locator("main li").first()).containsText(last.orElseThrow());
        }
    }

    @Test
    void onesOwnCollectionsAreShownAlone() {
        var editor = world.person("editor", "fullAccess");
        world.collection(editor, "filtered-own");
        world.collection("filtered-other");
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, editor);
            page.navigate(TestServer.uri("/collections?q=filtered").toString());
            var other = page.locator("main").getByText(world.unique("filtered-other"));
            var own = page.locator("main").getByText(world.unique("filtered-own"));
            assertThat(other).isVisible();
            filter(page, "Owned by me");
            assertThat(other).hasCount(0);
            assertThat(own).isVisible();
            assertThat(Axe.violations(page)).isEmpty();
            page.reload();
            assertThat(own).isVisible();
            assertThat(other).hasCount(0);
            filter(page, "All collections");
            assertThat(other).isVisible();
            filter(page, "I can add to");
            assertThat(page).hasURL(Pattern.compile("may=contribute"));
            assertThat(own).isVisible();
        }
        try (var window = Chromium.window()) {
            var page = open(window, "viewOnly", "/collections?own=true");
            assertThat(page.getByText("You do not own any collections yet")).isVisible();
            filter(page, "I manage");
            assertThat(page.getByText("No such collections yet")).isVisible();
            page.getByText("Show all collections").click();
            assertThat(page).hasURL(Pattern.compile("/collections$"));
        }
    }

    @Test
    void collectionsOfSomebodyAreShownAsFarAsOneMaySeeThem() {
        var rosa = world.restricted(world.unique("rosa"));
        var otto = world.restricted(world.unique("otto"));
        var vera = world.restricted(world.unique("vera"));
        world.shareCollection(world.collection(rosa, "filtered-hers"), vera, "view");
        world.collection(rosa, "filtered-secret");
        world.collection(otto, "filtered-his");
        try (var window = Chromium.window()) {
            var page = open(window, "fullAccess", "/collections?q=filtered");
            assertThat(card(page, "his")).isVisible();
            owner(page).fill(rosa.email());
            option(page, rosa).click();
            assertThat(card(page, "his")).hasCount(0);
            assertThat(card(page, "hers")).isVisible();
            assertThat(card(page, "secret")).isVisible();
            assertThat(page).hasURL(Pattern.compile("owner="));
            assertThat(Axe.violations(page)).isEmpty();
            page.reload();
            assertThat(card(page, "secret")).isVisible();
            assertThat(card(page, "his")).hasCount(0);
            assertThat(owner(page)).hasValue(Pattern.compile("^" + rosa.name()));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Any owner"))
                    .click();
            assertThat(card(page, "his")).isVisible();
            filter(page, "Owned by me");
            assertThat(page.getByText("No collection with “filtered” in its name"))
                    .isVisible();
        }
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, vera);
            page.navigate(TestServer.uri("/collections").toString());
            owner(page).fill(rosa.name().substring(0, 4));
            option(page, rosa).click();
            assertThat(page).hasURL(Pattern.compile("owner="));
            assertThat(card(page, "hers")).isVisible();
            assertThat(card(page, "secret")).hasCount(0);
            page.navigate(TestServer.uri("/collections?owner=" + otto.id()).toString());
            assertThat(page.getByText("No collections that you can see")).isVisible();
            assertThat(page.content()).doesNotContain(otto.name());
        }
    }

    private Locator card(Page page, String name) {
        return page.locator("main").getByText(world.unique("filtered-" + name));
    }

    private static Locator owner(Page page) {
        return page.getByLabel("Owner", new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    private static Locator option(Page page, World.Person person) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(person.name()));
    }

    private static void filter(Page page, String choice) {
        page.getByLabel(Pattern.compile("^Filter: ")).click();
        page.getByRole(
                        AriaRole.MENUITEMRADIO,
                        new Page.GetByRoleOptions().setName(choice).setExact(true))
                .click();
    }

    private Page open(BrowserContext window, String role, String path) {
        var page = Chromium.signIn(window, world.person(role, role));
        page.navigate(TestServer.uri(path).toString());
        return page;
    }
}
