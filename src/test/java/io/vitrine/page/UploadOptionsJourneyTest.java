package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.vitrine.testing.Answer;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The options and metadata that an editor sets for files while uploading them. */
class UploadOptionsJourneyTest {
    private static final int LARGE = 6_000_000;

    private final World world = new World();

    @Test
    void filesAreSentAsPrivateDraftsWithTags() {
        world.folder("/in");
        try (var window = Chromium.window()) {
            var page = signIn(window);
            page.getByLabel("New", new Page.GetByLabelOptions().setExact(true)).click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Upload with options"))
                    .click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(send(page, "Upload")).isDisabled();
            dialog.getByLabel("Choose files")
                    .setInputFiles(
                            new FilePayload[] {UploadJourneyTest.file("a.txt"), UploadJourneyTest.file("b.txt")});
            assertThat(dialog.getByText("2 files · ")).isVisible();
            dialog.getByLabel("Private").check();
            dialog.getByLabel("Draft").check();
            dialog.getByLabel("Tags").fill("summer,");
            assertThat(Axe.violations(page)).isEmpty();
            send(page, "Upload 2").click();
            assertThat(page.locator("[role=grid] [role=gridcell]").getByText("Draft"))
                    .hasCount(2);
            // The options do not apply to files that are dropped or chosen afterwards.
            page.getByLabel("Upload files").setInputFiles(UploadJourneyTest.file("c.txt"));
            assertThat(page.locator("[role=grid] [title='c.txt']")).isVisible();
            page.locator("[role=grid] [data-index='0']").click();
            page.keyboard().press("i");
            assertThat(page.getByText("Once it is published, its URL opens only for people who can see it here"))
                    .isVisible();
        }
        var files = files();
        assertThat(files.all("isPrivateFile")).containsExactly("true", "true", "false");
        assertThat(files.all("isPublished")).containsExactly("false", "false", "true");
        assertThat(files.at("items.0.tags").toString()).isEqualTo("[\"summer\"]");
        assertThat(files.at("items.2.tags").toString()).isEqualTo("[]");
    }

    @Test
    void aPrivateUploadThatIsCutByAReloadGoesOnAndIsPrivate() {
        world.folder("/in");
        try (var window = Chromium.window()) {
            var page = signIn(window);
            var network = window.newCDPSession(page);
            UploadJourneyTest.throttle(network, LARGE / 10);
            page.keyboard().press("o");
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Choose files")
                    .setInputFiles(new FilePayload("large.bin", "application/octet-stream", new byte[LARGE]));
            dialog.getByLabel("Private").check();
            send(page, "Upload").click();
            var progress = page.getByRole(AriaRole.PROGRESSBAR, new Page.GetByRoleOptions().setName("large.bin"));
            page.waitForCondition(
                    () -> progress.count() > 0 && Double.parseDouble(progress.getAttribute("aria-valuenow")) > 20);
            var wentOn = new AtomicLong(-1);
            page.onRequest(request -> wentOn.compareAndSet(-1, UploadJourneyTest.offset(request)));
            page.reload();
            UploadJourneyTest.throttle(network, -1);
            assertThat(page.getByText("1 file uploaded").first()).isVisible();
            assertThat(wentOn.get()).isPositive().isLessThan(LARGE);
        }
        assertThat(files().all("isPrivateFile")).containsExactly("true");
    }

    /** The options also apply to a new version that is made because the name is taken. */
    @Test
    void whatWasSaidHoldsForTheVersionThatSomebodyChoosesToMake() {
        world.file("/in/a.txt");
        try (var window = Chromium.window()) {
            var page = signIn(window);
            page.keyboard().press("o");
            page.getByLabel("Choose files").setInputFiles(UploadJourneyTest.file("a.txt"));
            page.getByLabel("Private").check();
            send(page, "Upload").click();
            page.getByText("Make new versions").click();
            assertThat(page.getByText("1 file uploaded").first()).isVisible();
        }
        assertThat(files().all("isPrivateFile")).containsExactly("true");
    }

    @Test
    void valuesOfMetadataComeAlongWithTheDefaultsOfTheOthers() {
        var season = world.unique("season").replace('-', '_');
        var brand = world.unique("brand").replace('-', '_');
        var first = field(season, Map.of("type", "Text"));
        var second = field(brand, Map.of("type", "Text", "defaultValue", "Acme"));
        world.folder("/in");
        try (var window = Chromium.window()) {
            var page = signIn(window);
            page.keyboard().press("o");
            page.getByLabel("Choose files").setInputFiles(UploadJourneyTest.file("described.txt"));
            assertThat(page.getByLabel(brand)).hasValue("Acme");
            page.getByLabel(season).fill("ss27");
            send(page, "Upload").click();
            assertThat(page.locator("[role=grid] [title='described.txt']")).isVisible();
            var file = files();
            assertThat(file.text("items.0.customMetadata." + season)).isEqualTo("ss27");
            assertThat(file.text("items.0.customMetadata." + brand)).isEqualTo("Acme");
        } finally {
            world.admin().delete("/v1/customMetadataFields/" + first).expect(204);
            world.admin().delete("/v1/customMetadataFields/" + second).expect(204);
        }
    }

    @Test
    void aNewVersionKeepsItsTagsUnlessTheyAreToGo() {
        world.admin()
                .upload(
                        Map.of(
                                "fileName",
                                "a.txt",
                                "folder",
                                world.path("/in"),
                                "useUniqueFileName",
                                "false",
                                "tags",
                                "old"),
                        World.bytes("first"))
                .expect(200);
        try (var window = Chromium.window()) {
            var page = signIn(window);
            for (var goes : new boolean[] {false, true}) {
                page.keyboard().press("o");
                page.getByLabel("Choose files").setInputFiles(UploadJourneyTest.file("a.txt"));
                var fresh = page.getByLabel("Do not keep the tags and metadata of the file");
                assertThat(fresh).hasCount(0);
                page.getByLabel("If the name is taken").selectOption("Make a new version");
                fresh.setChecked(goes);
                assertThat(Axe.violations(page)).isEmpty();
                send(page, "Upload").click();
                assertThat(page.getByText("1 file uploaded").first()).isVisible();
                page.getByLabel("Close uploads").click();
                assertThat(files().at("items.0.tags").toString()).isEqualTo(goes ? "[]" : "[\"old\"]");
            }
        }
    }

    private String field(String name, Map<String, String> schema) {
        return world.admin()
                .post("/v1/customMetadataFields", Map.of("name", name, "label", name, "schema", schema))
                .expect(201)
                .text("id");
    }

    private static Locator send(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private Answer files() {
        return world.admin()
                .get("/v1/folders/" + world.folder("/in") + "/assets?sort=name")
                .expect(200);
    }

    private Page signIn(BrowserContext window) {
        var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
        page.navigate(TestServer.uri("/library" + world.path("/in")).toString());
        assertThat(page.getByLabel("Upload files")).hasCount(1);
        return page;
    }
}
