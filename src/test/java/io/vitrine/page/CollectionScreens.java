package io.vitrine.page;

import static io.vitrine.page.Screen.FIRST;
import static io.vitrine.page.Screen.key;
import static io.vitrine.page.Screen.of;
import static io.vitrine.page.Screen.pressed;

import java.util.List;

/** The screens of collections, searches and shared things. */
class CollectionScreens {
    private CollectionScreens() {}

    static List<Screen> all(Screen.Place place) {
        var folder = "/library" + place.folder();
        return List.of(
                of("collections", "/collections"),
                of("collections-filter", "/collections", page -> {
                    page.getByLabel("Filter:").click();
                    page.locator("[role=menuitemradio]").last().waitFor();
                }),
                of("collections-may", "/collections?may=manage"),
                of("collections-own", "/collections?own=true&q=nothing-like-this"),
                of("collection", "/collections/" + place.collection()),
                of("collection-share", "/collections/" + place.collection(), page -> {
                    page.locator("main button:has-text('Share')").first().click();
                    page.locator("[role=dialog]").first().waitFor();
                    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
                    var why = page.locator("[role=dialog] button:has-text('Why')");
                    if (why.count() > 0) {
                        why.first().click();
                    }
                }),
                of("share-change", "/collections/" + place.collection(), page -> {
                    page.locator("main button:has-text('Share')").first().click();
                    page.locator("[role=dialog] [aria-label^=Remove]").first().click();
                    page.locator("[role=dialog] [role=group]").waitFor();
                    // Otherwise the hint of the pressed button covers the button above.
                    page.mouse().move(0, 0);
                }),
                of("group-members", folder, page -> {
                    key(page, "s");
                    var members = page.locator("[role=dialog] [aria-label^='Members of']");
                    page.locator("[role=dialog] section").first().waitFor();
                    if (members.count() > 0) {
                        members.first().click();
                    }
                }),
                of("hand-over", "/collections/" + place.collection(), page -> {
                    page.locator("main button:has-text('Share')").first().click();
                    page.locator("[role=dialog] button:has-text('Hand over')").click();
                    page.getByText("keeps:").waitFor();
                }),
                of("collection-menu", "/collections/" + place.collection(), page -> {
                    page.locator("main [aria-label^='Actions for']").first().click();
                    page.locator("[role=menuitem]").first().waitFor();
                }),
                of("describe", "/collections/" + place.collection(), page -> {
                    page.locator("main [aria-label^='Actions for']").first().click();
                    page.locator("[role=menuitem]:has-text('Describe')").click();
                    page.locator("[role=dialog] textarea").fill("Everything that the shops may print in spring");
                }),
                of("collection-delete", "/collections/" + place.collection(), page -> {
                    page.locator("main [aria-label^='Actions for']").first().click();
                    page.locator("[role=menuitem]").last().click();
                    page.locator("[role=dialog]").first().waitFor();
                }),
                of("collection-picker", "/collections/" + place.collection(), page -> pressed(page, "Add")),
                of("new-collection", "/collections", page -> pressed(page, "New collection")),
                of("quick-search", folder, page -> {
                    page.locator(FIRST).waitFor();
                    page.keyboard().press("/");
                    page.locator("[role=dialog] input").fill("a");
                }),
                of("search", "/search"),
                of("search-results", "/search?q=type%20%3D%20%22file%22"),
                of("search-builder", "/search?q=size%20%3E%20%221kb%22&build=true"),
                of("saved-searches", "/search?q=size%20%3E%20%225mb%22", page -> {
                    page.getByLabel("Saved searches").click();
                    page.getByText("Manage saved searches").click();
                    page.locator("[role=dialog] li").first().waitFor();
                }),
                new Screen("shared", Screen.Who.RESTRICTED, "/shared", page -> {}),
                new Screen(
                        "shared-collection", Screen.Who.RESTRICTED, "/collections/" + place.collection(), page -> {}));
    }
}
