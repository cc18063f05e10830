package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.vitrine.testing.Console;
import io.vitrine.testing.OwnServer;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From the link that the server prints at its first start to the first collection, all in the page. */
class SetupJourneyTest {
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/setup#\\S+");

    @Test
    void theFirstAdministratorMakesTheFirstCollection() {
        var started = new OwnServer[1];
        var link =
                LINK.matcher(Console.printed(() -> started[0] = new OwnServer("--vitrine.password.minimum-length=16")));
        assertThat(link.find()).isTrue();
        try (var server = started[0];
                var window = Chromium.window()) {
            var page = window.newPage();
            page.navigate(link.group());
            page.getByLabel("Your name").fill("Ada");
            page.getByLabel("E-mail").fill("ada@first.example");
            assertThat(page.getByText("At least 16 characters.")).isVisible();
            page.getByLabel("Password").first().fill(TestServer.PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.getByText("This folder is empty")).isVisible();

            page.getByLabel("Upload files")
                    .first()
                    .setInputFiles(new FilePayload("harbour.txt", "text/plain", World.bytes("The harbour")));
            var file = page.locator("[role=grid] [data-asset]");
            assertThat(file).hasCount(1);
            file.click();
            page.keyboard().press("c");
            page.getByLabel("Find or create a collection").fill("spring");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create “spring”"))
                    .click();
            assertThat(page.getByText("Added to spring")).isVisible();
            page.navigate(server.uri().resolve("/collections").toString());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("spring"))
                    .first()
                    .click();
            assertThat(page.locator("[role=grid] [title='harbour.txt']")).isVisible();
        }
    }
}
