package io.vitrine.verify;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** One line on a terminal that says how far the work is; silent where nobody watches. */
final class Progress {
    private static final long EVERY_NANOS = 200_000_000;
    private static final String CLEAR = "\r\u001b[K";

    private final @Nullable PrintStream terminal;
    private String title = "";
    private long last;

    Progress(@Nullable PrintStream terminal) {
        this.terminal = terminal;
    }

    static Progress onTerminal() {
        var console = System.console();
        return new Progress(console != null && console.isTerminal() ? System.err : null);
    }

    void start(String what) {
        title = what;
        print("");
    }

    void at(long done, long all) {
        if (System.nanoTime() - last > EVERY_NANOS) {
            last = System.nanoTime();
            print(all == 0 ? "" : " %d%%".formatted(done * 100 / all));
        }
    }

    void end() {
        if (terminal != null) {
            terminal.print(CLEAR);
            terminal.flush();
        }
    }

    private void print(String howFar) {
        if (terminal != null) {
            terminal.print(CLEAR + title + howFar);
            terminal.flush();
        }
    }
}
