package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads by an editor from the page: many files at once, some of them refused, and interrupted ones. */
class UploadJourneyTest {
    private static final int LARGE = 6_000_000;

    private final World world = new World();
    private final World.Person editor = world.person("editor", "fullAccess");

    @Test
    void ofTwoHundredFilesTwoAreRefusedAndTheOthersArrive() {
        world.folder("/in");
        try (var window = Chromium.window()) {
            var page = signIn(window);
            var good = IntStream.range(0, 198).mapToObj(number -> file("f" + number + ".txt"));
            page.getByLabel("Upload files")
                    .setInputFiles(Stream.concat(good, Stream.of(file("CON.txt"), file("NUL.txt")))
                            .toArray(FilePayload[]::new));
            var uploads = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Uploads"));
            assertThat(uploads.getByRole(AriaRole.STATUS))
                    .hasText("2 files failed", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
            assertThat(uploads.getByText("Some computers reserve this name for a device."))
                    .hasCount(2);
            assertThat(page.getByRole(AriaRole.GRID)).hasAttribute("aria-label", Pattern.compile(".*in.*"));
            assertThat(page.locator("[role=grid] [title='f0.txt']")).isVisible();
        }
        assertThat(World.pages(world.admin(), "/v1/folders/" + world.folder("/in") + "/assets?limit=100", "name"))
                .hasSize(198)
                .doesNotContain("CON.txt", "NUL.txt");
    }

    @Test
    void anUploadThatIsCutByAReloadGoesOnWhereItWas() throws IOException {
        world.folder("/in");
        var content = new byte[LARGE];
        new Random(4).nextBytes(content);
        try (var window = Chromium.window()) {
            var page = signIn(window);
            var network = window.newCDPSession(page);
            throttle(network, LARGE / 10);
            page.getByLabel("Upload files")
                    .setInputFiles(new FilePayload("large.bin", "application/octet-stream", content));
            var progress = page.getByRole(AriaRole.PROGRESSBAR, new Page.GetByRoleOptions().setName("large.bin"));
            page.waitForCondition(
                    () -> progress.count() > 0 && Double.parseDouble(progress.getAttribute("aria-valuenow")) > 20);
            var wentOn = new AtomicLong(-1);
            page.onRequest(request -> wentOn.compareAndSet(-1, offset(request)));
            page.reload();
            throttle(network, -1);
            assertThat(page.getByText("1 file uploaded").first()).isVisible();
            assertThat(wentOn.get()).isPositive().isLessThan(LARGE);
        }
        var file = world.admin()
                .get("/v1/folders/" + world.folder("/in") + "/assets")
                .expect(200);
        assertThat(file.text("items.0.size")).isEqualTo(String.valueOf(LARGE));
        try (var stored =
                world.admin().stream(URI.create(file.text("items.0.url")).getRawPath())) {
            assertThat(stored.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void anUploadGoesOnWhenTheConnectionIsBack() {
        world.folder("/in");
        try (var window = Chromium.window()) {
            var page = signIn(window);
            var network = window.newCDPSession(page);
            uploadSlowly(page, network);
            var progress = page.getByRole(AriaRole.PROGRESSBAR, new Page.GetByRoleOptions().setName("large.bin"));
            page.waitForCondition(
                    () -> progress.count() > 0 && Double.parseDouble(progress.getAttribute("aria-valuenow")) > 20);
            var offsets = new ArrayList<Long>();
            page.onRequest(request -> offsets.add(offset(request)));
            window.setOffline(true);
            window.setOffline(false);
            throttle(network, -1);
            assertThat(page.getByText("1 file uploaded").first()).isVisible();
            assertThat(offsets).allMatch(offset -> offset != 0);
        }
    }

    @Test
    void whereNamesAreTakenSomebodyChooses() {
        world.file("/in/a.txt");
        world.file("/in/b.txt");
        try (var window = Chromium.window()) {
            var page = signIn(window);
            page.getByLabel("Upload files").setInputFiles(new FilePayload[] {file("a.txt"), file("b.txt")});
            var uploads = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Uploads"));
            uploads.getByText("Keep both").click();
            assertThat(uploads.getByRole(AriaRole.STATUS)).hasText("2 files uploaded");
            uploads.getByLabel("Close uploads").click();
            assertThat(names()).hasSize(4).contains("a.txt", "b.txt");

            page.getByLabel("Upload files").setInputFiles(file("a.txt"));
            uploads.getByText("Make new versions").click();
            assertThat(uploads.getByRole(AriaRole.STATUS)).hasText("1 file uploaded");
            assertThat(names()).hasSize(4);
        }
    }

    @Test
    void whatIsAddedLaterDoesNotWaitForWhatFailed() {
        world.file("/in/a.txt");
        try (var window = Chromium.window()) {
            var page = signIn(window);
            var uploads = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Uploads"));
            page.getByLabel("Upload files").setInputFiles(file("a.txt"));
            assertThat(uploads.getByText("Keep both")).isVisible();
            var name = Base64.getEncoder().encodeToString(World.bytes("a.txt"));
            var sentAgain = new AtomicBoolean();
            page.route("**/v1/uploads", route -> {
                if (route.request()
                        .allHeaders()
                        .getOrDefault("upload-metadata", "")
                        .contains("fileName " + name)) {
                    sentAgain.set(true);
                } else {
                    route.resume();
                }
            });
            page.getByLabel("Upload files").setInputFiles(file("c.txt"));
            assertThat(page.locator("[role=grid] [title='c.txt']")).isVisible();
            assertThat(uploads.getByText("Keep both")).isVisible();
            assertThat(sentAgain).isFalse();
        }
    }

    @Test
    void anUploadIsHeldAndGoesOn() {
        world.folder("/in");
        try (var window = Chromium.window()) {
            var page = signIn(window);
            var network = window.newCDPSession(page);
            uploadSlowly(page, network);
            page.getByLabel("Pause large.bin").click();
            var go = page.getByLabel("Resume large.bin");
            assertThat(go).isVisible();
            throttle(network, -1);
            assertThat(page.getByText("1 file uploaded")).hasCount(0);
            go.click();
            assertThat(page.getByText("1 file uploaded").first()).isVisible();
            assertThat(names()).containsExactly("large.bin");
        }
    }

    @Test
    void theSameFileIsUploadedAgainAfterItWasDeleted(@TempDir Path disk) throws IOException {
        world.folder("/in");
        var chosen = Files.writeString(disk.resolve("a.txt"), "a");
        try (var window = Chromium.window()) {
            var page = signIn(window);
            var shown = page.locator("[role=grid] [title='a.txt']");
            page.getByLabel("Upload files").setInputFiles(chosen);
            assertThat(shown).isVisible();
            var id = world.admin()
                    .get("/v1/folders/" + world.folder("/in") + "/assets")
                    .expect(200)
                    .text("items.0.id");
            world.admin().delete("/v1/assets/" + id).expect(204);
            page.getByLabel("Upload files").setInputFiles(chosen);
            page.waitForCondition(() -> names().equals(List.of("a.txt")));
        }
    }

    @Test
    void whoSignsInNextDoesNotGoOnWithTheUploadsOfOthers() {
        world.folder("/in");
        try (var window = Chromium.window()) {
            var page = signIn(window);
            var network = window.newCDPSession(page);
            uploadSlowly(page, network);
            page.getByLabel("Pause large.bin").click();
            assertThat(page.getByLabel("Resume large.bin")).isVisible();
            throttle(network, -1);
            window.clearCookies();
            page.navigate("about:blank");
            page = signIn(window, world.person("next", "fullAccess"));
            page.getByLabel("Upload files").setInputFiles(file("b.txt"));
            assertThat(page.getByText("1 file uploaded").first()).isVisible();
            assertThat(names()).containsExactly("b.txt");
            window.clearCookies();
            page.navigate("about:blank");
            page = signIn(window);
            assertThat(page.getByText("1 file uploaded").first()).isVisible();
            assertThat(names()).containsExactlyInAnyOrder("b.txt", "large.bin");
        }
    }

    /** A person may have access to a file alone, and not see its folder. */
    @Test
    void aFileGetsANewVersionWhateverThatIsCalledHere() {
        var file = world.file("/in/a.txt");
        var rosa = world.restricted("rosa");
        world.shareAsset(file, rosa, "contribute");
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, rosa);
            page.navigate(TestServer.uri("/shared").toString());
            page.locator("[role=grid] [data-asset]").click();
            page.keyboard().press("i");
            var choice = page.getByLabel("Upload a new version");
            choice.setInputFiles(file("other.txt"));
            // Else the browser would not tell of the same file when it is chosen again.
            assertThat(choice).hasValue("");
            assertThat(page.getByText("1 file uploaded").first()).isVisible();
            assertThat(page.getByText("Current").first()).isVisible();
        }
        assertThat(names()).containsExactly("a.txt");
        assertThat(world.admin().get("/media" + world.path("/in/a.txt")).body()).isEqualTo("content of other.txt");
    }

    private List<String> names() {
        return world.admin()
                .get("/v1/folders/" + world.folder("/in") + "/assets")
                .expect(200)
                .all("name");
    }

    private Page signIn(BrowserContext window) {
        return signIn(window, editor);
    }

    private Page signIn(BrowserContext window, World.Person person) {
        var page = Chromium.signIn(window, person);
        page.navigate(TestServer.uri("/library" + world.path("/in")).toString());
        assertThat(page.getByLabel("Upload files")).hasCount(1);
        return page;
    }

    /** The offset of a piece of an upload; -1 for other requests. */
    static long offset(Request request) {
        var begins = request.allHeaders().get("upload-offset");
        return request.method().equals("PATCH") && begins != null ? Long.parseLong(begins) : -1;
    }

    /** Starts an upload that takes some ten seconds, unless the limit on the network is lifted. */
    private static void uploadSlowly(Page page, CDPSession network) {
        throttle(network, LARGE / 10);
        page.getByLabel("Upload files")
                .setInputFiles(new FilePayload("large.bin", "application/octet-stream", new byte[LARGE]));
    }

    /** Limits uploads to this many bytes a second; -1 lifts the limit. */
    static void throttle(CDPSession session, int bytes) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", bytes);
        session.send("Network.emulateNetworkConditions", conditions);
    }

    static FilePayload file(String name) {
        return new FilePayload(name, "text/plain", World.bytes("content of " + name));
    }
}
