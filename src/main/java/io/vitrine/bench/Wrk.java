package io.vitrine.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The load generator wrk, in a process of its own; it uses little of the machine that it shares with the server. */
final class Wrk {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern TRANSFER = Pattern.compile("Transfer/sec:\\s+([0-9.]+)([KMG]?)B");
    private static final Pattern WRONG = Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.+)");

    private final Path folder;

    /** @param folder for wrk's scripts */
    Wrk(Path folder) {
        this.folder = folder;
    }

    static boolean isInstalled() {
        try {
            new ProcessBuilder("wrk", "-v").redirectErrorStream(true).start().destroy();
            return true;
        } catch (IOException absent) {
            return false;
        }
    }

    /** Like {@link Load#run}. */
    Load.Report run(URI server, String cookie, List<String> paths, int connections, int seconds)
            throws IOException, InterruptedException {
        var script = Files.writeString(folder.resolve("load.lua"), script(cookie, paths));
        var wrk = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--timeout",
                        "60s",
                        "-s",
                        script.toString(),
                        server.toString())
                .redirectErrorStream(true)
                .start();
        var told = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        return report(told);
    }

    /** Reads wrk's report. Errors: IOException if requests failed or there is no report. */
    static Load.Report report(String told) throws IOException {
        var wrong = WRONG.matcher(told);
        if (wrong.find()) {
            throw new IOException("wrk was refused: " + wrong.group());
        }
        var rate = RATE.matcher(told);
        var transfer = TRANSFER.matcher(told);
        if (!rate.find() || !transfer.find()) {
            throw new IOException("wrk said: " + told);
        }
        var unit = switch (transfer.group(2)) {
            case "K" -> 1 << 10;
            case "M" -> 1 << 20;
            case "G" -> 1 << 30;
            default -> 1;
        };
        return new Load.Report(Double.parseDouble(rate.group(1)), Double.parseDouble(transfer.group(1)) * unit / 1e6);
    }

    private static String script(String cookie, List<String> paths) {
        return """
                local paths = {%s}
                local at = 0
                wrk.headers["Cookie"] = "%s"
                request = function()
                  at = at %% #paths + 1
                  return wrk.format("GET", paths[at])
                end
                """.formatted(paths.stream().map(path -> '"' + path + '"').collect(Collectors.joining(",")), cookie);
    }
}
