package io.vitrine.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Finds things on a page by the names that people use for them. */
final class Found {
    private Found() {}

    /** An item in the list that is shown. */
    static Locator item(Page page, String name) {
        return page.locator("[role=grid] [data-asset]")
                .filter(new Locator.FilterOptions().setHas(page.locator("[title='" + name + "']")));
    }

    static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Chooses from the open menu. */
    static void choose(Page page, String action) {
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(action).setExact(true))
                .click();
    }
}
