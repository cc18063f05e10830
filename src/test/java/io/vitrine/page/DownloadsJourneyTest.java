package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A zip on the page of downloads, until it ends. */
class DownloadsJourneyTest {
    @Test
    void aZipIsFetchedAgainAndSaysInThePageWhenItWasTakenBack() {
        var world = new World();
        var ann = world.restricted("ann");
        var folder = world.folder("/lent");
        world.shareAsset(folder, ann, "view");
        ann.post("/v1/downloads", Map.of("assetIds", List.of(folder))).expect(201);
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, ann);
            page.navigate(TestServer.uri("/downloads").toString());
            var download = page.getByLabel("Download: lent.zip", new Page.GetByLabelOptions().setExact(true));
            assertThat(page.waitForDownload(download::click).suggestedFilename())
                    .isEqualTo("lent.zip");
            world.admin()
                    .patch("/v1/assets/" + folder + "/access", World.revoke("user", ann.id()))
                    .expect(200);
            download.click();
            assertThat(page.getByText("Taken back")).isVisible();
            assertThat(page).hasURL(Pattern.compile(".*/downloads"));
            assertThat(download).hasCount(0);
        }
    }
}
