package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.vitrine.page.Found.button;
import static io.vitrine.page.Found.choose;
import static io.vitrine.page.Found.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.MouseButton;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An editor fills, searches and renames a collection in the page, removes assets and takes that back. */
class CollectionDeskJourneyTest {
    private final World world = new World();
    private final World.Person editor = world.person("editor", "fullAccess");

    @Test
    void severalFilesAreAddedToSeveralCollectionsAtOnceAndTakenBack() {
        var first = world.file("/desk/a.txt");
        world.file("/desk/b.txt");
        var holding = world.collection("holding", first, world.file("/desk/c.txt"));
        var one = world.collection("one");
        var two = world.collection("two");
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, editor), "/library" + world.path("/desk"));
            item(page, "a.txt").click();
            item(page, "b.txt").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
            page.keyboard().press("c");
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Find or create a collection")
                    .fill(world.unique("o").substring(1));
            box(dialog, world.unique("one")).check();
            box(dialog, world.unique("two")).check();
            assertThat(box(dialog, world.unique("holding"))).isEnabled();
            button(dialog, "Add to 2 collections").click();
            assertThat(page.getByText("Added to 2 collections")).isVisible();
            assertThat(members(one)).containsExactlyInAnyOrder("a.txt", "b.txt");
            assertThat(members(two)).containsExactlyInAnyOrder("a.txt", "b.txt");

            item(page, "a.txt").click();
            page.keyboard().press("c");
            dialog.getByLabel("Find or create a collection").fill(world.unique("holding"));
            assertThat(box(dialog, world.unique("holding"))).isDisabled();
            assertThat(box(dialog, world.unique("holding"))).isChecked();
            page.keyboard().press("Escape");

            button(page.locator("body"), "Undo").click();
            page.waitForCondition(() -> members(one).isEmpty() && members(two).isEmpty());
            assertThat(members(holding)).hasSize(2);
        }
    }

    @Test
    void aCollectionIsFilledFromThePickerSearchedInDepthAndGivenACover() {
        var harbour = world.unique("harbour") + ".txt";
        world.file("/desk/" + harbour);
        world.file("/desk/" + world.unique("tree") + "/deep/" + world.unique("pine") + ".txt");
        var album = world.collection(editor, "album");
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, editor), "/collections/" + album);
            button(page.locator("main"), "Add").first().click();
            var drawer = page.getByRole(AriaRole.DIALOG);
            drawer.getByLabel("Find files and folders").fill(world.unique("tree"));
            box(drawer, "Choose " + world.unique("tree")).check();
            drawer.getByLabel("Find files and folders").fill(harbour);
            box(drawer, "Choose " + harbour).check();
            button(drawer, "Add 2 assets").click();
            assertThat(page.getByText("Added to " + world.unique("album"))).isVisible();
            assertThat(item(page, harbour)).isVisible();
            assertThat(item(page, world.unique("tree"))).isVisible();

            page.getByLabel("Find in this collection and everything below").fill(world.unique("pine"));
            assertThat(item(page, world.unique("pine") + ".txt")).isVisible();
            assertThat(item(page, harbour)).hasCount(0);
            assertThat(page).hasURL(Pattern.compile("q=pine"));
            page.reload();
            assertThat(item(page, world.unique("pine") + ".txt")).isVisible();
            page.getByLabel("Find in this collection and everything below").fill("");

            menu(page, harbour, "Use as cover");
            assertThat(page.getByText(harbour + " is the cover now")).isVisible();
            assertThat(collection(album, "coverAssetId")).isNotEmpty();
            page.getByLabel("Actions for " + world.unique("album")).click();
            choose(page, "Use the first pictures as cover");
            assertThat(page.getByText("The first pictures are the cover again")).isVisible();
            assertThat(collection(album, "coverAssetId")).isEmpty();
        }
    }

    @Test
    void aCollectionIsRenamedWhereItStands() {
        var album = world.collection(editor, "album", world.file("/desk/a.txt"));
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, editor), "/collections");
            page.getByLabel("Search collections").fill(world.unique("album"));
            page.getByLabel("Actions for " + world.unique("album")).click();
            choose(page, "Rename");
            var name = page.getByLabel("Collection name");
            assertThat(name).isFocused();
            page.keyboard().type("not a name!");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("letters");
            name.fill(world.unique("renamed"));
            page.keyboard().press("Enter");
            assertThat(page.getByText("Renamed to " + world.unique("renamed"))).isVisible();
            assertThat(name).hasCount(0);
            assertThat(collection(album, "name")).isEqualTo(world.unique("renamed"));
            button(page.locator("body"), "Undo").click();
            page.waitForCondition(() -> collection(album, "name").equals(world.unique("album")));

            open(page, "/collections/" + album);
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(world.unique("album")))
                    .dblclick();
            name.fill(world.unique("unwanted"));
            page.keyboard().press("Escape");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(world.unique("album"))))
                    .isVisible();
        }
    }

    @Test
    void whatIsRemovedComesBack() {
        var album = world.collection(editor, "album", world.file("/desk/a.txt"), world.file("/desk/b.txt"));
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, editor), "/collections/" + album);
            menu(page, "a.txt", "Remove from collection");
            assertThat(page.getByText("1 asset removed from the collection")).isVisible();
            assertThat(item(page, "a.txt")).hasCount(0);
            assertThat(item(page, "b.txt")).isVisible();
            button(page.locator("body"), "Undo").click();
            assertThat(item(page, "a.txt")).isVisible();
            assertThat(members(album)).hasSize(2);
        }
    }

    @Test
    void whatACollectionIsForIsSaidAndTakenBack() {
        var album = world.collection(editor, "album");
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, editor), "/collections/" + album);
            for (var text : List.of("For the press, until May", "")) {
                page.getByLabel("Actions for " + world.unique("album")).click();
                choose(page, "Describe");
                var dialog = page.getByRole(AriaRole.DIALOG);
                assertThat(Axe.violations(page)).isEmpty();
                dialog.getByLabel("Description").last().fill(text);
                button(dialog, "Save").click();
                assertThat(dialog).hasCount(0);
                assertThat(page.locator("main").getByText("For the press, until May"))
                        .hasCount(text.isEmpty() ? 0 : 1);
                assertThat(collection(album, "description")).isEqualTo(text);
            }
        }
    }

    private List<String> members(String collection) {
        return world.admin()
                .get("/v1/media-collections/" + collection + "/assets")
                .expect(200)
                .all("name");
    }

    private String collection(String id, String field) {
        var value = world.admin().get("/v1/media-collections/" + id).expect(200).at(field);
        return value.isNull() ? "" : value.asString();
    }

    private static Page open(Page page, String path) {
        page.navigate(TestServer.uri(path).toString());
        return page;
    }

    private static void menu(Page page, String name, String action) {
        item(page, name).click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        choose(page, action);
    }

    private static Locator box(Locator within, String name) {
        return within.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(name));
    }
}
