package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.vitrine.testing.World.encoded;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every column of a list sorts it, in folders, collections and search results; the address keeps the order. */
class ColumnsJourneyTest {
    private final World world = new World();
    private final World.Person ann = world.restricted("ann");

    @BeforeEach
    void fill() {
        var folder = world.folder("/table");
        var zoe = world.person("Zoe", "fullAccess");
        world.file(zoe, "/table/a.txt");
        var other = world.file("/table/b.txt");
        world.admin().upload(world.path("/table"), "c.jpg", Picture.jpeg()).expect(200);
        world.shareAsset(folder, ann, "view");
        world.shareAsset(other, ann, "manage");
        world.file("/table/b.txt");
    }

    @Test
    void everyColumnOfAFolderSortsIt() {
        try (var window = wide()) {
            var page = open(ann, window, "/library" + world.path("/table"));
            sorts(page, "Kind", "c.jpg", "b.txt");
            sorts(page, "Size", "a.txt", "c.jpg");
            sorts(page, "Dimensions", "a.txt", "c.jpg");
            sorts(page, "Changed", "a.txt", "b.txt");
            sorts(page, "Your level", "a.txt", "b.txt");
            sorts(page, "Owner", "b.txt", "a.txt");
            assertThat(page).hasURL(Pattern.compile(".*sort=-owner.*"));
            page.reload();
            assertThat(head(page, "Owner")).hasAttribute("aria-sort", "descending");
            assertThat(first(page)).containsText("a.txt");
        }
    }

    @Test
    void soDoThoseOfACollectionAndOfASearch() {
        var collection = world.collection("table", world.folder("/table"), world.file("/table/b.txt"));
        world.shareCollection(collection, ann, "view");
        var found = "/search?q=" + encoded("path : \"" + world.path("/table") + "\" AND type = \"file\"");
        for (var place : List.of("/collections/" + collection, found)) {
            try (var window = wide()) {
                var page = open(ann, window, place);
                for (var column : List.of("Kind", "Size", "Dimensions", "Owner", "Changed", "Your level")) {
                    head(page, column).getByRole(AriaRole.BUTTON).click();
                    assertThat(head(page, column)).hasAttribute("aria-sort", "ascending");
                    assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
                    assertThat(page.locator("[role=row] [title='b.txt']").first())
                            .isVisible();
                }
                head(page, "Your level").getByRole(AriaRole.BUTTON).click();
                assertThat(first(page)).containsText("b.txt");
            }
        }
    }

    @Test
    void theEndOfANameThatIsReadFromTheRightStandsAtItsLeft() {
        world.file("/table/שלום_עולם_תמונה.txt");
        try (var window = wide()) {
            var page = open(ann, window, "/library" + world.path("/table"));
            var parts = page.locator("[role=row] [title^='שלום'] > span");
            assertThat(parts).hasCount(2);
            Assertions.assertThat(parts.last().boundingBox().x)
                    .isLessThan(parts.first().boundingBox().x);
        }
    }

    @Test
    void tilesAreSortedByTheMenu() {
        try (var window = wide()) {
            var page = Chromium.signIn(window, ann);
            page.navigate(TestServer.uri("/library" + world.path("/table")).toString());
            page.getByLabel("Sort by:").click();
            page.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName("Owner"))
                    .click();
            assertThat(page.locator("[data-index='0'] [title]").first()).hasAttribute("title", "b.txt");
        }
    }

    /** Sorts by the column, first ascending, then descending. */
    private static void sorts(Page page, String column, String least, String most) {
        head(page, column).getByRole(AriaRole.BUTTON).click();
        assertThat(head(page, column)).hasAttribute("aria-sort", "ascending");
        assertThat(first(page)).containsText(least);
        head(page, column).getByRole(AriaRole.BUTTON).click();
        assertThat(head(page, column)).hasAttribute("aria-sort", "descending");
        assertThat(first(page)).containsText(most);
    }

    private static BrowserContext wide() {
        return Chromium.window(new Browser.NewContextOptions().setViewportSize(1600, 900));
    }

    private static Page open(World.Person person, BrowserContext window, String path) {
        var page = Chromium.signIn(window, person);
        page.navigate(TestServer.uri(path).toString());
        page.evaluate("localStorage.setItem('vitrine-view', '\"list\"')");
        page.reload();
        return page;
    }

    private static Locator head(Page page, String column) {
        return page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(column));
    }

    private static Locator first(Page page) {
        return page.locator("[role=row][data-index='0']");
    }
}
