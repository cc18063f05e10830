package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Two people in the page: one shares, the other sees it appear and vanish. Names that contain code are shown as text. */
class SharingJourneyTest {
    @Test
    void whatIsSharedIsSeenAndVanishesWhenTakenBack() {
        var world = new World();
        var rosa = world.restricted("rosa");
        var shown = world.collection("shown", world.file("/shown/a.txt"));
        var name = world.unique("shown");
        try (var editors = Chromium.window();
                var others = Chromium.window()) {
            var editor = Chromium.signIn(editors, world.person("editor", "fullAccess"));
            var other = Chromium.signIn(others, rosa);
            assertThat(other.getByText("Nothing is shared with you yet")).isVisible();

            editor.navigate(TestServer.uri("/collections/" + shown).toString());
            button(editor, "Share").click();
            var dialog = editor.getByRole(AriaRole.DIALOG);
            dialog.getByRole(AriaRole.COMBOBOX)
                    .or(dialog.getByPlaceholder("Type a name"))
                    .first()
                    .fill(rosa.email());
            editor.getByRole(AriaRole.OPTION)
                    .filter(new Locator.FilterOptions().setHasText(rosa.email()))
                    .click();
            assertThat(dialog.getByText("1 person would gain access to up to 1 asset."))
                    .isVisible();
            dialog.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Share").setExact(true))
                    .click();
            dialog.getByText("Why?").first().click();
            assertThat(dialog.getByText("without this: No access")).isVisible();
            other.reload();
            assertThat(other.getByText(name).first()).isVisible();

            dialog.getByLabel("Remove " + rosa.name()).click();
            assertThat(dialog.getByText("1 person would lose access to up to 1 asset."))
                    .isVisible();
            dialog.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Remove").setExact(true))
                    .click();
            assertThat(editor.getByText(rosa.name() + " removed")).isVisible();
            other.reload();
            assertThat(other.getByText("Nothing is shared with you yet")).isVisible();
            editor.locator(".mantine-Notification-root", new Page.LocatorOptions().setHasText("removed"))
                    .getByText("Undo")
                    .click();
            assertThat(dialog.getByLabel("Remove " + rosa.name())).isVisible();
            other.reload();
            assertThat(other.getByText(name).first()).isVisible();
        }
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        var world = new World();
        var rosa = world.restricted("rosa");
        var shown = world.collection("shown");
        world.shareCollection(shown, rosa, "view");
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            page.navigate(TestServer.uri("/collections/" + shown).toString());
            button(page, "Share").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog.getByLabel("Remove rosa")).isVisible();
            world.shareCollection(shown, world.restricted("otto"), "manage");

            dialog.getByLabel("Remove rosa").click();
            button(dialog, "Remove").click();
            assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("changed since you looked");
            assertThat(dialog.getByLabel("Remove otto")).isVisible();
            rosa.get("/v1/media-collections/" + shown).expect(200);

            button(dialog, "Remove").click();
            assertThat(page.getByText("rosa removed")).isVisible();
            assertThat(dialog.getByRole(AriaRole.ALERT)).hasCount(0);
            rosa.get("/v1/media-collections/" + shown).expect(404);
        }
    }

    @Test
    void aLevelAndItsEndAreChangedOnceItIsSaidWhatThatDoes() {
        var world = new World();
        var rosa = world.restricted("rosa");
        var file = world.file("/ended/a.txt");
        world.shareAsset(file, rosa, "view");
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            page.navigate(TestServer.uri("/library" + world.path("/ended") + "?at=" + file)
                    .toString());
            page.locator("[role=grid] [aria-selected=true]").waitFor();
            page.keyboard().press("s");
            var dialog = page.getByRole(AriaRole.DIALOG);
            button(dialog, "End date of " + rosa.name()).click();
            assertThat(button(dialog, "Save")).isDisabled();
            dialog.getByLabel("Ends after (optional)").fill("2099-12-31");
            assertThat(dialog.getByText("This does not change what anyone can do."))
                    .isVisible();
            dialog.getByLabel("Level of " + rosa.name()).click();
            page.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName("Can contribute"))
                    .click();
            assertThat(dialog.getByText("1 person would gain access to up to 1 asset."))
                    .isVisible();
            button(dialog, "Save").click();
            assertThat(dialog.getByText("until Dec 31, 2099")).isVisible();
            assertThat(given(world, file)).containsExactly("contribute");
            page.getByText("Undo").click();
            assertThat(dialog.getByText("until Dec 31, 2099")).hasCount(0);
            page.waitForCondition(() -> given(world, file).equals(List.of("view")));
        }
    }

    @Test
    void anEndIsTakenAway() {
        var world = new World();
        var rosa = world.restricted("rosa");
        var shown = world.collection("shown");
        var access = "/v1/media-collections/" + shown + "/access";
        world.admin()
                .patch(
                        access,
                        Map.of(
                                "addOrModify",
                                List.of(Map.of(
                                        "principal",
                                        Map.of("type", "user", "id", rosa.id()),
                                        "level",
                                        "view",
                                        "until",
                                        "2041-05-01T12:00:00Z"))))
                .expect(200);
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            page.navigate(TestServer.uri("/collections/" + shown).toString());
            button(page, "Share").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText(Pattern.compile("until .*2041"));
            button(dialog, "End date of rosa").click();
            dialog.getByLabel("Ends after (optional)").fill("");
            button(dialog, "Save").click();
            page.waitForCondition(
                    () -> world.admin().get(access).at("entries.0.until").isMissingNode());
        }
    }

    private static List<String> given(World world, String file) {
        var entries =
                world.admin().get("/v1/assets/" + file + "/access").expect(200).at("entries");
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> entry.path("level").asString())
                .toList();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void namesAndDescriptionsThatAreCodeAreText() {
        var world = new World();
        var code = "<img src=x onerror=document.title='run'> \"quoted\" \u202eabc 😀";
        var person = world.person("editor", "fullAccess");
        // Names may not contain characters that change the direction of writing.
        person.patch("/v1/me", Map.of("name", code.replace("\u202e", ""))).expect(200);
        var name = "שלום-مرحبا_img-src-x-onerror.txt";
        var file = world.file(person, "/named/" + name);
        var tag = "<b>\"tag\"</b> 😀";
        person.patch("/v1/files/" + file + "/details", Map.of("tags", List.of(tag), "description", code))
                .expect(200);
        var collection = world.collection(person, "named", file);
        person.patch("/v1/media-collections/" + collection, Map.of("description", code))
                .expect(200);
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, person);
            page.navigate(TestServer.uri("/collections/" + collection).toString());
            assertThat(page.getByText(code, new Page.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
            assertThat(page.getByText(Pattern.compile("Owned by <img src=x"))).isVisible();
            page.locator("[role=grid] [data-asset]").click();
            page.keyboard().press("i");
            var details = page.getByRole(AriaRole.COMPLEMENTARY);
            for (var text : List.of(name, tag, code)) {
                assertThat(details).containsText(text);
            }
            assertThat(page.locator("img[src='x']")).hasCount(0);
            assertThat(page.title()).doesNotContain("run");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
