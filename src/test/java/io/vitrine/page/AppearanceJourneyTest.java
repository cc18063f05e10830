package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The appearance of the page: what is visible, what moves, what it requests, and its colours. */
class AppearanceJourneyTest {
    private static final String LONG = "Everything of the campaign ".repeat(7) + "there is";
    private static final String IS_WHOLE = "way => { const box = way.getBoundingClientRect();"
            + " return [box.top + 4, box.bottom - 4].every(y => way.contains("
            + "document.elementFromPoint(box.left + box.width / 2, y))); }";
    private static final List<String> WAYS = List.of(
            "Library",
            "Shared with me",
            "Collections",
            "Downloads",
            "Trash",
            "People",
            "Metadata",
            "Jobs",
            "Audit log");
    private static final World WORLD = new World();

    private static BrowserContext window;
    private static Page page;

    @BeforeAll
    static void open() {
        for (var name : new String[] {"a.png", "b.png"}) {
            WORLD.admin().upload(WORLD.path("/v"), name, Picture.png()).expect(200);
        }
        WORLD.folder("/v/drawer");
        WORLD.folder("/Odd/" + LONG + "/Wow");
        window = Chromium.window();
        page = Chromium.signIn(window, WORLD.person("editor", "fullAccess"));
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @AfterEach
    void plain() {
        page.unrouteAll();
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setForcedColors(ForcedColors.NONE));
    }

    @Test
    void whatIsSharedHasItsPlaceForThemToWhomAllIsOpen() {
        go("/collections");
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Shared with me"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/shared$"));
        assertThat(page.getByText("The whole library is open to you")).isVisible();
        assertThat(Axe.violations(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1024, 576", "1280, 600", "1920, 1080"})
    void everyWayIsInSight(int width, int height) {
        try (var low = Chromium.window()) {
            var seen = Chromium.signIn(low, WORLD.person("governs-" + width, "administrator"));
            seen.setViewportSize(width, height);
            seen.navigate(TestServer.uri("/library" + WORLD.path("/v")).toString());
            assertThat(seen.locator("main").getByText("a.png")).isVisible();
            for (var way : WAYS) {
                var link = seen.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(way).setExact(true));
                assertThat(link.first()).isVisible();
                assertThat(link.first().evaluate(IS_WHOLE)).as(way).isEqualTo(true);
            }
        }
    }

    @Test
    void shortNamesStayWholeBesideLongOnes() {
        for (var here : new String[] {"/Odd/" + LONG, "/Odd/" + LONG + "/Wow"}) {
            go("/library" + WORLD.path(here).replace(" ", "%20"));
            var way = page.locator("main header nav");
            assertThat(way).containsText(LONG);
            for (var name : new String[] {"Library", "Odd", "Wow"}) {
                for (var step : way.getByText(name, new Locator.GetByTextOptions().setExact(true))
                        .all()) {
                    assertThat(step.evaluate("step => step.scrollWidth - step.clientWidth"))
                            .as(name + " in " + here)
                            .isEqualTo(0);
                }
            }
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
    }

    @Test
    void thePictureStandsBesideTheArrows() {
        folder();
        item("a.png").focus();
        page.keyboard().press("Enter");
        var viewer = page.getByRole(AriaRole.DIALOG);
        assertThat(viewer.getByAltText("a.png")).isVisible();
        page.keyboard().press("i");
        assertThat(viewer.getByRole(AriaRole.COMPLEMENTARY)).isVisible();
        var picture = viewer.getByAltText("a.png").boundingBox();
        assertThat(picture.x + picture.width)
                .isLessThan(viewer.getByLabel("Next file").boundingBox().x);
        page.keyboard().press("Escape");
        assertThat(viewer).hasCount(0);
    }

    @Test
    void nothingMovesForThemWhoWantItSo() {
        var moving =
                "document.getAnimations().filter(each => each.effect.getComputedTiming().activeDuration > 1).length";
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        page.route(Pattern.compile("/v1/folders/\\w+/assets"), route -> {});
        go("/library" + WORLD.path("/v"));
        page.locator("main .mantine-Skeleton-root").first().waitFor();
        page.waitForCondition(() -> !page.evaluate(moving).equals(0));
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        assertThat(page.evaluate(moving)).isEqualTo(0);
        page.unrouteAll();

        folder();
        page.keyboard().press("n");
        page.getByRole(AriaRole.DIALOG).waitFor();
        assertThat(page.evaluate(moving)).isEqualTo(0);
        page.keyboard().press("Escape");
    }

    @Test
    void whatIsChosenStandsOutInTheColoursOfTheSystem() {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        folder();
        var plain = style(item("b.png"));
        item("a.png").focus();
        page.keyboard().press("Space");
        var focused = style(item("a.png"));
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        var selected = style(item("a.png"));
        assertThat(new String[] {plain, focused, selected}).doesNotHaveDuplicates();

        var details = page.locator("main").getByLabel("Details", new Locator.GetByLabelOptions().setExact(true));
        var released = style(details);
        details.click();
        assertThat(details).hasAttribute("aria-pressed", "true");
        assertThat(style(details)).isNotEqualTo(released);
        details.click();
    }

    /** Renaming a file reloads neither the tree nor the collections, which have not changed. */
    @Test
    void aNewNameOfAFileIsAskedForWhereItStandsOnly() {
        WORLD.file("/n/a.txt");
        WORLD.folder("/n/drawer");
        WORLD.collection("album");
        go("/library" + WORLD.path("/n"));
        item("a.txt").focus();
        page.keyboard().press("F2");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        var asked = new ArrayList<String>();
        Consumer<Request> note = request -> {
            if (request.method().equals("GET") && request.url().contains("/v1/")) {
                asked.add(request.url());
            }
        };
        page.onRequest(note);
        page.keyboard().type("other");
        page.keyboard().press("Enter");
        assertThat(item("other.txt")).isVisible();
        page.offRequest(note);
        assertThat(asked)
                .hasSizeLessThanOrEqualTo(2)
                .noneMatch(url -> url.contains("/v1/media-collections") || url.contains("type=folder"));
    }

    private static String style(Locator shown) {
        return String.valueOf(
                shown.evaluate(
                        "shown => { const style = getComputedStyle(shown);"
                                + " return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.backgroundColor].join() }"));
    }

    private static void folder() {
        go("/library" + WORLD.path("/v"));
        item("a.png").waitFor();
    }

    private static void go(String path) {
        page.navigate(TestServer.uri(path).toString());
    }

    private static Locator item(String name) {
        return page.locator("[role=grid] [data-asset]")
                .filter(new Locator.FilterOptions().setHas(page.locator("[title='" + name + "']")));
    }
}
