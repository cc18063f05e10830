package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A custom metadata field from creation to deletion, for people who may change fields and for people who may not. */
class FieldsJourneyTest {
    private final World world = new World();
    private final String label = world.unique("Season");

    @Test
    void aFieldIsMadeFilledInChangedAndDeleted() {
        var file = world.file("/f/coat.txt");
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("dev", "developer"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Metadata"))
                    .click();
            button(page, "New field").first().click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Label").fill(label);
            var name = dialog.getByLabel("Name for queries and programs");
            assertThat(name).hasValue(label.replace('-', '_'));
            dialog.getByLabel("Type").selectOption("Single choice");
            choose(dialog, "Spring", "Summer");
            dialog.getByLabel("Required").check();
            button(page, "Create").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("required");
            dialog.getByLabel("Default", new Locator.GetByLabelOptions().setExact(true))
                    .selectOption("Spring");
            button(page, "Create").click();
            assertThat(page.getByText("“" + label + "” saved")).isVisible();

            page.navigate(TestServer.uri("/library" + world.path("/f") + "?at=" + file)
                    .toString());
            page.locator("[role=grid] [aria-selected=true]").waitFor();
            page.keyboard().press("e");
            page.getByLabel(label).selectOption("Summer");
            button(page, "Save").click();
            page.getByRole(AriaRole.DIALOG).waitFor(hidden());
            assertThat(season(file)).isEqualTo("Summer");

            page.navigate(TestServer.uri("/metadata").toString());
            button(page, "Edit field: " + label).click();
            assertThat(dialog.getByLabel("Type")).isDisabled();
            choose(dialog, "Autumn");
            button(page, "Save").click();
            page.getByRole(AriaRole.DIALOG).waitFor(hidden());
            assertThat(fields()).contains("Autumn");

            button(page, "Edit field: " + label).click();
            dialog.getByLabel("Required").uncheck();
            dialog.getByLabel("Default", new Locator.GetByLabelOptions().setExact(true))
                    .selectOption("None");
            button(page, "Save").click();
            page.getByRole(AriaRole.DIALOG).waitFor(hidden());
            assertThat(fields()).contains("Autumn").doesNotContain("\"defaultValue\":\"Spring\"");

            button(page, "Delete: " + label).click();
            button(page, "Delete").last().click();
            assertThat(page.getByText("“" + label + "” deleted")).isVisible();
            assertThat(fields()).doesNotContain(label);

            button(page, "Edit field: " + label).waitFor(hidden());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("deleted field")))
                    .click();
            var gone = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Deleted fields"));
            assertThat(gone.getByText(label + " ")).isVisible();
            assertThat(gone.getByRole(AriaRole.BUTTON)).hasCount(0);
            assertThat(Axe.violations(page)).isEmpty();

            page.navigate(TestServer.uri("/library" + world.path("/f") + "?at=" + file)
                    .toString());
            page.locator("[role=grid] [aria-selected=true]").waitFor();
            page.keyboard().press("i");
            button(page, "Show history").click();
            assertThat(page.getByRole(AriaRole.COMPLEMENTARY))
                    .containsText("Metadata: " + label + " (deleted): Summer");
        }
    }

    @Test
    void theAuditLogNamesAFieldThatIsGoneAsPeopleDid() {
        var name = label.replace('-', '_');
        var file = world.file("/f/coat.txt");
        var field = world.admin()
                .post(
                        "/v1/customMetadataFields",
                        Map.of("name", name, "label", label, "schema", Map.of("type", "Text")))
                .expect(201)
                .text("id");
        world.admin()
                .patch("/v1/files/" + file + "/details", Map.of("customMetadata", Map.of(name, "Summer")))
                .expect(200);
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("boss", "administrator"));
            page.navigate(TestServer.uri("/library" + world.path("/f") + "?at=" + file)
                    .toString());
            page.locator("[role=grid] [aria-selected=true]").waitFor();
            page.keyboard().press("i");
            assertThat(page.getByRole(AriaRole.COMPLEMENTARY)
                            .getByText(label, new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            world.admin().delete("/v1/customMetadataFields/" + field).expect(204);
            page.navigate(
                    TestServer.uri("/audit?action=file.update&object=" + file).toString());
            page.locator("[data-row]").first().click();
            assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName(label + " (deleted): Summer")))
                    .isVisible();
        }
    }

    @Test
    void onlyThoseWhoMayChangeFieldsAreLedThere() {
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, world.person("editor", "fullAccess"));
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Trash")))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Metadata")))
                    .hasCount(0);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void choose(Locator dialog, String... options) {
        var field = dialog.getByLabel("Choices").first();
        for (var option : options) {
            field.fill(option);
            field.press("Enter");
        }
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
    }

    private String season(String file) {
        return world.admin().get("/v1/assets/" + file).expect(200).text("customMetadata." + label.replace('-', '_'));
    }

    private String fields() {
        return world.admin().get("/v1/customMetadataFields").expect(200).body();
    }
}
