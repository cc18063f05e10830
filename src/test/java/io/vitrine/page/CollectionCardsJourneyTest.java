package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.MouseButton;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The cards of collections: a page of them takes one request, and they stay right after a change. */
class CollectionCardsJourneyTest {
    private static final int CARDS = 40;

    private final World world = new World();
    private final World.Person editor = world.person("editor", "fullAccess");
    private final String album =
            world.collection(editor, "album", world.file("/desk/a.txt"), world.file("/desk/b.txt"));

    @Test
    void aPageOfCardsIsOneRequestAndStaysRight() {
        var cover = Map.of("coverAssetId", world.file("/desk/cover.txt"));
        editor.patch("/v1/media-collections/" + album, cover).expect(200);
        for (var at = 1; at < CARDS; at++) {
            var other = world.collection(editor, "other-" + at, world.file("/desk/" + at + ".txt"));
            if (at % 2 == 0) {
                editor.patch("/v1/media-collections/" + other, cover).expect(200);
            }
        }
        try (var window = Chromium.window()) {
            var page = Chromium.signIn(window, editor);
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(TestServer.uri("/collections?q=" + world.unique("").substring(1))
                    .toString());
            assertThat(page.locator("main li")).hasCount(CARDS);
            assertThat(shown(page)).hasAttribute("data-count", "1");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(pictures(asked)).hasSize(1);
            assertThat(asked.stream().filter(url -> url.contains("/v1/"))).hasSizeLessThan(12);

            page.getByLabel("Actions for " + world.unique("album")).click();
            choose(page, "Use the first pictures as cover");
            assertThat(shown(page)).hasAttribute("data-count", "2");
            assertThat(pictures(asked)).hasSize(2);

            page.locator("main")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(world.unique("album")))
                    .click();
            page.locator("[role=grid] [data-asset]")
                    .filter(new Locator.FilterOptions().setHas(page.locator("[title='a.txt']")))
                    .click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
            choose(page, "Remove from collection");
            var removed = page.getByRole(AriaRole.ALERT)
                    .filter(new Locator.FilterOptions().setHasText("1 asset removed from the collection"));
            assertThat(removed).isVisible();
            page.goBack();
            assertThat(shown(page)).hasAttribute("data-count", "1");
            removed.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                    .click();
            assertThat(shown(page)).hasAttribute("data-count", "2");
        }
    }

    private static List<String> pictures(List<String> asked) {
        return asked.stream()
                .filter(url -> url.contains("/v1/media-collections/pictures"))
                .toList();
    }

    private Locator shown(Page page) {
        return page.locator("main li")
                .filter(new Locator.FilterOptions().setHasText(world.unique("album")))
                .locator("[data-count]");
    }

    private static void choose(Page page, String action) {
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(action).setExact(true))
                .click();
    }
}
