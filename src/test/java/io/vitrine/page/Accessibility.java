package io.vitrine.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What axe finds on each screen. Not of the suite yet: {@code ./vitrine test -Dtest=Accessibility}. */
class Accessibility {
    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void nothingIsInTheWay(ColorScheme scheme) {
        var world = new World();
        var rosa = world.restricted("rosa");
        var ada = world.person("ada", "administrator");
        var file = ada.upload(world.path("/press"), "harbour.png", Picture.png())
                .expect(200)
                .text("fileId");
        var other = world.file("/press/notes.txt");
        var collection = world.collection("spring", file, other);
        world.shareCollection(collection, rosa, "view");
        world.group("press", rosa);
        ada.post("/v1/api-keys", Map.of("name", "a key", "kind", "personal")).expect(201);
        ada.post("/v1/downloads", Map.of("collectionIds", List.of(collection))).expect(201);
        var place = new Screen.Place(world.path("/press"), collection, file);
        var options = new Browser.NewContextOptions().setViewportSize(1280, 800).setColorScheme(scheme);
        var found = new ArrayList<String>();
        try (var admins = Chromium.window(options);
                var others = Chromium.window(options)) {
            var admin = Chromium.signIn(admins, TestServer.uri("/"), ada.email(), "correct-horse-battery");
            var restricted = Chromium.signIn(others, TestServer.uri("/"), rosa.email(), "correct-horse-battery");
            for (var screen : Screen.all(place)) {
                var page = screen.isRestricted() ? restricted : admin;
                screen.open(page, TestServer.uri("/"));
                Axe.violations(page).forEach(violation -> found.add(screen.name() + " " + violation));
            }
        }
        assertThat(found).isEmpty();
    }
}
