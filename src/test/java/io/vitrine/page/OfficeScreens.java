package io.vitrine.page;

import static io.vitrine.page.Screen.account;
import static io.vitrine.page.Screen.of;
import static io.vitrine.page.Screen.pressed;

import java.util.List;

/** The screens of administration, jobs and downloads, and those before sign-in. */
class OfficeScreens {
    private OfficeScreens() {}

    static List<Screen> all(Screen.Place place) {
        var person = "/people?q=" + place.person();
        return List.of(
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
                of("rename-person", person, page -> {
                    page.locator("main li button[aria-haspopup=menu]").nth(1).click();
                    page.locator("[role=menuitem]:has-text('Rename')").click();
                    page.locator("[role=dialog] input").waitFor();
                }),
                of("what-is-reached", person, page -> {
                    page.locator("main li button[aria-haspopup=menu]").nth(1).click();
                    page.getByText("What they reach").click();
                    page.locator("[role=dialog] li").first().waitFor();
                }),
                of("another-role", person, page -> {
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
                    if (page.getByLabel("Request ID").count() == 0) {
                        page.getByLabel("Filters").focus();
                        page.keyboard().press("Enter");
                    }
                }),
                of("audit-nothing", "/audit?requestId=none"),
                new Screen("sign-in", Screen.Who.NOBODY, "/sign-in", page -> {}),
                new Screen("invitation", Screen.Who.NOBODY, "/invitation?token=none", page -> {}));
    }
}
