package io.vitrine.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The heap of another Java process of this machine and user, as the JDK's {@code jcmd} tells of it. */
record Heap(long pid) {
    /** A generation's line, or that of the whole heap, as the collector has it. */
    private static final Pattern USED = Pattern.compile("total.*used (\\d+)K");

    /** After a collection of the garbage. Errors: IOException, where nothing is told. */
    double usedMegabytes() throws IOException {
        ask("GC.run");
        var told = ask("GC.heap_info");
        var used = USED.matcher(told)
                .results()
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
        if (used == 0) {
            throw new IOException("nothing is told of the heap: " + told);
        }
        return used * 1024 / 1e6;
    }

    private String ask(String command) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, String.valueOf(pid), command)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
