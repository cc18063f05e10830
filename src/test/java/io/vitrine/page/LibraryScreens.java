package io.vitrine.page;

import static io.vitrine.page.Screen.FIRST;
import static io.vitrine.page.Screen.key;
import static io.vitrine.page.Screen.of;
import static io.vitrine.page.Screen.view;

import java.util.List;

/** The screens of the library and the viewer. */
class LibraryScreens {
    private LibraryScreens() {}

    static List<Screen> all(Screen.Place place) {
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
                    page.locator("button:has-text('Create URL')").click();
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
                    // A menu, or a sheet on a phone.
                    page.getByText("Download as").last().click();
                    page.getByText("Longest side of pictures").waitFor();
                }),
                of("download-folder-as", "/library", page -> {
                    page.locator(FIRST).focus();
                    page.keyboard().press("Shift+F10");
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
                    page.getByText("If the name is taken").waitFor();
                }),
                of("uploads-refused", folder, page -> {
                    page.locator(FIRST).waitFor();
                    page.keyboard().press("a");
                    page.getByLabel("Addresses (URLs)").fill("http://127.0.0.1/inside.jpg\nhttp://127.0.0.1/too.png");
                    page.getByText("Upload 2").click();
                    page.getByText("2 files failed").last().waitFor();
                }),
                of("private", shelf, page -> page.locator(FIRST).waitFor()),
                of("private-list", shelf, page -> view(page, "List")),
                of("versions", shelf, page -> {
                    page.locator(FIRST).click();
                    page.keyboard().press("i");
                    page.locator("h3:has-text('Versions')").scrollIntoViewIfNeeded();
                }),
                of("versions-alike", shelf, page -> {
                    page.locator(FIRST).click();
                    page.keyboard().press("i");
                    page.locator("button:has-text('Publish all versions')").click();
                    page.locator("[role=dialog]").last().waitFor();
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
                of("empty-filter", folder + "?type=folder"));
    }
}
