package io.vitrine.page;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for what keeps people out who use a screen reader, the keyboard or their own colours. */
final class Axe {
    private static final String SCRIPT = read();
    private static final String RUN = """
            async () => {
              const found = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
              return found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
            }""";

    private Axe() {}

    /** What it finds, one line for each rule. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        // By the debugger, for the page's own policy lets no script in.
        page.evaluate(SCRIPT + "; null");
        return (List<String>) page.evaluate(RUN);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("ui/node_modules/axe-core/axe.min.js"));
        } catch (IOException missing) {
            throw new UncheckedIOException("run npm ci in ui/ first", missing);
        }
    }
}
