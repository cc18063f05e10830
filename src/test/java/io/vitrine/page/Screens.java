package io.vitrine.page;

import static io.vitrine.page.Screen.FIRST;
import static io.vitrine.page.Screen.account;
import static io.vitrine.page.Screen.key;
import static io.vitrine.page.Screen.of;
import static io.vitrine.page.Screen.pressed;

import java.util.List;
import java.util.stream.Stream;

/** Every screen, that something may look at all of them. */
class Screens {
    private Screens() {}

    static List<Screen> all(Screen.Place place) {
        return Stream.concat(LibraryScreens.all(place).stream(), besides(place).stream())
                .toList();
    }

    private static List<Screen> besides(Screen.Place place) {
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
                    // Else the hint of what was pressed lies over the button above.
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
                of("downloads", "/downloads"),
                of("downloads-of-all", "/downloads?all=true"),
                of("download-delete", "/downloads", page -> {
                    page.getByLabel("Delete download: ").first().click();
                    page.locator("[role=dialog]").first().waitFor();
                }),
                of("jobs", "/jobs"),
                of("jobs-of-all", "/jobs?all=true"),
                of("trash", "/trash"),
                of("account-menu", "/downloads", Screen::account),
                of("own-name", "/downloads", page -> {
                    account(page);
                    page.getByText("Change name").click();
                    page.locator("[role=dialog] input").waitFor();
                }),
                of("people", "/people"),
                of("people-filter", "/people", page -> {
                    page.getByLabel("Filter:").click();
                    page.locator("[role=menuitemradio]").last().waitFor();
                }),
                of("people-none", "/people?role=developer&active=false"),
                of("groups", "/people/groups"),
                of("keys", "/people/keys"),
                of("orphans", "/people/orphans"),
                of("invite", "/people", page -> pressed(page, "Invite")),
                of("invite-with-password", "/people", page -> {
                    pressed(page, "Invite");
                    page.getByLabel("I set it").check();
                }),
                of("rename-person", "/people", page -> {
                    page.locator("main li button[aria-haspopup=menu]").nth(1).click();
                    page.locator("[role=menuitem]:has-text('Rename')").click();
                    page.locator("[role=dialog] input").waitFor();
                }),
                of("what-is-reached", "/people", page -> {
                    page.locator("main li button[aria-haspopup=menu]").nth(1).click();
                    page.getByText("What they reach").click();
                    page.locator("[role=dialog] li").first().waitFor();
                }),
                of("another-role", "/people", page -> {
                    page.locator("main li button[aria-haspopup=menu]").first().click();
                    page.locator("[role=menuitemradio][aria-checked=false]")
                            .last()
                            .click();
                    page.locator("[role=dialog]").first().waitFor();
                }),
                of("new-group", "/people/groups", page -> pressed(page, "New group")),
                of("new-key", "/people/keys", page -> pressed(page, "New API key")),
                of("new-key-until", "/people/keys", page -> {
                    pressed(page, "New API key");
                    page.getByLabel("What is it for").fill("Shop");
                    page.getByLabel("Last day").fill("2099-12-31");
                }),
                of("fields", "/metadata"),
                of("new-field", "/metadata", page -> pressed(page, "New field")),
                of("audit", "/audit"),
                of("audit-event", "/audit?action=file.create", page -> {
                    page.locator("[data-row]").first().click();
                    page.locator("[data-row] + div").first().waitFor();
                }),
                of("audit-filters", "/audit?action=collection", page -> {
                    page.locator("[data-row]").first().waitFor();
                    if (page.getByLabel("Request id").count() == 0) {
                        page.getByLabel("Filters").focus();
                        page.keyboard().press("Enter");
                    }
                }),
                of("audit-nothing", "/audit?requestId=none"),
                new Screen("shared", Screen.Who.RESTRICTED, "/shared", page -> {}),
                new Screen(
                        "shared-collection", Screen.Who.RESTRICTED, "/collections/" + place.collection(), page -> {}),
                new Screen("sign-in", Screen.Who.NOBODY, "/sign-in", page -> {}),
                new Screen("invitation", Screen.Who.NOBODY, "/invitation?token=none", page -> {}));
    }
}
