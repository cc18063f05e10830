package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Things from other windows, dropped onto everything that accepts them. */
class DropJourneyTest {
    private final World world = new World();

    @Test
    void filesAndFoldersGoWhereTheyAreDropped(@TempDir Path disk) throws IOException {
        world.folder("/in/album");
        var below = Files.createDirectories(disk.resolve("shoot").resolve("raw"));
        var loose = Files.writeString(disk.resolve("loose.txt"), "loose");
        Files.writeString(disk.resolve("shoot").resolve("list.txt"), "list");
        Files.writeString(below.resolve("one.txt"), "one");
        try (var window = Chromium.window()) {
            var page = open(window, "/library" + world.path("/in"));
            Drag.of(loose, disk.resolve("shoot")).drop(page.locator("main"));
            assertThat(page.getByText("3 files uploaded").first()).isVisible();
            assertThat(tile(page, "shoot")).isVisible();
            assertThat(tile(page, "loose.txt")).isVisible();

            var veil = page.getByText("Drop to upload to ");
            Drag.of(loose).over(page.locator("main"));
            assertThat(veil).isVisible();
            Drag.of(loose).over(tile(page, "album"));
            assertThat(veil).hasCount(0);
            assertThat(tile(page, "album")).hasAttribute("data-over", "true");
            Drag.of(loose).drop(tile(page, "album"));
            assertThat(page.getByText("4 files uploaded").first()).isVisible();
            assertThat(tile(page, "album")).not().hasAttribute("data-over", "true");

            Drag.of(below.resolve("one.txt")).drop(page.locator("[role=treeitem][aria-selected=true]"));
            assertThat(page.getByText("5 files uploaded").first()).isVisible();

            var above = page.getByLabel("You are here").getByRole(AriaRole.LINK).last();
            page.waitForCondition(() -> {
                Drag.of(loose).over(above);
                return "true".equals(above.getAttribute("data-over"));
            });
            Drag.of(loose).drop(above);
            assertThat(page.getByText("6 files uploaded").first()).isVisible();
        }
        assertThat(names("/in")).containsExactlyInAnyOrder("album", "loose.txt", "one.txt", "shoot");
        world.admin().get("/media" + world.path("/loose.txt")).expect(200);
        assertThat(names("/in/shoot")).containsExactlyInAnyOrder("list.txt", "raw");
        assertThat(names("/in/shoot/raw")).containsExactly("one.txt");
        assertThat(names("/in/album")).containsExactly("loose.txt");
    }

    @Test
    void aLinkIsAskedAboutForTheFolderItIsDroppedOn() {
        world.folder("/in/album");
        var address = "https://example.com/beach.jpg";
        try (var window = Chromium.window()) {
            var page = open(window, "/library" + world.path("/in"));
            tile(page, "album").waitFor();
            var dialog = page.getByRole(AriaRole.DIALOG);
            Drag.of(address).drop(page.locator("main"));
            assertThat(dialog).containsText("Upload from addresses to in");
            assertThat(dialog.getByLabel("Addresses")).hasValue(address);
            page.keyboard().press("Escape");
            assertThat(dialog).hasCount(0);
            Drag.of(address).drop(tile(page, "album"));
            assertThat(dialog).containsText("Upload from addresses to album");
            assertThat(dialog.getByLabel("Addresses")).hasValue(address);
        }
    }

    @Test
    void whatIsDroppedOnACollectionIsUploadedToAFolderAndAdded(@TempDir Path disk) throws IOException {
        var folder = world.unique("desk");
        world.folder("/" + folder);
        var collection = world.collection("spring");
        var file = Files.writeString(disk.resolve("a.txt"), "a");
        var other = Files.writeString(disk.resolve("c.txt"), "c");
        try (var window = Chromium.window();
                var elsewhere = new Elsewhere()) {
            var page = open(window, "/collections?q=" + world.unique("spring"));
            var card = page.locator("main li").filter(new Locator.FilterOptions().setHasText(world.unique("spring")));
            Drag.of(file).over(card);
            assertThat(card).hasAttribute("data-over", "true");
            Drag.of(file).drop(card);
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("Upload 1 file for “" + world.unique("spring") + "” to");
            assertThat(Axe.violations(page)).isEmpty();
            into(page, folder);
            assertThat(page.getByText("Added to " + world.unique("spring"))).hasCount(1);

            Drag.of(elsewhere.address("/b.txt")).drop(card);
            into(page, folder);
            assertThat(dialog.getByLabel("Addresses")).hasValue(elsewhere.address("/b.txt"));
            assertThat(dialog).containsText("Then added to the collection “" + world.unique("spring") + "”.");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Upload"))
                    .click();
            assertThat(page.getByText("Added to " + world.unique("spring"))).hasCount(2);

            page.locator("main li a").first().click();
            page.locator("[role=grid] [title='b.txt']").waitFor();
            Drag.of(other).over(page.locator("main"));
            assertThat(page.getByText("Drop to upload and add to")).isVisible();
            Drag.of(other).drop(page.locator("main"));
            into(page, folder);
            assertThat(page.locator("[role=grid] [title='c.txt']")).isVisible();
        }
        assertThat(names("/" + folder)).containsExactlyInAnyOrder("a.txt", "b.txt", "c.txt");
        assertThat(world.admin()
                        .get("/v1/media-collections/" + collection + "/assets")
                        .expect(200)
                        .all("name"))
                .containsExactlyInAnyOrder("a.txt", "b.txt", "c.txt");
    }

    private Page open(BrowserContext window, String path) {
        var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
        page.navigate(TestServer.uri(path).toString());
        return page;
    }

    private static void into(Page page, String folder) {
        var drawer = page.getByRole(AriaRole.DIALOG);
        page.getByLabel("Find a folder").fill(folder);
        drawer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + folder + "\\b")))
                .first()
                .click();
        drawer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Upload here and add"))
                .click();
    }

    private static Locator tile(Page page, String name) {
        return page.locator("[role=grid] [data-asset]")
                .filter(new Locator.FilterOptions().setHas(page.locator("[title='" + name + "']")));
    }

    private List<String> names(String folder) {
        return world.admin()
                .get("/v1/folders/" + world.folder(folder) + "/assets")
                .expect(200)
                .all("name");
    }
}
