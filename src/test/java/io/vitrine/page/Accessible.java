package io.vitrine.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Asserts that axe finds nothing wrong on screens; in dark mode, it checks only the colours. */
final class Accessible {
    private static final int LOOKS = 3;

    /** Waits until the colours have changed to the dark ones. */
    private static final String SETTLED = """
            async () => {
                const frame = () => new Promise(requestAnimationFrame);
                await frame();
                await frame();
                await Promise.allSettled(document.getAnimations()
                    .filter((one) => one instanceof CSSTransition)
                    .map((one) => one.finished));
                await frame();
            }
            """;

    private Accessible() {}

    /** Checks the screens in a world made for them. */
    static void nothingIsInTheWay(Function<Screen.Place, List<Screen>> screens) {
        var world = new World();
        var rosa = world.restricted("rosa");
        var ada = world.person("ada", "administrator");
        var file = ada.upload(world.path("/press"), "harbour.png", Picture.png())
                .expect(200)
                .text("fileId");
        var other = world.file("/press/notes.txt");
        var collection = world.collection("spring", file, other);
        world.shareCollection(collection, rosa, "view");
        world.shareAssetWithGroup(world.folder("/press"), world.group("press", rosa), "view");
        ada.post("/v1/api-keys", Map.of("name", "a key", "kind", "personal")).expect(201);
        ada.post("/v1/downloads", Map.of("collectionIds", List.of(collection))).expect(201);
        ada.delete("/v1/assets/" + world.file("/press/old.txt")).expect(204);
        ada.post("/v1/saved-searches", Screenshots.search()).expect(201);
        world.folder("/empty");
        for (var isPublished : List.of("false", "true")) {
            ada.upload(shelved(world, isPublished), Picture.jpeg()).expect(200);
        }
        var place = new Screen.Place(
                world.path("/press"), collection, file, world.path("/shelf"), world.path("/empty"), rosa.email());
        var options = new Browser.NewContextOptions()
                .setViewportSize(1280, 800)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE);
        var found = new ArrayList<String>();
        try (var admins = Chromium.window(options);
                var others = Chromium.window(options);
                var strangers = Chromium.window(options)) {
            var pages = Map.of(
                    Screen.Who.ADMINISTRATOR,
                    Chromium.signIn(admins, ada),
                    Screen.Who.RESTRICTED,
                    Chromium.signIn(others, rosa),
                    Screen.Who.NOBODY,
                    Chromium.visit(strangers, TestServer.uri("/")));
            for (var screen : screens.apply(place)) {
                var page = pages.get(screen.as());
                screen.open(page, TestServer.uri("/"));
                Axe.violations(page).forEach(violation -> found.add(screen.name() + " " + violation));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-mantine-color-scheme", "dark");
                contrasts(page).forEach(violation -> found.add(screen.name() + " in the dark " + violation));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            }
        }
        assertThat(found).isEmpty();
    }

    /** The fields of an upload; it is sent twice, so that the former version is a draft. */
    private static Map<String, String> shelved(World world, String isPublished) {
        return Map.of(
                "fileName",
                "said.jpg",
                "folder",
                world.path("/shelf"),
                "useUniqueFileName",
                "false",
                "isPrivateFile",
                "true",
                "isPublished",
                isPublished);
    }

    /** Looks again if something is found, as parts that are drawn late may still have their former colour. */
    private static List<String> contrasts(Page page) {
        var found = List.<String>of();
        for (var look = 0; look < LOOKS; look++) {
            page.evaluate(SETTLED);
            found = Axe.contrasts(page);
            if (found.isEmpty()) {
                break;
            }
        }
        return found;
    }
}
