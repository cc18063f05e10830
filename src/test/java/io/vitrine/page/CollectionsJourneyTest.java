package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An editor finds, pins and deletes collections, and fills one by dragging. */
class CollectionsJourneyTest {
    private final World world = new World();
    private final World.Person editor = world.person("editor", "fullAccess");

    @Test
    void aRefreshThatFailsLeavesThePageAsItIs() {
        var album = world.collection(editor, "album");
        editor.post(
                        "/v1/media-collections/assets/add",
                        Map.of("collectionIds", List.of(album), "assetIds", List.of(world.file(editor, "/desk/a.txt"))))
                .expect(200);
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, editor), "/collections/" + album);
            Found.item(page, "a.txt").click();
            page.route("**/v1/media-collections/" + album, route -> {
                if (route.request().method().equals("GET")) {
                    route.fulfill(new Route.FulfillOptions().setStatus(500));
                } else {
                    route.resume();
                }
            });
            page.getByLabel("Actions for " + world.unique("album")).click();
            Found.choose(page, "Describe");
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Description").last().fill("Another");
            page.waitForResponse(
                    response -> response.status() == 500,
                    () -> Found.button(dialog, "Save").click());
            page.unroute("**/v1/media-collections/" + album);
            assertThat(dialog).hasCount(0);
            assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
            assertThat(page.getByText("1 selected").first()).isVisible();
        }
    }

    @Test
    void whatIsLookedForStaysInTheAddressAndSeveralAreDeleted() {
        var kept = world.collection(editor, "kept");
        world.collection(editor, "old-1");
        world.collection(editor, "old-2");
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, editor), "/collections");
            page.getByLabel("Search collections").fill(world.unique("old-1"));
            assertThat(page).hasURL(Pattern.compile("q=old-1"));
            card(page, "old-1").click();
            assertThat(page).hasURL(Pattern.compile("/collections/\\w+"));
            page.goBack();
            assertThat(page.getByLabel("Search collections")).hasValue(world.unique("old-1"));
            assertThat(card(page, "kept")).hasCount(0);

            page.locator("nav a[href='/collections']").first().click();
            assertThat(page.getByLabel("Search collections")).hasValue("");
            page.goBack();
            assertThat(page.getByLabel("Search collections")).hasValue(world.unique("old-1"));

            open(page, "/collections?q=" + world.unique("").substring(1));
            page.getByLabel("Select " + world.unique("old-1")).check();
            page.getByLabel("Select " + world.unique("old-2")).check();
            button(page, "Delete").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("Their 0 assets stay in the library");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                    .click();
            assertThat(page.getByText("2 collections deleted")).isVisible();
            assertThat(card(page, "old-1")).hasCount(0);
            assertThat(card(page, "kept")).isVisible();
        }
        world.admin().get("/v1/media-collections/" + kept).expect(200);
    }

    @Test
    void aCardShowsWithWhomItIsSharedToWhoMayKnow() {
        var ann = world.restricted("ann");
        var album = world.collection(editor, "album");
        world.shareCollection(album, ann, "view");
        for (var name : List.of("Bob", "Carl", "Dora", "Emil")) {
            world.shareCollection(album, world.restricted(name), "view");
        }
        world.shareCollectionWithGroup(album, world.group("Archive"), "contribute");
        var cards = "/collections?q=" + world.unique("album");
        try (var window = Chromium.window();
                var other = Chromium.window()) {
            var page = open(Chromium.signIn(window, editor), cards);
            assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("and 3 more")))
                    .hasAttribute("aria-label", Pattern.compile("Shared with ann, Archive .*, Bob and 3 more"));
            assertThat(Axe.violations(page)).isEmpty();
            var seen = open(Chromium.signIn(other, ann), cards);
            assertThat(card(seen, "album")).isVisible();
            assertThat(seen.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Shared with")))
                    .hasCount(0);
        }
    }

    @Test
    void whatIsDroppedOnAPinnedCollectionIsAddedAndTakenBack() {
        world.file("/desk/a.txt");
        var album = world.collection(editor, "album");
        try (var window = Chromium.window()) {
            var page = open(Chromium.signIn(window, editor), "/collections/" + album);
            page.getByLabel("Actions for " + world.unique("album")).click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Pin to sidebar"))
                    .click();
            for (var at = 0; at < 6; at++) {
                world.collection("later-" + at);
            }
            open(page, "/library" + world.path("/desk"));
            var target = page.getByRole(AriaRole.NAVIGATION)
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(world.unique("album")));
            page.locator("[role=grid] [data-asset]").dragTo(target);
            assertThat(page.getByText("Added to " + world.unique("album"))).isVisible();
            assertThat(members(album)).containsExactly("a.txt");
            button(page, "Undo").click();
            page.waitForCondition(() -> members(album).isEmpty());

            open(page, "/collections/" + album);
            page.getByLabel("Actions for " + world.unique("album")).click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Unpin from sidebar"))
                    .click();
            page.getByLabel("Actions for " + world.unique("album")).click();
            assertThat(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Pin to sidebar")))
                    .isVisible();
        }
    }

    private List<String> members(String collection) {
        return world.admin()
                .get("/v1/media-collections/" + collection + "/assets")
                .expect(200)
                .all("name");
    }

    private Locator card(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(world.unique(name)));
    }

    private static Page open(Page page, String path) {
        page.navigate(TestServer.uri(path).toString());
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
