package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The viewer: going from one file to the next, zooming, showing details, and going back. */
class ViewerJourneyTest {
    private final World world = new World();

    @Test
    void onePictureLeadsToTheNextAndBackToThePage() {
        for (var name : new String[] {"a.png", "b.png", "c.png"}) {
            world.admin().upload(world.path("/v"), name, Picture.png()).expect(200);
        }
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, world.person("editor", "fullAccess")));
            item(page, "a.png").focus();
            page.keyboard().press("Enter");
            var viewer = page.getByRole(AriaRole.DIALOG);
            assertThat(viewer.getByAltText("a.png")).isVisible();
            assertThat(page).hasURL(Pattern.compile("show="));
            page.keyboard().press("ArrowRight");
            assertThat(viewer.getByAltText("b.png")).isVisible();
            page.keyboard().press("+");
            assertThat(viewer.locator("[data-enlarged=true]")).hasCount(1);
            page.keyboard().press("0");
            assertThat(viewer.locator("[data-enlarged=true]")).hasCount(0);

            page.keyboard().press("i");
            var details = viewer.getByRole(AriaRole.COMPLEMENTARY);
            assertThat(details).containsText("320 × 200");
            page.keyboard().press("ArrowRight");
            assertThat(details).containsText("c.png");
            page.keyboard().press("n");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(1);

            page.keyboard().press("Space");
            assertThat(viewer).hasCount(0);
            assertThat(item(page, "c.png")).isFocused();
            assertThat(page).hasURL(Pattern.compile("/v$"));
            page.goForward();
            assertThat(viewer.getByAltText("c.png")).isVisible();
            page.goBack();
            assertThat(viewer).hasCount(0);
        }
    }

    @Test
    void aDialogOverTheViewerClosesBeforeIt() {
        var file = world.admin()
                .upload(world.path("/v"), "a.png", Picture.png())
                .expect(200)
                .text("fileId");
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            page.navigate(TestServer.uri("/library" + world.path("/v") + "?show=" + file)
                    .toString());
            var viewer = page.getByRole(AriaRole.DIALOG).first();
            viewer.getByLabel("Details").click();
            viewer.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Share").setExact(true))
                    .click();
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(2);
            page.keyboard().press("Escape");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(1);
            assertThat(viewer.getByAltText("a.png")).isVisible();
            viewer.getByLabel("Close").focus();
            page.keyboard().press("Space");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            assertThat(page).hasURL(Pattern.compile("/v$"));
        }
    }

    @Test
    void soundsAndFilmsArePlayedAndDocumentsTurned() {
        var film = "\0\0\0\30ftypmp42\0\0\0\0mp42isom".getBytes(ISO_8859_1);
        world.admin().upload(world.path("/v"), "a.pdf", twoPages()).expect(200);
        world.admin().upload(world.path("/v"), "b.mp4", film).expect(200);
        world.admin().upload(world.path("/v"), "c.wav", silence()).expect(200);
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, world.person("editor", "fullAccess")));
            item(page, "a.pdf").focus();
            page.keyboard().press("Enter");
            var viewer = page.getByRole(AriaRole.DIALOG);
            assertThat(viewer.getByAltText("Page 1")).isVisible();
            page.keyboard().press("PageDown");
            assertThat(viewer.getByAltText("Page 2")).isVisible();
            assertThat(Axe.violations(page)).isEmpty();
            page.keyboard().press("PageDown");
            assertThat(viewer.getByLabel("Next page"))
                    .isDisabled(new LocatorAssertions.IsDisabledOptions().setTimeout(30_000));
            assertThat(viewer.getByAltText("Page 2")).isVisible();
            page.keyboard().press("ArrowRight");
            assertThat(viewer.locator("video[controls]")).hasAttribute("src", Pattern.compile("b\\.mp4"));
            page.keyboard().press("ArrowRight");
            page.waitForCondition(() ->
                    Boolean.TRUE.equals(page.evaluate("document.querySelector('audio[controls]')?.duration === 1")));
        }
    }

    /** A sound file with one second of silence. */
    private static byte[] silence() {
        var samples = 8000;
        var wav = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(ISO_8859_1)).putInt(36 + samples).put("WAVEfmt ".getBytes(ISO_8859_1));
        wav.putInt(16).putShort((short) 1).putShort((short) 1).putInt(samples).putInt(samples);
        wav.putShort((short) 1)
                .putShort((short) 8)
                .put("data".getBytes(ISO_8859_1))
                .putInt(samples);
        return wav.array();
    }

    private static byte[] twoPages() {
        var page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] >>";
        return """
                %%PDF-1.4
                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                2 0 obj << /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >> endobj
                3 0 obj %1$s endobj
                4 0 obj %1$s endobj
                trailer << /Root 1 0 R /Size 5 >>
                %%%%EOF
                """.formatted(page).getBytes(ISO_8859_1);
    }

    private Page open(Page page) {
        page.navigate(TestServer.uri("/library" + world.path("/v")).toString());
        return page;
    }

    private static Locator item(Page page, String name) {
        return page.locator("[role=grid] [data-asset]")
                .filter(new Locator.FilterOptions().setHas(page.locator("[title='" + name + "']")));
    }
}
