package io.vitrine.page;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds barriers for people who use a screen reader, the keyboard or their own colours. */
final class Axe {
    private static final String SCRIPT = read();
    private static final String RUN = """
            async (runOnly) => {
              const found = await axe.run(document, { runOnly, resultTypes: ['violations'] });
              return found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
            }""";
    private static final List<String> ALL =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** The violations, one line for each rule. */
    static List<String> violations(Page page) {
        return run(page, ALL);
    }

    /** The violations of colour contrast alone. */
    static List<String> contrasts(Page page) {
        return run(page, List.of("color-contrast"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, List<String> rules) {
        // Parts that wait for lists beside them are in the page, but hidden.
        page.waitForCondition(() -> page.locator("[data-coming]").count() == 0);
        // The script has half a megabyte, so each document loads it once.
        if (!(boolean) page.evaluate("'axe' in window")) {
            // Evaluated by the debugger, as the page's policy lets no script in.
            page.evaluate(SCRIPT + "; null");
        }
        return (List<String>) page.evaluate(RUN, rules);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("ui/node_modules/axe-core/axe.min.js"));
        } catch (IOException missing) {
            throw new UncheckedIOException("run npm ci in ui/ first", missing);
        }
    }
}
