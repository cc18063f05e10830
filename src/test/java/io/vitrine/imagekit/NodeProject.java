package io.vitrine.imagekit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A folder of Node.js scripts in {@code src/test/node}, installed with its packages below {@code target}. */
final class NodeProject {
    private static final String LOCK = "package-lock.json";

    private final Path folder;

    /** Installs the packages once, and again when the lock file has changed. */
    NodeProject(String name) {
        var source = Path.of("src/test/node", name);
        folder = Path.of("target/node", name).toAbsolutePath();
        try {
            Files.createDirectories(folder);
            var isInstalled = Files.isDirectory(folder.resolve("node_modules"))
                    && Files.exists(folder.resolve(LOCK))
                    && Files.mismatch(source.resolve(LOCK), folder.resolve(LOCK)) < 0;
            try (var files = Files.list(source)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            if (!isInstalled) {
                run(Map.of(), "npm", "ci", "--no-audit", "--no-fund");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the command and returns its output. Fails with the output if the command does not succeed within five minutes. */
    String run(Map<String, String> environment, String... command) {
        try {
            var builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + " did not end well:\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new AssertionError("Node.js 20 with npm must be installed, so that these commands are found", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
