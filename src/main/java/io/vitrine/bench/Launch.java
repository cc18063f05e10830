package io.vitrine.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A way to start the program.
 *
 * @param command the command line up to the program's own arguments
 */
record Launch(List<String> command) {
    private static final String CACHE = "-XX:AOTCache=";

    /** The way this process was started. */
    static Launch asThis(Class<?> application) {
        return new Launch(command(application, options(), System.getProperty("java.class.path")));
    }

    /** From the single jar and without a start-up cache; empty if this process does not run from a jar. */
    static Optional<Launch> fromJar(Class<?> application) {
        var own = Path.of(System.getProperty("java.class.path"));
        var packed = own.resolveSibling("..").resolve(own.getFileName()).normalize();
        var jar = Files.isDirectory(own.resolveSibling("lib")) ? packed : own;
        var options =
                options().stream().filter(option -> !option.startsWith(CACHE)).toList();
        return jar.toString().endsWith(".jar") && Files.isRegularFile(jar)
                ? Optional.of(new Launch(command(application, options, jar.toString())))
                : Optional.empty();
    }

    /** With the start-up cache that this process was started with; empty if there was none. */
    static Optional<Launch> withCache(Class<?> application) {
        return options().stream().anyMatch(option -> option.startsWith(CACHE))
                ? Optional.of(asThis(application))
                : Optional.empty();
    }

    private static List<String> options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    private static List<String> command(Class<?> application, List<String> options, String classPath) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(
                classPath.endsWith(".jar") && !classPath.contains(java.io.File.pathSeparator)
                        ? List.of("-jar", classPath)
                        : List.of("-cp", classPath, application.getName()));
        return command;
    }
}
