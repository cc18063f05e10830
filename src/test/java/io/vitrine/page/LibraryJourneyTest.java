package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.MouseButton;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An editor moves, copies, deletes and restores files and folders in the page. */
class LibraryJourneyTest {
    private final World world = new World();

    @BeforeEach
    void fill() {
        world.file("/desk/a.txt");
        world.file("/desk/b.txt");
        world.folder("/desk/drawer");
        world.folder("/shelf");
    }

    @Test
    void aFileIsMovedByKeysAndBack() {
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, world.person("editor", "fullAccess")), "/desk");
            item(page, "a.txt").focus();
            page.keyboard().press("m");
            var drawer = page.getByRole(AriaRole.DIALOG);
            assertThat(button(drawer, "Move here")).isDisabled();
            page.getByLabel("Find a folder").fill("shelf");
            drawer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("shelf " + world.root()))
                    .click();
            button(drawer, "Move here").click();
            assertThat(page.getByText("1 item moved to shelf")).isVisible();
            assertThat(item(page, "a.txt")).hasCount(0);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                    .click();
            assertThat(page.getByText("Moved back")).isVisible();
            assertThat(item(page, "a.txt")).isVisible();
        }
    }

    @Test
    void severalAreDraggedIntoAFolderAndACopyIsMade() {
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, world.person("editor", "fullAccess")), "/desk");
            item(page, "a.txt").click();
            item(page, "b.txt").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
            item(page, "b.txt").dragTo(item(page, "drawer"));
            assertThat(page.getByText("2 items moved to drawer")).isVisible();
            assertThat(item(page, "b.txt")).hasCount(0);

            open(page, "/desk/drawer");
            dragOntoStep(
                    item(page, "b.txt"),
                    page.locator("main header")
                            .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("desk")));
            assertThat(page.getByText("1 item moved to desk")).isVisible();
            assertThat(item(page, "b.txt")).hasCount(0);
            item(page, "a.txt").click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
            page.getByRole(
                            AriaRole.MENUITEM,
                            new Page.GetByRoleOptions().setName("Copy").setExact(true))
                    .click();
            var drawer = page.getByRole(AriaRole.DIALOG);
            button(drawer, "desk").click();
            button(drawer, "Copy here").click();
            assertThat(page.getByText("1 item copied to desk")).isVisible();
            assertThat(item(page, "a.txt")).isVisible();
            open(page, "/desk");
            assertThat(item(page, "a.txt")).isVisible();
        }
    }

    @Test
    void whatIsDeletedIsTakenOutOfTheTrashOrGoesForGood() {
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, world.person("editor", "fullAccess")), "/desk");
            item(page, "a.txt").focus();
            page.keyboard().press("Control+a");
            page.keyboard().press("Delete");
            assertThat(page.getByText("3 items are in the trash")).isVisible();
            assertThat(item(page, "a.txt")).hasCount(0);

            page.navigate(TestServer.uri("/trash").toString());
            var gone = row(page, "b.txt");
            button(row(page, "a.txt"), "Restore: a.txt").click();
            assertThat(page.getByText("1 item restored")).isVisible();
            assertThat(row(page, "a.txt")).hasCount(0);
            button(gone, "Delete for good: b.txt").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("“b.txt”");
            button(dialog, "Delete for good").click();
            assertThat(page.getByText("1 item deleted for good")).isVisible();
            assertThat(gone).hasCount(0);

            open(page, "/desk");
            assertThat(item(page, "a.txt")).isVisible();
            assertThat(item(page, "b.txt")).hasCount(0);
        }
    }

    @Test
    void whatIsDeletedComesBackAtOnceAndTheKeysGoOnBesideIt() {
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, world.person("editor", "fullAccess")), "/desk");
            item(page, "a.txt").focus();
            page.keyboard().press("Delete");
            assertThat(page.getByText("“a.txt” is in the trash")).isVisible();
            assertThat(item(page, "a.txt")).hasCount(0);
            assertThat(item(page, "b.txt")).isFocused();
            undo(page);
            assertThat(page.getByText("1 item is back")).isVisible();
            assertThat(item(page, "a.txt")).isVisible();
        }
    }

    @Test
    void whatCannotComeBackIsToldOf() {
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, world.person("editor", "fullAccess")), "/desk");
            item(page, "a.txt").focus();
            page.keyboard().press("Delete");
            assertThat(page.getByText("“a.txt” is in the trash")).isVisible();
            world.file("/desk/a.txt");
            undo(page);
            assertThat(page.getByText("1 is not back")).isVisible();
            assertThat(page.getByText("1 item is back")).hasCount(0);
        }
    }

    @Test
    void aFileIsRenamedAndNamedAsBefore() {
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, world.person("editor", "fullAccess")), "/desk");
            item(page, "a.txt").focus();
            page.keyboard().press("F2");
            assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                    .isFocused();
            page.keyboard().type("other");
            page.keyboard().press("Enter");
            assertThat(page.getByText("Renamed to other.txt")).isVisible();
            assertThat(item(page, "other.txt")).isVisible();
            undo(page);
            assertThat(item(page, "a.txt")).isVisible();
            assertThat(item(page, "other.txt")).hasCount(0);
        }
    }

    @Test
    void severalAreChosenByShiftByAFrameAndByKeys() {
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, world.person("editor", "fullAccess")), "/desk");
            item(page, "a.txt").click();
            item(page, "drawer").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
            assertThat(page.getByText("3 selected")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.getByText("3 selected")).hasCount(0);

            var last = item(page, "drawer").boundingBox();
            var first = item(page, "a.txt").boundingBox();
            page.mouse().move(last.x + last.width + 60, last.y + last.height + 60);
            page.mouse().down();
            page.mouse().move(first.x + first.width + 40, first.y + 20);
            page.mouse().up();
            assertThat(page.getByText("2 selected")).isVisible();

            page.keyboard().press("Escape");
            item(page, "a.txt").focus();
            page.keyboard().press("Space");
            page.keyboard().press("Shift+ArrowRight");
            assertThat(page.getByText("2 selected")).isVisible();
            page.keyboard().press("i");
            assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).isVisible();
            page.keyboard().press("i");
            assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).hasCount(0);
        }
    }

    @Test
    void draftsAreMadeFromTheMenuAndMarked() {
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, world.person("editor", "fullAccess")), "/desk");
            item(page, "a.txt").click();
            item(page, "b.txt").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
            item(page, "b.txt").click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Make a draft"))
                    .click();
            assertThat(page.getByText("2 files are drafts now")).isVisible();
            assertThat(page.getByText("Draft", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(2);
            undo(page);
            assertThat(page.getByText("Draft", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(0);
        }
    }

    @Test
    void aFolderShowsWhatIsInIt() {
        world.admin()
                .upload(world.path("/desk/drawer/deep"), "harbour.png", Picture.png())
                .expect(200);
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, world.person("editor", "fullAccess")), "/desk");
            var picture = item(page, "drawer").locator("img");
            assertThat(picture).hasCount(1);
            page.waitForCondition(
                    () -> (Boolean) picture.evaluate("picture => picture.complete && picture.naturalWidth > 0"));
        }
    }

    @Test
    void whatHasLostItsFolderIsRestoredElsewhere() {
        try (var window = Chromium.window()) {
            var file = world.file("/attic/old.txt");
            world.admin().delete("/v1/assets/" + file).expect(204);
            world.admin().delete("/v1/assets/" + world.folder("/attic")).expect(204);
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            page.navigate(TestServer.uri("/trash").toString());
            button(row(page, "old.txt"), "Restore: old.txt").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choose a folder"))
                    .click();
            page.getByLabel("Find a folder").fill("shelf");
            var drawer = page.getByRole(AriaRole.DIALOG);
            drawer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("shelf " + world.root()))
                    .click();
            button(drawer, "Restore").click();
            assertThat(page.getByText("1 item restored")).isVisible();
            open(page, "/shelf");
            assertThat(item(page, "old.txt")).isVisible();
        }
    }

    @Test
    void severalGetATagAndAFormerVersionComesBack() {
        var twice = world.admin()
                .upload(world.path("/desk"), "a.txt", World.bytes("second"))
                .expect(200);
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, world.person("editor", "fullAccess")), "/desk");
            item(page, "a.txt").focus();
            page.keyboard().press("Control+a");
            addTag(page);
            button(page.locator("body"), "Undo").click();
            page.waitForCondition(() -> !isTagged(twice.text("fileId")));
            item(page, "a.txt").focus();
            addTag(page);
            page.keyboard().press("Escape");

            item(page, "a.txt").click();
            page.keyboard().press("i");
            var details = page.getByRole(AriaRole.COMPLEMENTARY);
            assertThat(details).containsText(world.unique("tag"));
            details.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Make current: "))
                    .click();
            assertThat(page.getByText("is current again")).isVisible();
            button(details, "Make a draft").click();
            assertThat(button(details, "Publish")).isVisible();
        }
        var file = world.admin().get("/v1/assets/" + twice.text("fileId")).expect(200);
        Assertions.assertThat(file.text("size")).isNotEqualTo("6");
        Assertions.assertThat(file.text("isPublished")).isEqualTo("false");
    }

    private void addTag(Page page) {
        page.keyboard().press("e");
        page.getByRole(AriaRole.DIALOG).locator("input").first().pressSequentially(world.unique("tag") + ",");
        button(page.getByRole(AriaRole.DIALOG), "Save").click();
        assertThat(page.getByText("3 items changed").last()).isVisible();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private boolean isTagged(String file) {
        return !world.admin().get("/v1/assets/" + file).expect(200).at("tags").isEmpty();
    }

    @Test
    void severalBecomeDraftsAndArePublishedAgain() {
        var files = List.of(world.file("/show/a.txt"), world.file("/show/b.txt"));
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, world.person("editor", "fullAccess")), "/show");
            item(page, "a.txt").focus();
            page.keyboard().press("Control+a");
            button(page.getByRole(AriaRole.TOOLBAR), "Make a draft").click();
            assertThat(page.getByText("2 files are drafts now")).isVisible();
            Assertions.assertThat(published(files)).containsOnly("false");
            button(page.locator("body"), "Undo").click();
            assertThat(page.getByText("2 files are published")).isVisible();
            Assertions.assertThat(published(files)).containsOnly("true");
            assertThat(button(page.getByRole(AriaRole.TOOLBAR), "Publish")).hasCount(0);
        }
    }

    private List<String> published(List<String> files) {
        return files.stream()
                .map(file -> world.admin().get("/v1/assets/" + file).text("isPublished"))
                .toList();
    }

    private Page open(Page page, String folder) {
        page.navigate(TestServer.uri("/library" + world.path(folder)).toString());
        return page;
    }

    /** Drags onto a step of a path, which asks only during a drag whether its folder takes what is dragged. */
    private static void dragOntoStep(Locator from, Locator step) {
        var page = step.page();
        from.hover();
        page.mouse().down();
        page.waitForCondition(() -> {
            step.hover();
            return step.getAttribute("data-over") != null;
        });
        page.mouse().up();
    }

    private static Locator item(Page page, String name) {
        return page.locator("[role=grid] [data-asset]")
                .filter(new Locator.FilterOptions().setHas(page.locator("[title='" + name + "']")));
    }

    private static void undo(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
    }

    /** The row in the trash, which everybody shares, that comes from the folders of this test. */
    private Locator row(Page page, String name) {
        return page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(name))
                .filter(new Locator.FilterOptions().setHasText(world.root()));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
