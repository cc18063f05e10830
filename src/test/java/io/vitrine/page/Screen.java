package io.vitrine.page;

import com.microsoft.playwright.Page;
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
     * @param person the address of somebody who is restricted and reaches something
     */
    record Place(String folder, String collection, String picture, String shelf, String empty, String person) {}

    static final String FIRST = "[role=grid] [data-index='0']";

    static void pressed(Page page, String button) {
        page.locator("main button:has-text('" + button + "')").first().click();
        page.locator("[role=dialog]").first().waitFor();
    }

    static void account(Page page) {
        var isPhone = page.viewportSize().width < 500;
        if (isPhone) {
            page.locator("nav button").first().click();
        }
        page.locator((isPhone ? "[role=dialog]" : "nav") + " button[aria-haspopup=menu]")
                .last()
                .click();
        page.locator("[role=menuitemradio]").first().waitFor();
    }

    static Screen of(String name, String path) {
        return of(name, path, page -> {});
    }

    static Screen of(String name, String path, Consumer<Page> prepare) {
        return new Screen(name, Who.ADMINISTRATOR, path, prepare);
    }

    static void view(Page page, String name) {
        page.locator("[aria-label^='View as']").click();
        page.locator("[role=menuitemradio]:has-text('" + name + "')").first().click();
        page.locator("[role=menu]")
                .first()
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    }

    static void key(Page page, String key) {
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
