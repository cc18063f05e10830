package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.OwnServer;
import io.vitrine.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A folder with more folders in it than the tree asks for at once, on an otherwise empty server. */
class FolderTreeJourneyTest {
    private static final int FOLDERS = 70;
    /** The length of a page of the tree in these tests. */
    private static final int SHORT = 20;

    private static final String EMAIL = "ada@example.com";
    private static final OwnServer SERVER =
            new OwnServer("--admin.email=" + EMAIL, "--admin.password=" + TestServer.PASSWORD);

    @BeforeAll
    static void fill() {
        var ada = SERVER.nobody().signIn(EMAIL, TestServer.PASSWORD);
        for (var number = 10; number < 10 + FOLDERS; number++) {
            ada.post("/v1/folders", Map.of("path", "/many/f" + number)).expect(201);
        }
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void theTreeLoadsOnAsItsEndComesNear() {
        try (var window = Chromium.window()) {
            var page = tree(window);
            assertThat(folder(page, 10)).isVisible();
            assertThat(folder(page, 9 + FOLDERS)).hasCount(0);
            page.waitForCondition(() -> {
                page.evaluate("[...document.querySelectorAll('[role=treeitem]')].at(-1).scrollIntoView()");
                return folder(page, 9 + FOLDERS).count() > 0;
            });
            // The heading of the collections stays in view, however long the tree is by now.
            var collections = new Page.GetByRoleOptions().setName("Collections").setExact(true);
            assertThat(page.getByRole(AriaRole.LINK, collections)).isInViewport();
        }
    }

    @Test
    void theTreeLoadsOnByKeys() {
        try (var window = Chromium.window()) {
            var page = tree(window);
            assertThat(folder(page, 10)).isVisible();
            folder(page, 10).focus();
            for (var number = 11; number < 10 + FOLDERS; number++) {
                // After the last folder, there is nothing to go to until the line that loads more has appeared.
                assertThat(folder(page, number).or(more(page)).first()).isVisible();
                page.keyboard().press("ArrowDown");
                assertThat(folder(page, number)).isFocused();
            }
        }
    }

    @Test
    void whatIsOpenStandsBehindWhatHasNotComeYet() {
        try (var window = Chromium.window()) {
            var page = tree(window, 9 + FOLDERS);
            assertThat(folder(page, 9 + FOLDERS)).hasAttribute("aria-selected", "true");
            assertThat(folder(page, 8 + FOLDERS)).hasCount(0);
            // Even in view, the line waits to be chosen: loading by itself would move the open folder.
            more(page).scrollIntoViewIfNeeded();
            page.evaluate("() => new Promise(seen => requestAnimationFrame(() => requestAnimationFrame(seen)))");
            assertThat(more(page)).hasAttribute("aria-busy", "false");
            assertThat(folder(page, 10 + SHORT)).hasCount(0);
            for (var next = 10 + SHORT; next < 10 + FOLDERS; next += SHORT) {
                more(page).click();
                assertThat(folder(page, next)).hasCount(1);
            }
            assertThat(folder(page, 8 + FOLDERS)).hasCount(1);
            assertThat(folder(page, 9 + FOLDERS)).hasCount(1);
        }
    }

    private static Page tree(BrowserContext window) {
        return tree(window, 10);
    }

    /** Opens the tree at a folder and makes its pages short. */
    private static Page tree(BrowserContext window, int number) {
        var page = Chromium.signIn(window, SERVER.uri(), EMAIL, TestServer.PASSWORD);
        page.route(
                url -> url.contains("type=folder"),
                route -> route.resume(new Route.ResumeOptions()
                        .setUrl(route.request().url().replace("limit=100", "limit=" + SHORT))));
        page.navigate(SERVER.uri() + "/library/many/f" + number);
        return page;
    }

    private static Locator more(Page page) {
        return page.getByRole(AriaRole.TREEITEM, new Page.GetByRoleOptions().setName("Load more"));
    }

    private static Locator folder(Page page, int number) {
        return page.getByRole(AriaRole.TREEITEM, new Page.GetByRoleOptions().setName("f" + number));
    }
}
