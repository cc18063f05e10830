package io.vitrine.console;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** A line on a terminal that shows how far the work is; silent without a terminal. Safe for many threads. */
public final class Progress {
    private static final long EVERY_NANOS = 200_000_000;
    private static final String CLEAR = "\r\u001b[K";
    private static final int WIDTH = 24;

    private final @Nullable PrintStream terminal;
    private String title = "";
    private long last;

    public Progress(@Nullable PrintStream terminal) {
        this.terminal = terminal;
    }

    public static Progress onTerminal() {
        var console = System.console();
        return new Progress(console != null && console.isTerminal() ? System.err : null);
    }

    public synchronized void start(String what) {
        title = what;
        print("");
    }

    /** @param all the total amount of work; 0 if unknown */
    public synchronized void at(long done, long all) {
        if (System.nanoTime() - last > EVERY_NANOS) {
            last = System.nanoTime();
            print(all == 0 ? " %,d".formatted(done) : bar(Math.min(done, all), all));
        }
    }

    public synchronized void end() {
        if (terminal != null) {
            terminal.print(CLEAR);
            terminal.flush();
        }
    }

    private static String bar(long done, long all) {
        var full = (int) (done * WIDTH / all);
        return " [%s%s] %d%%".formatted("#".repeat(full), " ".repeat(WIDTH - full), done * 100 / all);
    }

    private void print(String howFar) {
        if (terminal != null) {
            terminal.print(CLEAR + title + howFar);
            terminal.flush();
        }
    }
}
