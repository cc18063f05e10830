package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.vitrine.page.Found.button;
import static io.vitrine.page.Found.item;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** When somebody adds to a shared collection, the page says who gains access: beforehand, or with the way to undo it. */
class WhoGainsJourneyTest {
    private final World world = new World();
    private final World.Person editor = world.person("editor", "fullAccess");
    private final World.Person rosa = world.restricted(world.unique("rosa"));
    private final World.Person otto = world.restricted(world.unique("otto"));
    private final String file = world.file("/desk/a.txt");

    @Test
    void theDialogSaysItBeforeItIsSaved() {
        world.file("/desk/b.txt");
        world.shareAsset(file, otto, "view");
        var open = world.collection(editor, "open");
        world.collection(editor, "closed");
        world.shareCollection(open, rosa, "view");
        world.shareCollection(open, otto, "view");
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, editor), "/library" + world.path("/desk"));
            item(page, "a.txt").focus();
            page.keyboard().press("Control+a");
            page.keyboard().press("c");
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Find or create a collection")
                    .fill(world.unique("").substring(1));
            box(dialog, world.unique("closed")).check();
            box(dialog, world.unique("open")).check();
            assertThat(dialog).containsText("2 people will be able to see up to 2 assets.");
            button(dialog, "Who gains access").click();
            var people = dialog.getByRole(AriaRole.LIST, new Locator.GetByRoleOptions().setName("Who gains access"));
            assertThat(people.getByRole(AriaRole.LISTITEM)).hasCount(2);
            assertThat(people).containsText(Pattern.compile(rosa.name() + "\\s*2 assets"));
            assertThat(people).containsText(Pattern.compile(otto.name() + "\\s*1 asset"));
            Assertions.assertThat(Axe.violations(page)).isEmpty();

            box(dialog, world.unique("open")).uncheck();
            assertThat(dialog.getByText("will be able to see")).hasCount(0);
            box(dialog, world.unique("open")).check();
            assertThat(dialog).containsText("will be able to see");
            rosa.get("/v1/assets/" + file).expect(404);
            button(dialog, "Add to 2 collections").click();
            assertThat(page.getByText("Added to 2 collections")).isVisible();
            rosa.get("/v1/assets/" + file).expect(200);
        }
    }

    @Test
    void thePickerInsideACollectionSaysItToo() {
        var open = world.collection(editor, "open");
        world.shareCollection(open, rosa, "contribute");
        world.file("/desk/deep/b.txt");
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, editor), "/collections/" + open);
            button(page.locator("main"), "Add").first().click();
            var drawer = page.getByRole(AriaRole.DIALOG);
            drawer.getByLabel("Find files and folders").fill(world.root().substring(1));
            box(drawer, "Choose " + world.root().substring(1)).check();
            assertThat(drawer).containsText("1 person will be able to see 5 assets.");
        }
    }

    /** They do not learn of other ways to the file, so the page would also name people who can see it already. */
    @Test
    void whoDoesNotManageAllOfItIsToldNothing() {
        var open = world.collection("open");
        world.shareCollection(open, rosa, "view");
        world.shareCollection(open, otto, "contribute");
        world.shareAsset(file, otto, "contribute");
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, otto), "/collections/" + open);
            button(page.locator("main"), "Add").first().click();
            var drawer = page.getByRole(AriaRole.DIALOG);
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            box(drawer, "Choose a.txt").check();
            button(drawer, "Add 1 asset").click();
            assertThat(page.getByText("Added to " + world.unique("open"))).isVisible();
            Assertions.assertThat(asked).noneMatch(url -> url.contains("preview"));
        }
    }

    @Test
    void aDropSaysItWithTheWayBack() {
        var open = world.collection(editor, "open");
        world.collection(editor, "closed");
        world.shareCollection(open, rosa, "view");
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, editor), "/library" + world.path("/desk"));
            item(page, "a.txt").dragTo(inRail(page, "closed"));
            assertThat(toast(page)).containsText("Added to " + world.unique("closed"));
            item(page, "a.txt").dragTo(inRail(page, "open"));
            assertThat(toast(page).last())
                    .containsText("Added to " + world.unique("open") + ". 1 more person can see it now.");
            rosa.get("/v1/assets/" + file).expect(200);
            button(toast(page).last(), "Undo").click();
            page.waitForCondition(() -> rosa.get("/v1/assets/" + file).status() == 404);
            assertThat(toast(page)).hasText(new String[] {"Added to " + world.unique("closed") + "Undo"});
        }
    }

    private static Page open(Page page, String path) {
        page.navigate(TestServer.uri(path).toString());
        return page;
    }

    private Locator inRail(Page page, String collection) {
        return page.locator("nav").getByTitle(world.unique(collection)).first();
    }

    private static Locator toast(Page page) {
        return page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("Added to "));
    }

    private static Locator box(Locator within, String name) {
        return within.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(name));
    }
}
