package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.vitrine.testing.Caller;
import io.vitrine.testing.OwnServer;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The details of a picture: its metadata, its focus, and an address that works for a while. */
class PictureJourneyTest {
    private final World world = new World();

    @Test
    void aPrivateFileIsOpenedByAnAddressForAWhile() {
        var file = world.privateFile(world.admin(), "/p/harbour.png", Picture.png());
        world.file("/p/open.txt");
        var viewer = world.restricted("viewer");
        world.admin()
                .patch(
                        "/v1/assets/" + file + "/access",
                        Map.of(
                                "addOrModify",
                                java.util.List.of(Map.of(
                                        "principal", Map.of("type", "user", "id", viewer.id()), "level", "view"))))
                .expect(200);
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, viewer);
            page.getByText("harbour.png").first().waitFor();
            details(page);
            button(page, "Signed URL").click();
            page.getByLabel("Works for").selectOption("1 day");
            button(page, "Create URL").click();
            var field = page.getByRole(AriaRole.DIALOG).getByLabel("Signed URL");
            assertThat(page.getByText("Works until")).isVisible();
            assertThat(open(field.inputValue())).isEqualTo("image/png");
            page.getByLabel("Shows").selectOption("A picture of up to 400 pixels");
            assertThat(field.inputValue()).contains("tr=w-400");
            assertThat(open(field.inputValue())).startsWith("image/");

            page.getByLabel("Works for").selectOption("7 days");
            assertThat(field).hasCount(0);
        }
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            go(page, "/p");
            item(page, "open.txt").focus();
            page.keyboard().press("Shift+F10");
            assertThat(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Copy URL")))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Signed URL")))
                    .hasCount(0);
        }
    }

    @Test
    void onlyTimesThatTheServerAllowsAreOffered() {
        var email = "ada@example.com";
        try (var server = new OwnServer(
                        "--admin.email=" + email,
                        "--admin.password=" + TestServer.PASSWORD,
                        "--vitrine.signed-urls.longest=90m");
                var window = Chromium.window()) {
            var wish = Map.of("fileName", "harbour.png", "folder", "/", "isPrivateFile", "true");
            server.nobody()
                    .signIn(email, TestServer.PASSWORD)
                    .upload(wish, Picture.png())
                    .expect(200);
            var page = Chromium.signIn(window, server.uri(), email, TestServer.PASSWORD);
            details(page);
            button(page, "Signed URL").click();
            assertThat(page.getByLabel("Works for").locator("option")).hasText(new String[] {"1 hour", "90 minutes"});
            page.getByLabel("Works for").selectOption("90 minutes");
            button(page, "Create URL").click();
            assertThat(page.getByText("Works until")).isVisible();
        }
    }

    @Test
    void whatAFileSaysIsReadAsText() {
        world.admin().upload(world.path("/s"), "said.jpg", Picture.jpeg()).expect(200);
        world.file("/s/mute.txt");
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("viewer", "viewOnly"));
            go(page, "/s");
            details(page, "said.jpg");
            button(page, "Show metadata").click();
            var panel = page.getByRole(AriaRole.COMPLEMENTARY);
            assertThat(panel).containsText("Fujifilm X-T5");
            assertThat(panel).containsText("1/250 s · f/2.8 · 33 mm · ISO 200");
            assertThat(panel).containsText("May 4, 2026");
            assertThat(panel).containsText("Hamburg, Germany");
            assertThat(panel.getByText(Picture.HEADLINE)).hasAttribute("dir", "auto");
            assertThat(page.locator("img[src=x]")).hasCount(0);
            assertThat(panel.getByText("FNumber")).hasCount(0);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("All fields"))
                    .click();
            assertThat(panel.getByText("FNumber")).isVisible();

            details(page, "mute.txt");
            button(page, "Show metadata").click();
            assertThat(panel).containsText("This file has no embedded metadata.");
            assertThat(button(page, "Focus")).hasCount(0);
        }
    }

    @Test
    void theFocusIsDrawnTypedAndTakenAway() {
        var file = world.admin()
                .upload(world.path("/f"), "harbour.png", Picture.png())
                .expect(200)
                .text("fileId");
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            go(page, "/f");
            details(page, "harbour.png");
            var picture = page.getByAltText("Picture to choose the focus on");
            button(page, "Focus").click();
            picture.click();
            assertThat(page.getByLabel("From the left")).hasValue("120");
            assertThat(page.getByLabel("From the top")).hasValue("75");
            save(page);
            assertThat(focus(file)).isEqualTo("120,75,80,50");

            button(page, "Focus").click();
            var box = picture.boundingBox();
            page.mouse().move(box.x + box.width / 4, box.y + box.height / 2);
            page.mouse().down();
            page.mouse().move(box.x + box.width / 2, box.y + box.height + 30);
            page.mouse().up();
            save(page);
            assertThat(focus(file)).isEqualTo("80,100,80,100");

            button(page, "Focus").click();
            page.getByLabel("From the left").fill("300");
            assertThat(page.getByLabel("From the left")).hasValue("240");
            page.keyboard().press("Enter");
            page.getByRole(AriaRole.DIALOG).waitFor(hidden());
            assertThat(focus(file)).isEqualTo("240,100,80,100");

            button(page, "Focus").click();
            button(page, "Remove focus").click();
            save(page);
            assertThat(focus(file)).isEmpty();
        }
    }

    private static void save(Page page) {
        button(page, "Save").click();
        page.getByRole(AriaRole.DIALOG).waitFor(hidden());
    }

    private String focus(String file) {
        var coordinates = world.admin().get("/v1/assets/" + file).expect(200).at("customCoordinates");
        return coordinates.isNull() ? "" : coordinates.asString();
    }

    /** The content type that the address returns to an anonymous client. */
    private static String open(String address) {
        var uri = URI.create(address);
        return Caller.nobody()
                .get(uri.getRawPath() + "?" + uri.getRawQuery())
                .expect(200)
                .header("Content-Type")
                .orElse("");
    }

    private void go(Page page, String folder) {
        page.navigate(TestServer.uri("/library" + world.path(folder)).toString());
    }

    private static void details(Page page, String name) {
        item(page, name).click();
        if (page.getByRole(AriaRole.COMPLEMENTARY).count() == 0) {
            page.keyboard().press("i");
        }
        page.getByRole(AriaRole.COMPLEMENTARY)
                .getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(name))
                .waitFor();
    }

    private static void details(Page page) {
        page.locator("[role=grid] [data-index='0']").focus();
        page.keyboard().press("i");
    }

    private static Locator item(Page page, String name) {
        return page.locator("[role=grid] [data-index]", new Page.LocatorOptions().setHasText(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }
}
