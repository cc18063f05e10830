package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import org.junit.jupiter.api.Test;

/** A field of custom metadata from its making to its end, by somebody who may, and by somebody who may not. */
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
            assertThat(page.getByText("“" + label + "” is saved")).isVisible();

            page.navigate(TestServer.uri("/library" + world.path("/f") + "?at=" + file)
                    .toString());
            page.locator("[role=grid] [aria-selected=true]").waitFor();
            page.keyboard().press("e");
            page.getByLabel(label).selectOption("Summer");
            button(page, "Save").click();
            page.getByRole(AriaRole.DIALOG).waitFor(hidden());
            assertThat(season(file)).isEqualTo("Summer");

            page.navigate(TestServer.uri("/metadata").toString());
            button(page, "Change the field: " + label).click();
            assertThat(dialog.getByLabel("Type")).isDisabled();
            choose(dialog, "Autumn");
            button(page, "Save").click();
            page.getByRole(AriaRole.DIALOG).waitFor(hidden());
            assertThat(fields()).contains("Autumn");

            button(page, "Change the field: " + label).click();
            dialog.getByLabel("Required").uncheck();
            dialog.getByLabel("Default", new Locator.GetByLabelOptions().setExact(true))
                    .selectOption("None");
            button(page, "Save").click();
            page.getByRole(AriaRole.DIALOG).waitFor(hidden());
            assertThat(fields()).contains("Autumn").doesNotContain("\"defaultValue\":\"Spring\"");

            button(page, "Delete: " + label).click();
            button(page, "Delete").last().click();
            assertThat(page.getByText("“" + label + "” is deleted")).isVisible();
            assertThat(fields()).doesNotContain(label);
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
