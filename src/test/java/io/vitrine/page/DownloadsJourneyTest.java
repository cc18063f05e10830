package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Zips on the downloads page, until they end, and single pictures saved in another format. */
class DownloadsJourneyTest {
    @Test
    void whatBecomesOfPicturesIsChosen() {
        var world = new World();
        var folder = world.folder("/lent");
        try (var window = Chromium.window()) {
            var editor = world.person("editor", "fullAccess");
            var page = Chromium.signIn(window, editor);
            page.navigate(
                    TestServer.uri("/library" + world.root() + "?at=" + folder).toString());
            page.locator("[role=grid] [aria-selected=true]").waitFor();
            page.keyboard().press("Shift+F10");
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Download as"))
                    .click();
            page.getByLabel("Longest side of pictures").selectOption("1,200 pixels");
            page.getByLabel("Format of pictures").selectOption("JPEG");
            page.getByLabel("Name of the zip").fill("for the press");
            page.getByLabel("Add a list of all files").check();
            var saved = page.waitForDownload(() -> page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Download"))
                    .click());
            assertThat(saved.suggestedFilename()).isEqualTo("for the press.zip");
            var made = editor.get("/v1/downloads").expect(200);
            assertThat(made.text("items.0.transformation")).isEqualTo("w-1200,h-1200,c-at_max,f-jpg");
            assertThat(made.at("items.0.manifest").asBoolean()).isTrue();
        }
    }

    @Test
    void onePictureIsSavedAsAnotherWithoutAZip() throws IOException {
        var world = new World();
        var file = world.admin()
                .upload(world.path("/lent"), "vase.jpg", Picture.jpeg())
                .expect(200)
                .text("fileId");
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            page.navigate(TestServer.uri("/library" + world.path("/lent") + "?at=" + file)
                    .toString());
            page.locator("[role=grid] [aria-selected=true]").waitFor();
            page.keyboard().press("Shift+F10");
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Download as"))
                    .click();
            page.getByLabel("Longest side of pictures").selectOption("800 pixels");
            page.getByLabel("Format of pictures").selectOption("PNG");
            assertThat(Axe.violations(page)).isEmpty();
            var saved = page.waitForDownload(() -> page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Download"))
                    .click());
            assertThat(Files.readAllBytes(saved.path())).startsWith(0x89, 'P', 'N', 'G');
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        }
    }

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
            assertThat(page.getByText("Withdrawn")).isVisible();
            assertThat(page).hasURL(Pattern.compile(".*/downloads"));
            assertThat(download).hasCount(0);
        }
    }

    @Test
    void administratorsSeeThoseOfOthersAndEndThem() {
        var world = new World();
        var ann = world.restricted(world.unique("ann"));
        var folder = world.folder("/given");
        world.shareAsset(folder, ann, "view");
        ann.post("/v1/downloads", Map.of("assetIds", List.of(folder), "name", world.unique("hers")))
                .expect(201);
        try (var window = Chromium.window();
                var other = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("ada", "administrator"));
            page.navigate(TestServer.uri("/downloads").toString());
            assertThat(page.getByText("No zips yet")).isVisible();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Everyone’s"))
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*/downloads\\?all=true"));
            page.reload();
            var row = page.getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText(world.unique("hers")));
            assertThat(row).containsText(ann.name());
            assertThat(Axe.violations(page)).isEmpty();
            row.getByLabel("Delete download: ").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText(ann.name() + " asked for it.");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                    .click();
            assertThat(row).hasCount(0);
            page.goBack();
            assertThat(page.getByText("No zips yet")).isVisible();

            var hers = Chromium.signIn(other, ann);
            hers.navigate(TestServer.uri("/downloads?all=true").toString());
            assertThat(hers.getByText("No zips yet")).isVisible();
            assertThat(hers.getByText("Everyone’s")).hasCount(0);
        }
        assertThat(ann.get("/v1/downloads").expect(200).all("id")).isEmpty();
    }
}
