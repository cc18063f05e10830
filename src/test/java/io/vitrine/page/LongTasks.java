package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.vitrine.db.Db;
import io.vitrine.testing.ManyFiles;
import io.vitrine.testing.OwnServer;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Measures for how long at a time a page is busy while a folder of 10,000 files opens. Not part of the suite, as tasks take
 * longer on a busy machine: {@code ./vitrine test -Dtest=LongTasks} prints the times, and fails if one is longer than
 * allowed.
 */
class LongTasks {
    private static final String EMAIL = "admin@long.example";
    private static final int FILES = 10_000;
    private static final int WANTED_MILLIS = 100;
    private static final int TIMES = 5;
    private static final String OBSERVE = """
            window.tasks = [];
            new PerformanceObserver((list) => list.getEntries().forEach((task) => window.tasks.push(task.duration)))
              .observe({ type: 'longtask', buffered: true });
            """;

    @Test
    void ofOpeningAFolder() {
        try (var server = new OwnServer("--admin.email=" + EMAIL, "--admin.password=" + TestServer.PASSWORD);
                var window = Chromium.window()) {
            fill(server);
            window.addInitScript(OBSERVE);
            var page = Chromium.signIn(window, server.uri(), EMAIL, TestServer.PASSWORD);
            assertThat(longestOf(page, "const end = Date.now() + 150; while (Date.now() < end);"))
                    .as("a busy page is noticed")
                    .isGreaterThan(WANTED_MILLIS);
            var byAddress = 0.0;
            var byClick = 0.0;
            for (var time = 0; time < TIMES; time++) {
                page.navigate(server.uri().resolve("/library/many").toString());
                byAddress = Math.max(byAddress, longest(page));
                page.navigate(server.uri().resolve("/library").toString());
                longest(page);
                page.evaluate("window.tasks = []");
                page.locator("[role=grid] button:has-text('many')").first().click();
                byClick = Math.max(byClick, longest(page));
            }
            System.out.printf(
                    "the longest task: %.0f ms by address, %.0f ms by a click in the page%n", byAddress, byClick);
            assertThat(Math.max(byAddress, byClick)).isLessThanOrEqualTo(WANTED_MILLIS);
        }
    }

    private static void fill(OwnServer server) {
        var admin = server.nobody().signIn(EMAIL, TestServer.PASSWORD);
        var file = admin.upload("/", "seed.txt", World.bytes("the one content"))
                .expect(200)
                .text("fileId");
        var folder =
                admin.post("/v1/folders", Map.of("path", "/many")).expect(201).text("id");
        var collection = admin.post("/v1/media-collections", Map.of("name", "many", "assetIds", List.of(file)))
                .expect(201)
                .text("id");
        ManyFiles.make(server.bean(Db.class), FILES, file, folder, collection);
    }

    private static double longestOf(Page page, String work) {
        page.evaluate("new Promise((done) => setTimeout(() => { " + work + " setTimeout(done, 300); }))");
        return longest(page);
    }

    /** Waits until the page has loaded, and returns its longest task in milliseconds; 0 if none took 50. */
    private static double longest(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        if (page.url().endsWith("/many")) {
            assertThat(page.locator("[role=grid] [title='file-1000001.txt']")).isVisible();
        }
        return ((Number) page.evaluate("Math.max(0, ...window.tasks)")).doubleValue();
    }
}
