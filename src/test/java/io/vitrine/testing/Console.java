package io.vitrine.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the server tells the person who started it. */
public final class Console {
    private Console() {}

    /** Runs the work and returns what it prints. */
    public static String printed(Runnable work) {
        var console = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(ofThisThread(printed));
        try {
            work.run();
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /**
     * A standard output that takes what the calling thread prints. The output of other threads goes where it went before:
     * another server in the same process may log at any moment.
     */
    static PrintStream ofThisThread(OutputStream printed) {
        var caller = Thread.currentThread();
        var console = System.out;
        return new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        target().write(one);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        target().write(bytes, from, length);
                    }

                    private OutputStream target() {
                        return Thread.currentThread() == caller ? printed : console;
                    }
                },
                true,
                StandardCharsets.UTF_8);
    }
}
