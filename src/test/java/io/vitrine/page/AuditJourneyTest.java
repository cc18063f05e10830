package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An administrator reads the audit log in the page and finds events in it. */
class AuditJourneyTest {
    private final World world = new World();
    private final World.Person rosa = world.restricted(world.unique("rosa"));

    @Test
    void anEventOpensToWhatWasBeforeAndAfterAndLeadsToWhatBelongsToIt() {
        var collection = world.collection(rosa, "hers");
        rosa.patch("/v1/media-collections/" + collection, Map.of("description", "of spring"))
                .expect(200);
        var gone = rosa.delete("/v1/media-collections/" + collection).expect(204);
        try (var window = Chromium.window()) {
            var page = open(window, "?object=" + collection);
            assertThat(rows(page)).hasCount(3);
            assertThat(rows(page).nth(0)).containsText("Collection · Deleted");
            assertThat(rows(page).nth(0)).containsText(rosa.name());
            assertThat(rows(page).nth(0)).containsText("127.0.0.1");
            rows(page).nth(1).focus();
            page.keyboard().press("Enter");
            var opened = events(page).nth(1);
            assertThat(opened.getByRole(AriaRole.ROW).nth(1)).hasText(Pattern.compile("Description\\s*–\\s*of spring"));
            page.keyboard().press("ArrowUp");
            assertThat(rows(page).nth(0)).isFocused();
            page.keyboard().press("Enter");
            assertThat(events(page).nth(0))
                    .containsText(gone.header("X-Request-Id").orElseThrow());
            button(events(page).nth(0), "All of this request").click();
            assertThat(rows(page)).hasCount(1);
            page.goBack();
            assertThat(rows(page)).hasCount(3);

            page.getByLabel("What").first().fill("deleted");
            option(page, "Collection · Deleted").click();
            assertThat(rows(page)).hasCount(1);
            assertThat(page).hasURL(Pattern.compile("action=collection.delete"));
            page.reload();
            assertThat(rows(page)).hasCount(1);
            assertThat(page.getByLabel("What").first()).hasValue("Collection · Deleted");
            assertThat(page.getByLabel("About").first()).hasValue(world.unique("hers"));
        }
    }

    @Test
    void whatSomebodyDidAtAPathIsFoundAlsoOfWhatIsGone() throws IOException {
        var folder = world.folder("/desk");
        world.shareAsset(folder, rosa, "contribute");
        var file = world.file(rosa, "/desk/gone.txt");
        world.admin().delete("/v1/assets/" + file).expect(204);
        try (var window = Chromium.window()) {
            var page = open(window, "");
            page.getByLabel("Path").fill(world.path("/desk").substring(1));
            assertThat(page).hasURL(Pattern.compile("path=(/|%2F)w-"));
            assertThat(rows(page)).hasCount(4);
            page.getByLabel("Who").first().fill(rosa.email());
            option(page, rosa.email()).click();
            assertThat(rows(page)).hasCount(1);
            assertThat(rows(page)).containsText("File · Created");

            button(page.locator("main"), "Export").click();
            var csv = page.waitForDownload(() -> page.getByRole(AriaRole.MENUITEM)
                    .filter(new Locator.FilterOptions().setHasText("As CSV"))
                    .click());
            assertThat(csv.suggestedFilename()).isEqualTo("audit.csv");
            assertThat(Files.readAllLines(csv.path()))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains(file);

            page.getByLabel("Until").fill("2001-01-01");
            assertThat(page.getByText("No events match")).isVisible();
            button(page.locator("main"), "Clear filters").last().click();
            assertThat(page).hasURL(Pattern.compile("/audit$"));
            assertThat(page.getByLabel("Path")).hasValue("");
        }
    }

    @Test
    void aLongListIsWalkedThroughByKeysOnAPhoneToo() {
        var collection = world.collection(rosa, "hers");
        for (var change = 0; change < 120; change++) {
            rosa.patch("/v1/media-collections/" + collection, Map.of("description", "text " + change))
                    .expect(200);
        }
        try (var window = Chromium.window(new Browser.NewContextOptions().setViewportSize(390, 844))) {
            var page = open(window, "?object=" + collection);
            assertThat(page.getByLabel("Request ID")).hasCount(0);
            rows(page).first().focus();
            page.keyboard().press("End");
            page.waitForCondition(() -> {
                page.keyboard().press("End");
                return page.getByText("Collection · Created").count() > 0;
            });
            assertThat(events(page).count()).isLessThan(60);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            button(page.locator("main"), "Filters").click();
            assertThat(page.getByLabel("Request ID")).isVisible();
        }
    }

    @Test
    void othersAreNotLedThere() {
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("dev", "developer"));
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Metadata")))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Audit log")))
                    .hasCount(0);
            page.navigate(TestServer.uri("/audit").toString());
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("administrator");
        }
    }

    private Page open(BrowserContext window, String query) {
        var page = Chromium.signIn(window, world.person("boss", "administrator"));
        page.navigate(TestServer.uri("/audit" + query).toString());
        assertThat(rows(page).first()).isVisible();
        return page;
    }

    private static Locator events(Page page) {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Events"))
                .locator("> li");
    }

    private static Locator rows(Page page) {
        return events(page).locator("[data-row]");
    }

    private static Locator option(Page page, String text) {
        return page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
