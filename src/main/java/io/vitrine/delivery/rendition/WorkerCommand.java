package io.vitrine.delivery.rendition;

import io.vitrine.delivery.picture.WorkerMain;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a worker is started: as this program again, with another main class, little memory and a lower priority. */
final class WorkerCommand {
    /** The setting for no libvips at all. */
    static final String NO_LIBRARY = "java";

    /** The size of the heap, which only documents and films need. */
    private static final String HEAP = "-Xmx256m";

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    /**
     * A terminal, or systemd, tells a whole group of processes to end. A worker ignores that and ends when the server does:
     * by then, work under way is finished. If the work were cut off, it would look as if the file had crashed the worker.
     */
    private static final List<String> UNASKED = List.of("/bin/sh", "-c", "trap '' HUP INT TERM; exec \"$@\"", "worker");

    private static final List<String> NICE = List.of("/usr/bin/nice", "/bin/nice");
    private static final List<String> KEPT = List.of("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH");
    private static final List<String> SYSTEM =
            List.of("libvips.so.42", "libvips.42.dylib", "/opt/homebrew/lib/libvips.42.dylib");

    private final RenditionSettings settings;
    private final Path folder;

    /** @param folder for temporary files of workers */
    WorkerCommand(RenditionSettings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    Process start() throws IOException {
        var builder = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.PIPE);
        var environment = builder.environment();
        var before = Map.copyOf(environment);
        environment.clear();
        KEPT.stream().filter(before::containsKey).forEach(name -> environment.put(name, before.get(name)));
        environment.put("HOME", folder.toString());
        environment.put("TMPDIR", folder.toString());
        environment.put("MALLOC_ARENA_MAX", "2");
        return builder.start();
    }

    private List<String> command() {
        var command = new ArrayList<>(UNASKED);
        NICE.stream()
                .filter(nice -> Files.isExecutable(Path.of(nice)))
                .findFirst()
                .ifPresent(nice -> command.addAll(List.of(nice, "-n", "10")));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(HEAP, "-Xss1m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash", "-XX:-UsePerfData"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true"));
        command.addAll(List.of("-Djava.io.tmpdir=" + folder, "-XX:ErrorFile=" + folder.resolve("crash.log")));
        command.addAll(program());
        command.add(String.valueOf(settings.megapixels() * 1_000_000L));
        command.addAll(libraries(settings.library()));
        return command;
    }

    /** Uses the folders and jars from which this program was started, or the single jar that holds everything. */
    private static List<String> program() {
        var classes = System.getProperty("java.class.path");
        var main = WorkerMain.class.getName();
        return String.valueOf(WorkerMain.class.getResource("WorkerMain.class")).startsWith("jar:nested:")
                ? List.of("-cp", classes, "-Dloader.main=" + main, LAUNCHER)
                : List.of("-cp", classes, main);
    }

    private static List<String> libraries(@Nullable String library) {
        if (library != null && !library.isBlank()) {
            return library.equals(NO_LIBRARY) ? List.of() : List.of(library);
        }
        return Stream.concat(SYSTEM.stream(), builtIn().stream()).toList();
    }

    /** The library that the build put into the folder where the server starts, in the package for this kind of machine. */
    private static List<String> builtIn() {
        var packages = Path.of("engine", "node_modules", "@img");
        try (var files = Files.find(packages, 3, (file, attributes) -> isLibrary(file))) {
            return files.map(file -> file.toAbsolutePath().toString()).sorted().toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static boolean isLibrary(Path file) {
        return file.toString().contains(File.separator + "lib" + File.separator + "libvips-cpp.");
    }
}
