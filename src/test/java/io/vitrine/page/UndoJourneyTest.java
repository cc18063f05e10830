package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.vitrine.page.Found.button;
import static io.vitrine.page.Found.choose;
import static io.vitrine.page.Found.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Undoing a change brings back the former state, on the page and on the server. */
class UndoJourneyTest {
    private final World world = new World();
    private final World.Person editor = world.person("editor", "fullAccess");

    @Test
    void theNameOfAFile() {
        var file = world.file("/desk/a.txt");
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, editor), "/library" + world.path("/desk"));
            item(page, "a.txt").focus();
            page.keyboard().press("F2");
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByRole(AriaRole.TEXTBOX).fill("b.txt");
            page.keyboard().press("Enter");
            assertThat(item(page, "b.txt")).isVisible();
            assertThat(asset(file, "name")).isEqualTo("b.txt");
            undo(page);
            assertThat(item(page, "a.txt")).isVisible();
            assertThat(item(page, "b.txt")).hasCount(0);
            assertThat(asset(file, "name")).isEqualTo("a.txt");
        }
    }

    @Test
    void theDescriptionOfAFile() {
        var file = world.file("/desk/a.txt");
        world.admin()
                .patch("/v1/files/" + file + "/details", Map.of("description", "As it was"))
                .expect(200);
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, editor), "/library" + world.path("/desk"));
            item(page, "a.txt").click();
            page.keyboard().press("i");
            var details = page.getByRole(AriaRole.COMPLEMENTARY);
            assertThat(details).containsText("As it was");
            item(page, "a.txt").focus();
            page.keyboard().press("e");
            page.getByRole(AriaRole.DIALOG).getByLabel("Description").fill("As it is");
            save(page);
            assertThat(details).containsText("As it is");
            assertThat(asset(file, "description")).isEqualTo("As it is");
            undo(page);
            assertThat(details).containsText("As it was");
            assertThat(asset(file, "description")).isEqualTo("As it was");
        }
    }

    @Test
    void theFocusOfAPicture() {
        var file = world.admin()
                .upload(world.path("/desk"), "harbour.png", Picture.png())
                .expect(200)
                .text("fileId");
        world.admin()
                .patch("/v1/files/" + file + "/details", Map.of("customCoordinates", "10,20,80,50"))
                .expect(200);
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, editor), "/library" + world.path("/desk"));
            item(page, "harbour.png").click();
            page.keyboard().press("i");
            var details = page.getByRole(AriaRole.COMPLEMENTARY);
            button(details, "Focus").click();
            page.getByLabel("From the left").fill("30");
            save(page);
            assertThat(details).containsText("80 × 50 at 30, 20");
            assertThat(asset(file, "customCoordinates")).isEqualTo("30,20,80,50");
            undo(page);
            assertThat(details).containsText("80 × 50 at 10, 20");
            assertThat(asset(file, "customCoordinates")).isEqualTo("10,20,80,50");

            button(details, "Focus").click();
            button(page.getByRole(AriaRole.DIALOG), "Remove focus").click();
            save(page);
            assertThat(details).not().containsText("80 × 50");
            undo(page);
            assertThat(details).containsText("80 × 50 at 10, 20");
            assertThat(asset(file, "customCoordinates")).isEqualTo("10,20,80,50");
        }
    }

    @Test
    void theDescriptionOfACollection() {
        var album = world.collection(editor, "album");
        var address = "/v1/media-collections/" + album;
        editor.patch(address, Map.of("description", "As it was")).expect(200);
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, editor), "/collections/" + album);
            page.getByLabel("Actions for " + world.unique("album")).click();
            choose(page, "Describe");
            page.getByRole(AriaRole.DIALOG).getByLabel("Description").last().fill("As it is");
            save(page);
            assertThat(page.locator("main")).containsText("As it is");
            assertThat(editor.get(address).text("description")).isEqualTo("As it is");
            undo(page);
            assertThat(page.locator("main")).containsText("As it was");
            assertThat(editor.get(address).text("description")).isEqualTo("As it was");
        }
    }

    @Test
    void onesOwnName() {
        var name = world.unique("ada");
        var ada = world.person(name, "fullAccess");
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, ada);
            page.locator("nav button[aria-haspopup=menu]").last().click();
            choose(page, "Change name");
            page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill(world.unique("other"));
            save(page);
            assertThat(page.locator("nav").first()).containsText(world.unique("other"));
            assertThat(ada.get("/v1/me").text("user.name")).isEqualTo(world.unique("other"));
            undo(page);
            assertThat(page.locator("nav").first()).containsText(name);
            assertThat(ada.get("/v1/me").text("user.name")).isEqualTo(name);
        }
    }

    @Test
    void theNameOfAGroup() {
        var group = world.group("press");
        var suffix = world.unique("").substring(1);
        try (var window = Chromium.window()) {
            var page = open(
                    Chromium.signIn(window, world.person("boss", "administrator")), "/people/groups?q=press+" + suffix);
            page.getByLabel("Actions for press " + suffix).click();
            choose(page, "Rename");
            page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("press " + suffix + " abroad");
            page.keyboard().press("Enter");
            assertThat(page.getByLabel("Actions for press " + suffix + " abroad"))
                    .isVisible();
            assertThat(groupName(group)).isEqualTo("press " + suffix + " abroad");
            undo(page);
            assertThat(page.getByLabel("Actions for press " + suffix, new Page.GetByLabelOptions().setExact(true)))
                    .isVisible();
            assertThat(groupName(group)).isEqualTo("press " + suffix);
        }
    }

    @Test
    void twoDeletionsInQuickSuccession() {
        world.file("/desk/a.txt");
        world.file("/desk/b.txt");
        world.file("/desk/c.txt");
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, editor), "/library" + world.path("/desk"));
            var held = new ArrayList<Route>();
            page.route("**/v1/assets/delete", held::add);
            item(page, "a.txt").focus();
            page.keyboard().press("Delete");
            assertThat(item(page, "b.txt")).isFocused();
            page.keyboard().press("Delete");
            page.waitForCondition(() -> held.size() == 2);
            held.forEach(Route::resume);
            assertThat(page.getByText("“a.txt” is in the trash")).isVisible();
            assertThat(page.getByText("“b.txt” is in the trash")).isVisible();
            assertThat(button(page.locator("body"), "Undo")).hasCount(2);
        }
    }

    private String groupName(String group) {
        return world.admin().get("/v1/groups/" + group).expect(200).text("name");
    }

    private String asset(String id, String field) {
        return world.admin().get("/v1/assets/" + id).expect(200).text(field);
    }

    private static Page open(Page page, String path) {
        page.navigate(TestServer.uri(path).toString());
        return page;
    }

    private static void save(Page page) {
        var dialog = page.getByRole(AriaRole.DIALOG);
        button(dialog, "Save").click();
        assertThat(dialog).hasCount(0);
    }

    /** Clicks Undo, and waits until the server has done it. */
    private static void undo(Page page) {
        page.waitForResponse(
                response -> response.ok() && !response.request().method().equals("GET"),
                () -> button(page.locator("body"), "Undo").last().click());
    }
}
