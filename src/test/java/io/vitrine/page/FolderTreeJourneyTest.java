package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More folders in one than the tree asks for at once. */
class FolderTreeJourneyTest {
    private static final int FOLDERS = 70;

    private final World world = new World();

    @BeforeEach
    void fill() {
        IntStream.range(10, 10 + FOLDERS).forEach(number -> world.folder("/many/f" + number));
    }

    @Test
    void theTreeLoadsOnAsItsEndComesNear() {
        try (var window = Chromium.window()) {
            var page = tree(window.newPage());
            assertThat(folder(page, 10)).isVisible();
            assertThat(folder(page, 9 + FOLDERS)).hasCount(0);
            page.waitForCondition(() -> {
                page.evaluate("[...document.querySelectorAll('[role=treeitem]')].at(-1).scrollIntoView()");
                return folder(page, 9 + FOLDERS).count() > 0;
            });
        }
    }

    @Test
    void theTreeLoadsOnByKeys() {
        try (var window = Chromium.window()) {
            var page = tree(window.newPage());
            assertThat(folder(page, 10)).isVisible();
            folder(page, 10).focus();
            for (var number = 11; number < 10 + FOLDERS; number++) {
                // Behind the last there is nothing to go to until the line that leads on has come.
                assertThat(folder(page, number).or(more(page)).first()).isVisible();
                page.keyboard().press("ArrowDown");
                assertThat(folder(page, number)).isFocused();
            }
        }
    }

    /** The tree at the folder, asked for in small parts. */
    private Page tree(Page page) {
        page.route(
                url -> url.contains("type=folder"),
                route -> route.resume(
                        new Route.ResumeOptions().setUrl(route.request().url().replace("limit=1000", "limit=20"))));
        var editor = world.person("editor", "fullAccess");
        page.navigate(TestServer.uri("/").toString());
        page.locator("input[type=email]").fill(editor.email());
        page.locator("input[type=password]").fill(TestServer.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("main#content")).isVisible();
        page.navigate(TestServer.uri("/library" + world.path("/many/f10")).toString());
        return page;
    }

    private static Locator more(Page page) {
        return page.getByRole(AriaRole.TREEITEM, new Page.GetByRoleOptions().setName("Load more"));
    }

    private static Locator folder(Page page, int number) {
        return page.getByRole(AriaRole.TREEITEM, new Page.GetByRoleOptions().setName("f" + number));
    }
}
