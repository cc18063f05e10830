package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A folder and a collection can show only images, only documents and so on; the address keeps the choice. */
class TypeFilterJourneyTest {
    private final World world = new World();
    private String collection = "";

    @BeforeEach
    void fill() {
        world.folder("/mixed/inner");
        var picture = world.admin()
                .upload(world.path("/mixed"), "harbour.jpg", Picture.jpeg())
                .expect(200)
                .text("fileId");
        collection = world.collection("mixed", picture, world.file("/mixed/note.txt"));
    }

    @Test
    void aFolderShowsImagesAlone() {
        try (var window = Chromium.window()) {
            shows(open(window, "/library" + world.path("/mixed")), "inner");
        }
    }

    @Test
    void aCollectionShowsImagesAlone() {
        try (var window = Chromium.window()) {
            shows(open(window, "/collections/" + collection), "note.txt");
        }
    }

    private void shows(Page page, String other) {
        assertThat(item(page, other)).isVisible();
        choose(page, "Images");
        assertThat(item(page, other)).hasCount(0);
        assertThat(page.locator("[role=grid] [title^='harbour']").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*type=image.*"));
        page.reload();
        assertThat(page.locator("[role=grid] [title^='harbour']").first()).isVisible();
        assertThat(item(page, other)).hasCount(0);

        choose(page, "Videos");
        assertThat(page.getByText("Nothing of this kind is here")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show everything"))
                .click();
        assertThat(item(page, other)).isVisible();
    }

    private static void choose(Page page, String type) {
        page.getByLabel("Filter:").click();
        page.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName(type))
                .click();
    }

    private Page open(BrowserContext window, String path) {
        var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
        page.navigate(TestServer.uri(path).toString());
        return page;
    }

    private static Locator item(Page page, String name) {
        return page.locator("[role=grid] [title='" + name + "']").first();
    }
}
