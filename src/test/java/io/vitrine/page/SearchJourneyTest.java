package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Searching in the page: while typing, by a query and by conditions, and the message for a wrong query. */
class SearchJourneyTest {
    @Test
    void whatIsTypedLeadsToAllOfItAndIntoFolders() {
        var world = new World();
        world.file("/harbour/boat.txt");
        world.collection("fleet");
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            page.keyboard().press("/");
            var field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search the library"));
            field.fill(world.unique("fleet"));
            assertThat(option(page, world.unique("fleet"))).isVisible();
            field.fill("boat " + world.root().substring(1));
            assertThat(page.getByText("Nothing found for")).isVisible();
            field.fill("boat.txt");
            assertThat(option(page, "boat.txt")).isVisible();
            field.press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/search\\?q=boat\\.txt"));
            assertThat(page.getByText("boat.txt").first()).isVisible();
            page.goBack();
            assertThat(page).hasURL(Pattern.compile(".*/library"));
        }
    }

    @Test
    void conditionsMakeAQueryAndAWrongOneIsToldWhere() {
        var world = new World();
        var tag = world.unique("tag");
        var tagged = world.file("/tagged.txt");
        world.file("/untagged.txt");
        world.admin().post("/v1/assets/edit", Map.of("ids", List.of(tagged), "addTags", List.of(tag)));
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            page.navigate(TestServer.uri("/search?build=true").toString());
            page.getByLabel("Field").selectOption("Tags");
            var values = page.getByLabel("Values (press Enter after each)").first();
            values.fill(tag);
            values.press("Enter");
            var query = page.getByLabel("Search query");
            assertThat(query).hasValue("tags IN [\"" + tag + "\"]");
            assertThat(page.getByText("tagged.txt").first()).isVisible();
            query.fill("tags IN [\"" + tag + "\"");
            query.press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("at character");
            query.fill("tags IN [\"" + tag + "\"] AND size > \"1gb\"");
            query.press("Enter");
            assertThat(page.getByText("No results for this search")).isVisible();
            assertThat(page.getByLabel("How to compare")).hasCount(2);
        }
    }

    @Test
    void aSearchIsSavedRunAgainAndDeletedWithAWayBack() {
        var world = new World();
        var name = world.unique("saved");
        world.file("/kept.txt");
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            page.navigate(TestServer.uri("/search?q=kept.txt&sort=-size").toString());
            saved(page, "Save this search");
            page.getByLabel("Name").fill(name);
            page.getByLabel("Show it to everybody who is signed in").check();
            page.keyboard().press("Enter");
            assertThat(page.getByText("Saved as " + name)).isVisible();

            page.navigate(TestServer.uri("/search").toString());
            saved(page, name);
            assertThat(page).hasURL(Pattern.compile(".*q=kept\\.txt.*"));
            assertThat(page).hasURL(Pattern.compile(".*sort=-size.*"));

            saved(page, "Manage saved searches");
            var delete = page.getByLabel("Delete: " + name);
            delete.click();
            assertThat(delete).hasCount(0);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                    .click();
            assertThat(delete).isVisible();
        }
    }

    @Test
    void aSavedSearchLooksForSomethingElseFromThenOn() {
        var world = new World();
        var editor = world.person("editor", "fullAccess");
        editor.post("/v1/saved-searches", Map.of("name", world.unique("saved"), "query", "before.txt"))
                .expect(201);
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, editor);
            page.navigate(TestServer.uri("/search?q=after.txt&sort=name").toString());
            saved(page, "Manage saved searches");
            var replace = page.getByLabel("Replace with this search: " + world.unique("saved"));
            replace.click();
            assertThat(page.getByText(world.unique("saved") + " now runs this search"))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.DIALOG).getByText("after.txt")).isVisible();
            assertThat(replace).hasCount(0);
            assertThat(Axe.violations(page)).isEmpty();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                    .click();
            assertThat(page.getByRole(AriaRole.DIALOG).getByText("before.txt")).isVisible();
            replace.click();
            page.navigate(TestServer.uri("/search").toString());
            saved(page, world.unique("saved"));
            assertThat(page).hasURL(Pattern.compile(".*q=after\\.txt.*"));
            assertThat(page).hasURL(Pattern.compile(".*sort=name.*"));
        }
    }

    private static void saved(Page page, String item) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Saved searches"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .click();
    }

    private static Locator option(Page page, String name) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
