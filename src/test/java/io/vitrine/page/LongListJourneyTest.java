package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.vitrine.db.Db;
import io.vitrine.testing.Caller;
import io.vitrine.testing.ManyFiles;
import io.vitrine.testing.OwnServer;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A folder and a collection with so many assets that only some are ever drawn. */
class LongListJourneyTest {
    private static final int MEMBERS = 100_000;
    private static final int FILES = 10_000;
    private static final String EMAIL = "admin@long.example";

    /** More items than are drawn for a screen, including those drawn ahead. */
    private static final int DRAWN = 200;

    private static OwnServer server;
    private static String collection;

    @BeforeAll
    static void fill() {
        server = new OwnServer("--admin.email=" + EMAIL, "--admin.password=" + TestServer.PASSWORD);
        var admin = server.nobody().signIn(EMAIL, TestServer.PASSWORD);
        var file = admin.upload("/", "seed.txt", World.bytes("the one content"))
                .expect(200)
                .text("fileId");
        collection = collection(admin, "everything", file);
        var db = server.bean(Db.class);
        ManyFiles.make(db, FILES, file, folder(admin, "/ten-thousand"), collection);
        ManyFiles.make(db, MEMBERS - FILES - 1, file, folder(admin, "/the-others"), collection);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aFolderOfTenThousandOpensWithAFewRequestsAndDrawsWhatIsSeen() {
        try (var window = Chromium.window()) {
            var page = signIn(window);
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(server.uri().resolve("/library/ten-thousand").toString());
            assertThat(item(page, "file-1000001.txt")).isVisible();
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(asked.stream().filter(url -> url.contains("/v1/"))).hasSizeLessThan(12);
            assertThat(drawn(page)).isLessThan(DRAWN);
        }
    }

    @Test
    void everythingInAFolderIsChosenAlsoWhatWasNotThereYet() {
        try (var window = Chromium.window()) {
            var page = signIn(window);
            page.navigate(server.uri().resolve("/library/ten-thousand").toString());
            assertThat(item(page, "file-1000001.txt")).isVisible();
            page.locator("[role=grid] [data-index='0']").focus();
            page.keyboard().press("Control+a");
            assertThat(page.getByText("10,000 selected").first()).isVisible();
            assertThat(drawn(page)).isLessThan(DRAWN);
        }
    }

    @Test
    void aCollectionOfAHundredThousandIsScrolledFromEndToEnd() {
        try (var window = Chromium.window()) {
            var page = signIn(window);
            page.navigate(server.uri()
                    .resolve("/collections/" + collection + "?sort=name")
                    .toString());
            assertThat(item(page, "file-1000001.txt")).isVisible();
            assertThat(page.locator("main")).containsText("100,000 assets");
            var last = item(page, "seed.txt");
            page.waitForCondition(
                    () -> {
                        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
                        assertThat(drawn(page)).isLessThan(DRAWN);
                        return last.count() > 0;
                    },
                    new Page.WaitForConditionOptions().setTimeout(120_000));
            assertThat(last).isVisible();
            page.evaluate("scrollTo(0, 0)");
            assertThat(item(page, "file-1000001.txt")).isVisible();
        }
    }

    private static int drawn(Page page) {
        return page.locator("[data-asset]").count();
    }

    private static com.microsoft.playwright.Locator item(Page page, String name) {
        return page.locator("[role=grid] [title='" + name + "']").first();
    }

    private static Page signIn(BrowserContext window) {
        return Chromium.signIn(window, server.uri(), EMAIL, TestServer.PASSWORD);
    }

    private static String folder(Caller by, String path) {
        return by.post("/v1/folders", Map.of("path", path)).expect(201).text("id");
    }

    private static String collection(Caller by, String name, String member) {
        return by.post("/v1/media-collections", Map.of("name", name, "assetIds", List.of(member)))
                .expect(201)
                .text("id");
    }
}
