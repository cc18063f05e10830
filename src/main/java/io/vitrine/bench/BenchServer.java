package io.vitrine.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The measured server, in a process of its own; it can be stopped and started again on the same data. */
final class BenchServer implements AutoCloseable {
    private static final String READY = "Vitrine is ready at ";
    private static final int STOP_SECONDS = 60;

    private final List<String> settings;
    private @Nullable Process process;
    private @Nullable URI address;

    /** @param settings the server's flags, except the port */
    BenchServer(List<String> settings) {
        this.settings = List.copyOf(settings);
    }

    /**
     * Starts the server, at the address that it had before, if any.
     *
     * @return the seconds until it answers. Errors: IOException with its output if it does not start.
     */
    double start(Launch launch) throws IOException {
        var command = new ArrayList<>(launch.command());
        command.add("serve");
        command.addAll(settings);
        command.add("--port=" + (address == null ? 0 : address.getPort()));
        var start = System.nanoTime();
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = process.inputReader();
        address = URI.create(ready(output));
        try (var wire = new Wire(address)) {
            wire.get("/actuator/health/readiness", "");
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        // Later output must be read, or it would fill the pipe.
        Thread.ofVirtual().start(() -> repeat(output));
        return seconds;
    }

    private static void repeat(BufferedReader output) {
        try {
            output.lines().forEach(System.err::println);
        } catch (UncheckedIOException stopped) {
            // The server has stopped and prints nothing more.
        }
    }

    private static String ready(BufferedReader output) throws IOException {
        var told = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
            told.append(line).append(System.lineSeparator());
        }
        throw new IOException("the server did not start: " + told);
    }

    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    URI address() {
        if (address == null) {
            throw new IllegalStateException("not started");
        }
        return address;
    }

    long pid() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process.pid();
    }

    /** The processor time that the server has used since it started. */
    double processorSeconds() {
        return ProcessHandle.of(pid())
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e9;
    }

    /** The server's resident memory in MB. Errors: IOException if the system does not report it (Linux does). */
    double residentMegabytes() throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("the system does not tell the memory of process " + pid());
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
