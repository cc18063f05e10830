package io.vitrine.page;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/**
 * One thing to look at.
 *
 * @param as who looks
 * @param path where it is
 * @param prepare what to do there first
 */
record Screen(String name, Who as, String path, Consumer<Page> prepare) {
    /** Somebody to whom screens look different. */
    enum Who {
        ADMINISTRATOR,
        RESTRICTED,
        NOBODY
    }

    /**
     * What there is to look at.
     *
     * @param folder with pictures and a document in it
     * @param picture the id of one of them
     * @param collection that somebody shares with others
     * @param shelf a folder with one private picture in it, which says much of itself
     * @param empty a folder with nothing in it
     */
    record Place(String folder, String collection, String picture, String shelf, String empty) {}

    private static final String FIRST = "[role=grid] [data-index='0']";

    static List<Screen> all(Place place) {
        var folder = "/library" + place.folder();
        var shelf = "/library" + place.shelf();
        return List.of(
                of("library", "/library"),
                of("folder", folder),
                of("folder-list", folder, page -> view(page, "List")),
                of("folder-small", folder, page -> view(page, "Small tiles")),
                of("folder-large", folder, page -> view(page, "Large tiles")),
                of("selected", folder, page -> {
                    page.locator(FIRST).click();
                    page.keyboard().press("Shift+ArrowRight");
                }),
                of("details", folder, page -> {
                    page.locator(FIRST).click();
                    page.keyboard().press("i");
                }),
                of("history", folder, page -> {
                    page.locator(FIRST).click();
                    page.keyboard().press("i");
                    page.locator("button:has-text('Show history')").click();
                    page.locator("li:has-text('Created')").last().scrollIntoViewIfNeeded();
                }),
                of("embedded", shelf, page -> {
                    page.locator(FIRST).click();
                    page.keyboard().press("i");
                    page.locator("button:has-text('Show metadata')").click();
                    page.locator("dd:has-text('Fujifilm')").first().waitFor();
                }),
                of("embedded-all", shelf, page -> {
                    page.locator(FIRST).click();
                    page.keyboard().press("i");
                    page.locator("button:has-text('Show metadata')").click();
                    page.locator("button:has-text('All fields')").click();
                    page.locator("dt:has-text('FNumber')").first().scrollIntoViewIfNeeded();
                }),
                of("signed-url", shelf, page -> {
                    page.locator(FIRST).click();
                    page.keyboard().press("i");
                    page.locator("button:has-text('Signed URL')").click();
                    page.locator("button:has-text('Make the URL')").click();
                    page.locator("text=Works until").waitFor();
                }),
                of("focus", shelf, page -> {
                    page.locator(FIRST).click();
                    page.keyboard().press("i");
                    page.locator("button:has-text('Focus')").click();
                    page.getByAltText("Picture to choose the focus on").click();
                }),
                of("context-menu", folder, page -> {
                    page.locator(FIRST).focus();
                    page.keyboard().press("Shift+F10");
                    page.locator("[role=menuitem], [role=dialog] li button")
                            .first()
                            .waitFor();
                }),
                of("download-as", folder, page -> {
                    page.locator(FIRST).focus();
                    page.keyboard().press("Shift+F10");
                    // A menu, or on a phone a sheet.
                    page.getByText("Download as").last().click();
                    page.getByText("Longest side of pictures").waitFor();
                }),
                of("rename", folder, page -> key(page, "F2")),
                of("new", folder, page -> {
                    page.locator(FIRST).waitFor();
                    page.locator("[aria-label=New]").click();
                    page.locator("[role=menuitem]").first().waitFor();
                }),
                of("add-to-collection", folder, page -> key(page, "c")),
                of("share", folder, page -> key(page, "s")),
                of("edit", folder, page -> key(page, "e")),
                of("move", folder, page -> key(page, "m")),
                of("new-folder", folder, page -> {
                    page.locator(FIRST).waitFor();
                    page.keyboard().press("n");
                    page.locator("[role=dialog]").first().waitFor();
                }),
                of("upload-addresses", folder, page -> {
                    page.locator(FIRST).waitFor();
                    page.keyboard().press("a");
                    page.getByLabel("Addresses (URLs)").fill("https://example.com/photos/beach.jpg");
                    page.getByText("Options").click();
                    page.getByLabel("Private").check();
                }),
                of("upload-with-options", folder, page -> {
                    page.locator(FIRST).waitFor();
                    page.keyboard().press("o");
                    page.getByText("Where a name is taken").waitFor();
                }),
                of("uploads-refused", folder, page -> {
                    page.locator(FIRST).waitFor();
                    page.keyboard().press("a");
                    page.getByLabel("Addresses (URLs)").fill("http://127.0.0.1/inside.jpg\nhttp://127.0.0.1/too.png");
                    page.getByText("Upload 2").click();
                    page.getByText("2 files failed").last().waitFor();
                }),
                of("help", folder, page -> {
                    page.locator(FIRST).waitFor();
                    page.keyboard().press("?");
                    page.locator("[role=dialog]").first().waitFor();
                }),
                of("viewer", folder + "?show=" + place.picture()),
                of("viewer-details", folder + "?show=" + place.picture(), page -> {
                    page.locator("[role=dialog] img").first().waitFor();
                    page.keyboard().press("i");
                    page.locator("[role=dialog] h3").first().waitFor();
                }),
                of("empty-folder", "/library" + place.empty()),
                of("not-found", "/library/there/is/nothing"),
                of("filter", folder, page -> {
                    page.getByLabel("Filter:").click();
                    page.locator("[role=menuitemradio]").last().waitFor();
                }),
                of("empty-filter", folder + "?type=folder"),
                of("collections", "/collections"),
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
                of("downloads", "/downloads"),
                of("trash", "/trash"),
                of("account-menu", "/downloads", page -> {
                    var isPhone = page.viewportSize().width < 500;
                    if (isPhone) {
                        page.locator("nav button").first().click();
                    }
                    page.locator((isPhone ? "[role=dialog]" : "nav") + " button[aria-haspopup=menu]")
                            .last()
                            .click();
                    page.locator("[role=menuitemradio]").first().waitFor();
                }),
                of("people", "/people"),
                of("groups", "/people/groups"),
                of("keys", "/people/keys"),
                of("orphans", "/people/orphans"),
                of("invite", "/people", page -> pressed(page, "Invite")),
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
                new Screen("shared", Who.RESTRICTED, "/shared", page -> {}),
                new Screen("shared-collection", Who.RESTRICTED, "/collections/" + place.collection(), page -> {}),
                new Screen("sign-in", Who.NOBODY, "/sign-in", page -> {}),
                new Screen("invitation", Who.NOBODY, "/invitation?token=none", page -> {}));
    }

    private static void pressed(Page page, String button) {
        page.locator("main button:has-text('" + button + "')").first().click();
        page.locator("[role=dialog]").first().waitFor();
    }

    private static Screen of(String name, String path) {
        return of(name, path, page -> {});
    }

    private static Screen of(String name, String path, Consumer<Page> prepare) {
        return new Screen(name, Who.ADMINISTRATOR, path, prepare);
    }

    private static void view(Page page, String name) {
        page.locator("[aria-label^='View as']").click();
        page.locator("[role=menuitemradio]:has-text('" + name + "')").first().click();
        page.locator("[role=menu]")
                .first()
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    }

    private static void key(Page page, String key) {
        page.locator(FIRST).focus();
        page.keyboard().press(key);
        page.locator("[role=dialog]").first().waitFor();
    }

    /** Goes there from another page of the server, prepares it, and waits until all is there. */
    void open(Page page, java.net.URI server) {
        page.evaluate("localStorage.removeItem('vitrine-view'), localStorage.removeItem('vitrine-details')");
        page.mouse().move(0, 0);
        page.navigate(server.resolve(path).toString());
        prepare.accept(page);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    }
}
