package io.vitrine.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The one browser of a test process. */
final class Chromium {
    /** A name of this machine that browsers, unlike its usual names, do not trust without encryption. */
    static final String PLAIN_HOST = "vitrine.test";

    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP " + PLAIN_HOST + " 127.0.0.1");

    /** How long a page may take on a busy machine. */
    private static final int PATIENCE_MILLIS = 20_000;

    private static final Browser BROWSER = launch();

    private Chromium() {}

    private static Browser launch() {
        var program = System.getenv().getOrDefault("VITRINE_CHROMIUM", "/usr/bin/chromium");
        var playwright = Playwright.create();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(program))
                        .setArgs(SWITCHES));
    }

    /** A separate window, as of another person. */
    static BrowserContext window() {
        return window(new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    static BrowserContext window(Browser.NewContextOptions options) {
        var window =
                BROWSER.newContext(options.setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        window.setDefaultTimeout(PATIENCE_MILLIS);
        return window;
    }

    /** Signs a person in on the shared test server. */
    static Page signIn(BrowserContext window, World.Person person) {
        return signIn(window, TestServer.uri("/"), person.email(), TestServer.PASSWORD);
    }

    /** Opens the first page of a server. */
    static Page visit(BrowserContext window, URI server) {
        var page = window.newPage();
        page.navigate(server.resolve("/").toString());
        return page;
    }

    /** Signs in with the form, and waits for the page behind it. */
    static Page signIn(BrowserContext window, URI server, String email, String password) {
        var page = visit(window, server);
        page.locator("input[type=email]").fill(email);
        page.locator("input[type=password]").fill(password);
        page.keyboard().press("Enter");
        assertThat(page.locator("main#content")).isVisible();
        return page;
    }
}
