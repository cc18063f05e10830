package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.vitrine.testing.OwnServer;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server is stopped and started again while somebody works: nothing is lost, and nobody has to reload the page. */
class OutageJourneyTest {
    private static final String EMAIL = "ada@example.com";
    private static final String UNREACHABLE = "The server cannot be reached";
    private static final int LARGE = 6_000_000;

    @TempDir
    private Path data;

    private OwnServer server;
    private int port;
    private BrowserContext window;
    private Page page;

    @BeforeEach
    void open() {
        server = start();
        port = server.uri().getPort();
        var admin = server.nobody().signIn(EMAIL, TestServer.PASSWORD);
        admin.upload("/desk", "a.txt", World.bytes("a")).expect(200);
        admin.upload("/desk/drawer", "b.txt", World.bytes("b")).expect(200);
        admin.post(
                        "/v1/users",
                        Map.of(
                                "email",
                                "rosa@example.com",
                                "name",
                                "rosa",
                                "role",
                                "restricted",
                                "password",
                                TestServer.PASSWORD))
                .expect(201);
        window = Chromium.window();
        page = Chromium.signIn(window, server.uri(), EMAIL, TestServer.PASSWORD);
        page.navigate(server.uri().resolve("/library/desk").toString());
        item("a.txt").focus();
    }

    @AfterEach
    void close() {
        window.close();
        server.close();
    }

    @Test
    void aNameThatCouldNotBeSavedIsSavedLater() {
        page.keyboard().press("F2");
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.TEXTBOX).fill("other.txt");
        server.close();
        page.keyboard().press("Enter");
        assertThat(dialog.getByText(UNREACHABLE)).isVisible();
        assertThat(dialog.getByRole(AriaRole.TEXTBOX)).hasValue("other.txt");
        startAgain();
        page.keyboard().press("Enter");
        assertThat(item("other.txt")).isVisible();
    }

    /** The page has not loaded the code of the dialog yet. */
    @Test
    void whatCouldNotBeOpenedOpensLater() {
        server.close();
        page.keyboard().press("s");
        var note = page.getByText("What you opened will load once it is back.");
        assertThat(note).isVisible();
        startAgain();
        assertThat(page.getByRole(AriaRole.DIALOG))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        assertThat(note).hasCount(0);
    }

    @Test
    void aFolderOpensWhenTheServerIsBackAndNotBefore() {
        item("drawer").focus();
        server.close();
        page.keyboard().press("Enter");
        // The page tries several times before it says so.
        assertThat(page.getByRole(AriaRole.ALERT).getByText(UNREACHABLE))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        startAgain();
        page.getByRole(AriaRole.ALERT).getByText("Try again").click();
        assertThat(item("b.txt")).isVisible();
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    }

    @Test
    void whomOneWouldShareWithIsKeptUntilTheyCanBe() {
        page.keyboard().press("s");
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByPlaceholder("Type a name").fill("rosa");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("rosa"))
                .click();
        dialog.getByLabel("Ends after (optional)").fill("2099-12-31");
        assertThat(dialog.getByText("1 person would gain access")).isVisible();
        server.close();
        var share = dialog.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Share").setExact(true));
        share.click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText(UNREACHABLE);
        assertThat(dialog.getByLabel("Remove rosa")).isVisible();
        assertThat(dialog.getByLabel("Ends after (optional)")).hasValue("2099-12-31");
        startAgain();
        dialog.getByRole(AriaRole.ALERT).getByText("Try again").click();
        assertThat(page.getByText("Shared with rosa")).isVisible();
        assertThat(dialog.getByLabel("Level of rosa")).isVisible();
        assertThat(dialog.getByText("until Dec 31, 2099")).isVisible();
        assertThat(dialog.getByRole(AriaRole.ALERT)).hasCount(0);
        assertThat(share).hasCount(0);
    }

    @Test
    void anUploadGoesOnWithTheServerThatWasStartedAgain() {
        var content = new byte[LARGE];
        new Random(6).nextBytes(content);
        var network = window.newCDPSession(page);
        UploadJourneyTest.throttle(network, LARGE / 10);
        page.getByLabel("Upload files")
                .first()
                .setInputFiles(new FilePayload("large.bin", "application/octet-stream", content));
        var progress = page.getByRole(AriaRole.PROGRESSBAR, new Page.GetByRoleOptions().setName("large.bin"));
        page.waitForCondition(
                () -> progress.count() > 0 && Double.parseDouble(progress.getAttribute("aria-valuenow")) > 10);
        server.close();
        UploadJourneyTest.throttle(network, -1);
        startAgain();
        assertThat(page.getByText("1 file uploaded").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        assertThat(item("large.bin")).isVisible();
    }

    @Test
    void aFileThatIsTooLargeIsLeftOutAndTheOthersArrive() {
        page.getByLabel("Upload files").first().setInputFiles(new FilePayload[] {
            new FilePayload("huge.bin", "application/octet-stream", new byte[8_000_001]),
            UploadJourneyTest.file("c.txt")
        });
        var uploads = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Uploads"));
        assertThat(uploads.getByRole(AriaRole.STATUS)).hasText("1 file failed");
        assertThat(uploads).containsText("Choose a smaller one, or ask an administrator to raise the limit.");
        assertThat(item("c.txt")).isVisible();
    }

    private OwnServer start() {
        return new OwnServer(
                "--port=" + port,
                "--data=" + data,
                "--admin.email=" + EMAIL,
                "--admin.password=" + TestServer.PASSWORD,
                "--vitrine.limits.stop-time=1s",
                "--vitrine.storage.max-file=8000000B");
    }

    private void startAgain() {
        server = start();
    }

    private Locator item(String name) {
        return page.locator("[role=grid] [data-asset]")
                .filter(new Locator.FilterOptions().setHas(page.locator("[title='" + name + "']")));
    }
}
