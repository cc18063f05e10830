package io.vitrine.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The heap of another Java process of this machine and user, as the JDK's {@code jcmd} reports it. */
record Heap(long pid) {
    /** The last line of a histogram of live objects: their number, and their bytes. */
    private static final Pattern TOTAL = Pattern.compile("^Total +\\d+ +(\\d+)", Pattern.MULTILINE);

    /**
     * The live heap at one moment, without garbage or what is allocated during the query. Errors: IOException if nothing is
     * reported.
     */
    double usedMegabytes() throws IOException {
        var told = TOTAL.matcher(ask("GC.class_histogram"));
        if (!told.find()) {
            throw new IOException("nothing is known about the heap of process " + pid);
        }
        return Long.parseLong(told.group(1)) / 1e6;
    }

    private String ask(String command) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, String.valueOf(pid), command)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
