package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.Answer;
import io.vitrine.testing.OwnServer;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files that the server fetches from addresses which an editor gives it. */
class AddressUploadJourneyTest {
    private final World world = new World();
    private final Elsewhere elsewhere = new Elsewhere();

    @AfterEach
    void stop() {
        elsewhere.close();
    }

    @Test
    void eachAddressHasItsResultAndWhatFailedIsTriedAgain() {
        world.folder("/in");
        elsewhere.answer("/gone.txt", 404);
        try (var window = Chromium.window()) {
            var page = signIn(window);
            page.getByLabel("New", new Page.GetByLabelOptions().setExact(true)).click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Upload from an address"))
                    .click();
            assertThat(Axe.violations(page)).isEmpty();
            fetch(page, elsewhere.address("/photos/a%20beach.txt"), elsewhere.address("/gone.txt"));
            var uploads = uploads(page);
            assertThat(uploads.getByRole(AriaRole.STATUS)).hasText("1 file failed");
            assertThat(uploads.getByText("There is no file at this address.")).hasCount(1);
            assertThat(page.locator("[role=grid] [title='a_beach.txt']")).isVisible();
            assertThat(Axe.violations(page)).isEmpty();
            elsewhere.answer("/gone.txt", 200);
            uploads.getByLabel(Pattern.compile("^Try .*gone.txt again$")).click();
            assertThat(uploads.getByRole(AriaRole.STATUS)).hasText("2 files uploaded");
            assertThat(page.locator("[role=grid] [title='gone.txt']")).isVisible();
        }
        assertThat(world.admin().get("/media" + world.path("/in/a_beach.txt")).body())
                .isEqualTo("content of /photos/a beach.txt");
    }

    @Test
    void whatIsNoAddressIsSaidBesideItAndStays() {
        world.folder("/in");
        try (var window = Chromium.window()) {
            var page = signIn(window);
            page.keyboard().press("a");
            fetch(page, elsewhere.address("/a.txt"), "ftp://example.com/b.txt");
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog.getByText("This is not a web address: ftp://example.com/b.txt"))
                    .isVisible();
            assertThat(Axe.violations(page)).isEmpty();
            var addresses = dialog.getByLabel("Addresses");
            assertThat(addresses).hasValue(elsewhere.address("/a.txt") + "\nftp://example.com/b.txt");
            addresses.fill(elsewhere.address("/a.txt"));
            dialog.getByLabel("Name").fill("named.txt");
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=grid] [title='named.txt']")).isVisible();
        }
    }

    @Test
    void itIsSaidWhatTheFileIsToBe() {
        world.folder("/in");
        try (var window = Chromium.window()) {
            var page = signIn(window);
            openWithOptions(page);
            page.getByLabel("Private").check();
            page.getByRole(AriaRole.DIALOG).getByLabel("Tags").fill("summer,blue,");
            page.getByLabel("Description").fill("Dawn by the sea");
            assertThat(Axe.violations(page)).isEmpty();
            fetch(page, elsewhere.address("/a.txt"));
            assertThat(page.locator("[role=grid] [role=gridcell]").getByText("Private"))
                    .isVisible();
        }
        var file = file();
        assertThat(file.text("items.0.isPrivateFile")).isEqualTo("true");
        assertThat(file.text("items.0.isPublished")).isEqualTo("true");
        assertThat(file.at("items.0.tags").toString()).isEqualTo("[\"blue\",\"summer\"]");
        assertThat(file.text("items.0.description")).isEqualTo("Dawn by the sea");
    }

    @Test
    void whereTheNameIsTakenSomebodyChooses() {
        world.file("/in/a.txt");
        try (var window = Chromium.window()) {
            var page = signIn(window);
            page.keyboard().press("a");
            fetch(page, elsewhere.address("/a.txt"));
            uploads(page).getByText("Make new versions").click();
            assertThat(uploads(page).getByRole(AriaRole.STATUS)).hasText("1 file uploaded");
            uploads(page).getByLabel("Close uploads").click();
            openWithOptions(page);
            page.getByLabel("If the name is taken").selectOption("Keep both");
            fetch(page, elsewhere.address("/a.txt"));
            assertThat(uploads(page).getByRole(AriaRole.STATUS)).hasText("1 file uploaded");
        }
        assertThat(file().all("name")).hasSize(2);
        assertThat(world.admin().get("/media" + world.path("/in/a.txt")).body()).isEqualTo("content of /a.txt");
    }

    /** After a reload, nobody knows whether the server finished the fetch. The page asks again, which makes no second file. */
    @Test
    void whatIsUnderWayOutlivesAReloadAndCanBeGivenUp() {
        world.folder("/in");
        elsewhere.hold("/slow.txt");
        try (var window = Chromium.window()) {
            var page = signIn(window);
            openWithOptions(page);
            page.getByLabel("Private").check();
            fetch(page, elsewhere.address("/slow.txt"), elsewhere.address("/unwanted.txt"));
            assertThat(uploads(page).getByText("Being fetched from " + Elsewhere.HOST))
                    .hasCount(1);
            assertThat(page.locator("[role=grid] [title='unwanted.txt']")).isVisible();
            elsewhere.answer("/slow.txt", 500);
            var asked = page.waitForRequest("**/api/v2/files/upload", page::reload);
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(uploads(page).getByText("Being fetched from " + Elsewhere.HOST))
                    .hasCount(1);
            elsewhere.letGo("/slow.txt");
            assertThat(uploads(page).getByText("answered 500 instead of the file"))
                    .isVisible();
            elsewhere.answer("/slow.txt", 200);
            uploads(page).getByLabel(Pattern.compile("^Try .*slow.txt again$")).click();
            assertThat(uploads(page).getByRole(AriaRole.STATUS)).hasText("1 file uploaded");

            elsewhere.hold("/never.txt");
            page.keyboard().press("a");
            fetch(page, elsewhere.address("/never.txt"));
            uploads(page)
                    .getByLabel(Pattern.compile("^Cancel upload of .*never.txt$"))
                    .click();
            assertThat(uploads(page).getByText("Cancelled")).isVisible();
        }
        assertThat(file().all("name")).containsExactlyInAnyOrder("slow.txt", "unwanted.txt");
        assertThat(file().all("isPrivateFile")).containsOnly("true");
    }

    @Test
    void whatTheServerRefusesIsSaidInGerman() {
        elsewhere.hold("/slow.txt");
        elsewhere.answer("/closed.txt", 403);
        try (var server = new OwnServer(
                        "--admin.email=admin@example.com",
                        "--admin.password=" + TestServer.PASSWORD,
                        "--fetch.allow=" + Elsewhere.HOST + "/32",
                        "--fetch.time=1s",
                        "--storage.max-file=20B");
                var window = Chromium.window(new Browser.NewContextOptions().setLocale("de-DE"))) {
            var page = Chromium.signIn(window, server.uri(), "admin@example.com", TestServer.PASSWORD);
            assertThat(page.getByLabel("Dateien hochladen")).hasCount(1);
            page.keyboard().press("a");
            page.getByLabel("Adressen (URLs)")
                    .fill(String.join(
                            "\n",
                            elsewhere.address("/slow.txt"),
                            elsewhere.address("/much/too/large.txt"),
                            elsewhere.address("/closed.txt"),
                            "http://127.0.0.1/inside.txt"));
            page.getByText("4 hochladen").click();
            var uploads = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Hochladen"));
            assertThat(uploads.getByRole(AriaRole.STATUS)).hasText("4 Dateien fehlgeschlagen");
            for (var said : List.of(
                    "Das Abrufen der Datei dauerte länger, als dieser Server wartet.",
                    "Das ist größer, als der Server zulässt.",
                    "gibt die Datei nur heraus, wenn man sich dort anmeldet",
                    "ist nicht bekannt oder nicht im öffentlichen Internet")) {
                assertThat(uploads.getByText(said)).hasCount(1);
            }
        }
    }

    @Test
    void aPictureOfAnotherPageIsDroppedAndFetched() {
        world.folder("/in");
        var html = "<a href='https://example.com/'><img src='" + elsewhere.address("/dropped.txt") + "'></a>";
        var drop = """
                ([html, isOwn]) => {
                  const dataTransfer = new DataTransfer();
                  dataTransfer.setData('text/html', html);
                  dataTransfer.setData('text/uri-list', 'https://example.com/');
                  const onto = document.querySelector('main h2, main p');
                  if (isOwn) onto.dispatchEvent(new DragEvent('dragstart', { dataTransfer, bubbles: true }));
                  for (const type of ['dragenter', 'dragover', 'drop'])
                    onto.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
                  if (isOwn) onto.dispatchEvent(new DragEvent('dragend', { dataTransfer, bubbles: true }));
                }
                """;
        try (var window = Chromium.window()) {
            var page = signIn(window);
            page.getByText("This folder is empty").waitFor();
            // A drag that starts in this very page is ignored.
            page.evaluate(drop, List.of(html, true));
            page.evaluate(drop, List.of(html, false));
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog.getByLabel("Addresses")).hasValue(elsewhere.address("/dropped.txt"));
            dialog.getByLabel("Name").fill("kept.txt");
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=grid] [title='kept.txt']")).isVisible();
        }
    }

    @Test
    void whoMayNotUploadIsNotOfferedIt() {
        var rosa = world.restricted("rosa");
        world.shareAsset(world.folder("/in"), rosa, "view");
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, rosa);
            page.navigate(TestServer.uri("/library" + world.path("/in")).toString());
            page.getByText("This folder is empty").waitFor();
            page.keyboard().press("a");
            page.keyboard().press("o");
            page.getByLabel("New", new Page.GetByLabelOptions().setExact(true)).click();
            assertThat(page.getByRole(AriaRole.MENUITEM)).hasCount(1);
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        }
    }

    private Answer file() {
        return world.admin()
                .get("/v1/folders/" + world.folder("/in") + "/assets")
                .expect(200);
    }

    private static void openWithOptions(Page page) {
        page.keyboard().press("a");
        page.getByText("Options", new Page.GetByTextOptions().setExact(true)).click();
    }

    private static void fetch(Page page, String... addresses) {
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Addresses").fill(String.join("\n", addresses));
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Upload( \\d+)?$")))
                .click();
    }

    private static Locator uploads(Page page) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Uploads"));
    }

    private Page signIn(BrowserContext window) {
        var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
        page.navigate(TestServer.uri("/library" + world.path("/in")).toString());
        assertThat(page.getByLabel("Upload files")).hasCount(1);
        return page;
    }
}
