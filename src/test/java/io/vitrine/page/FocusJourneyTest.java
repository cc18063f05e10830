package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where the focus goes when the focused element disappears: it is never lost. */
class FocusJourneyTest {
    private static final World WORLD = new World();

    private static BrowserContext window;
    private static World.Person editor;
    private static Page page;

    @BeforeAll
    static void open() {
        WORLD.file("/desk/a.txt");
        WORLD.file("/desk/b.txt");
        WORLD.file("/desk/drawer/c.txt");
        WORLD.file("/desk/drawer/d.txt");
        window = Chromium.window();
        editor = WORLD.person("editor", "fullAccess");
        page = Chromium.signIn(window, editor);
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @Test
    void theKeysGoOnInTheFolderThatTheyOpenedAndOnTheWayBack() {
        go("/library" + WORLD.path("/desk"));
        item("drawer").focus();
        page.keyboard().press("Enter");
        assertThat(item("c.txt")).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(item("d.txt")).isFocused();
        page.goBack();
        assertThat(item("drawer")).isFocused();
    }

    @Test
    void dialogsAndDrawersGiveTheFocusBackAtOnce() {
        go("/library" + WORLD.path("/desk"));
        for (var key : List.of("/", "m", "e")) {
            item("a.txt").focus();
            page.keyboard().press(key);
            assertThat(page.locator("[role=dialog] input").first()).isFocused();
            page.keyboard().press("Escape");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            assertThat(item("a.txt")).isFocused();
        }
    }

    @Test
    void buttonsThatGoAwayLeaveTheFocusAtTheList() {
        go("/library" + WORLD.path("/desk"));
        item("b.txt").focus();
        page.keyboard().press("i");
        var details = page.getByRole(AriaRole.COMPLEMENTARY);
        details.getByLabel("Close").press("Enter");
        assertThat(details).hasCount(0);
        assertThat(item("b.txt")).isFocused();

        page.keyboard().press("Space");
        page.getByLabel("Clear selection").press("Enter");
        assertThat(page.getByLabel("Clear selection")).hasCount(0);
        assertThat(item("b.txt")).isFocused();

        page.keyboard().press("Delete");
        assertThat(item("b.txt")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .press("Enter");
        assertThat(item("b.txt")).isVisible();
        assertThat(page.locator("[role=grid] [data-asset]:focus")).hasCount(1);
    }

    @Test
    void theKeysActOnTheFocusedItemThoughTheListHasGrownAboveIt() {
        WORLD.file("/tray/a.txt");
        WORLD.file("/tray/b.txt");
        go("/library" + WORLD.path("/tray"));
        item("a.txt").focus();
        page.keyboard().press("End");
        assertThat(item("b.txt")).isFocused();
        page.getByLabel("Upload files")
                .first()
                .setInputFiles(new FilePayload("a0.txt", "text/plain", World.bytes("another")));
        assertThat(item("b.txt")).hasAttribute("data-index", "2");
        assertThat(item("b.txt")).isFocused();
        page.keyboard().press("F2");
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX)).hasValue("b.txt");
        page.keyboard().press("Escape");
        assertThat(item("b.txt")).isFocused();
    }

    /** Screen readers do not announce a note that appears together with its text. */
    @Test
    void howManyAreSelectedIsToldInANoteThatWasThereBefore() {
        go("/library" + WORLD.path("/desk"));
        item("a.txt").focus();
        var note = page.locator("main [aria-live=polite]").first().elementHandle();
        Assertions.assertThat(note.textContent()).isEmpty();
        page.keyboard().press("Space");
        assertThat(page.getByRole(AriaRole.TOOLBAR)).isVisible();
        Assertions.assertThat(note.textContent()).startsWith("1 selected");
    }

    @Test
    void aDeletedCollectionIsNotAskedForAgainAndLeavesTheFocusOnThePage() {
        var id = editor.post("/v1/media-collections", Map.of("name", WORLD.unique("gone")))
                .expect(201)
                .text("id");
        go("/collections/" + id);
        var missed = new ArrayList<String>();
        page.onResponse(response -> {
            if (response.status() == 404) {
                missed.add(response.url());
            }
        });
        page.locator("main").getByLabel("Actions for " + WORLD.unique("gone")).press("Enter");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Delete"))
                .press("Enter");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .press("Enter");
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Collections").setExact(true)))
                .isVisible();
        assertThat(page.locator("main#content")).isFocused();
        Assertions.assertThat(missed).isEmpty();
    }

    private static void go(String path) {
        page.navigate(TestServer.uri(path).toString());
        page.locator("main h1, main nav").first().waitFor();
    }

    private static Locator item(String name) {
        return page.locator("[role=grid] [data-asset]")
                .filter(new Locator.FilterOptions().setHas(page.locator("[title='" + name + "']")));
    }
}
