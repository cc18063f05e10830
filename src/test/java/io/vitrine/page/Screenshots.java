package io.vitrine.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.vitrine.demo.Demo;
import io.vitrine.testing.Caller;
import io.vitrine.testing.OwnServer;
import io.vitrine.testing.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Takes pictures of every screen of the demo, light and dark and in three widths, into {@code target/screens}, and runs axe
 * on each. Not part of the suite: run {@code ./vitrine test -Dtest=Screenshots}, with {@code -Dscreens=viewer,share} for
 * some of them.
 */
class Screenshots {
    private static final List<Integer> WIDTHS = List.of(390, 1024, 1920);
    private static final List<String> CHOSEN =
            List.of(System.getProperty("screens", "").split(","));
    private static final String RESTRICTED = "rosa@example.com";

    @Test
    void ofEveryScreen() {
        var found = new ArrayList<String>();
        try (var server = new OwnServer("--admin.email=" + Demo.ADMINISTRATOR, "--admin.password=" + Demo.PASSWORD)) {
            assertThat(Demo.fill(server.uri(), System.out)).isZero();
            var place = place(server.nobody().signIn(Demo.ADMINISTRATOR, Demo.PASSWORD));
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (var width : WIDTHS) {
                    take(server, place, scheme, width, found);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static void take(OwnServer server, Screen.Place place, ColorScheme scheme, int width, List<String> found) {
        var options = new Browser.NewContextOptions().setViewportSize(width, width < 500 ? 844 : width * 9 / 16);
        try (var admin = Chromium.window(options.setColorScheme(scheme));
                var other = Chromium.window(options);
                var stranger = Chromium.window(options)) {
            var pages = Map.of(
                    Screen.Who.ADMINISTRATOR,
                    Chromium.signIn(admin, server.uri(), Demo.ADMINISTRATOR, Demo.PASSWORD),
                    Screen.Who.RESTRICTED,
                    Chromium.signIn(other, server.uri(), RESTRICTED, Demo.PASSWORD),
                    Screen.Who.NOBODY,
                    Chromium.visit(stranger, server.uri()));
            for (var screen : Screens.all(place)) {
                if (CHOSEN.contains("") || CHOSEN.contains(screen.name())) {
                    var page = pages.get(screen.as());
                    var name = screen.name() + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
                    try {
                        screen.open(page, server.uri());
                        Axe.violations(page).forEach(violation -> found.add(name + " " + violation));
                        cutOff(page).forEach(control -> found.add(name + " cuts off " + control));
                    } catch (com.microsoft.playwright.PlaywrightException failure) {
                        found.add(name + " "
                                + failure.getMessage().lines().findFirst().orElse(""));
                    }
                    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens", name + ".png")));
                }
            }
        }
    }

    /** The names of controls that stick out of the window to the left or to the right. */
    private static List<?> cutOff(Page page) {
        return (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('button, a, input')]
                    .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
                    .filter((one) => {
                      const { left, right, width } = one.getBoundingClientRect();
                      return width > 1 && (left < -1 || right > innerWidth + 1);
                    })
                    .map((one) => one.ariaLabel ?? one.textContent)
                """);
    }

    /** The fields of an upload; it is sent twice, so that the former version is a draft. */
    private static Map<String, String> shelved(String isPublished) {
        var file = Map.of("fileName", "harbour.jpg", "folder", "/Shelf", "useUniqueFileName", "false");
        var all = new java.util.HashMap<>(file);
        all.putAll(Map.of("isPrivateFile", "true", "isPublished", isPublished));
        return all;
    }

    /** Requests a zip, a job, and a job that partly fails. */
    private static void asked(Caller admin, String file) {
        admin.post("/v1/downloads", Map.of("assetIds", List.of(file))).expect(201);
        var copies =
                admin.post("/v1/folders", Map.of("path", "/Copies")).expect(201).text("id");
        for (var ids : List.of(List.of(file), List.of(file, "0000000000001"))) {
            admin.post("/v1/assets/copy", Map.of("ids", ids, "destinationId", copies))
                    .expect(200);
        }
    }

    static Map<String, Object> search() {
        return Map.of("name", "Large pictures", "query", "size > \"4mb\"");
    }

    private static Screen.Place place(Caller admin) {
        var folder = "/Campaigns/2026-Summer/Moodboard";
        var collection = admin.get("/v1/media-collections?limit=1").expect(200).text("items.0.id");
        var files = admin.get("/v1/files?type=file&path=" + World.encoded(folder) + "&limit=1")
                .expect(200);
        for (var isPublished : List.of("false", "true")) {
            admin.upload(shelved(isPublished), Picture.jpeg()).expect(200);
        }
        admin.post("/v1/saved-searches", search()).expect(201);
        admin.post("/v1/folders", Map.of("path", "/Empty")).expect(201);
        asked(admin, files.text("0.fileId"));
        return new Screen.Place(folder, collection, files.text("0.fileId"), "/Shelf", "/Empty", RESTRICTED);
    }
}
