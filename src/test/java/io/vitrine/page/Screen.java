package io.vitrine.page;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/**
 * A screen to look at.
 *
 * @param as who looks
 * @param path its address
 * @param prepare what to do there first
 */
record Screen(String name, Who as, String path, Consumer<Page> prepare) {
    /** The kinds of person for whom screens look different. */
    enum Who {
        ADMINISTRATOR,
        RESTRICTED,
        NOBODY
    }

    /**
     * The things that screens show.
     *
     * @param folder a folder with pictures and a document
     * @param picture the id of one of these pictures
     * @param collection a collection that is shared with others
     * @param shelf a folder with one private picture that has much embedded metadata
     * @param empty a folder with nothing in it
     * @param person the e-mail address of a restricted user who reaches something
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

    /** Opens the screen from another page of the server, prepares it, and waits until everything has loaded. */
    void open(Page page, java.net.URI server) {
        page.evaluate("localStorage.removeItem('vitrine-view'), localStorage.removeItem('vitrine-details')");
        page.mouse().move(0, 0);
        page.navigate(server.resolve(path).toString());
        prepare.accept(page);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    }
}
