package io.vitrine.testing;

import io.vitrine.App;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server in a process of its own that runs the code under test and can be stopped or killed. */
public final class ServerProcess implements AutoCloseable {
    private static final String EMAIL = "a@example.com";
    private static final String PASSWORD = "correct-horse-battery";
    private static final String READY = "Vitrine is ready at ";

    private final Process process;
    private final List<String> lines;
    private final URI uri;

    private ServerProcess(Process process, List<String> lines, URI uri) {
        this.process = process;
        this.lines = lines;
        this.uri = uri;
    }

    /** Starts a server and returns once it serves. Its options suit servers that start often and never run for long. */
    public static ServerProcess start(List<String> flags) throws IOException {
        return start(flags, Map.of());
    }

    /** The same with more environment variables. */
    public static ServerProcess start(List<String> flags, Map<String, String> environment) throws IOException {
        var all = new ArrayList<>(List.of(
                "--spring.main.lazy-initialization=true",
                "--springdoc.api-docs.enabled=false",
                "--springdoc.swagger-ui.enabled=false"));
        all.addAll(flags);
        return start(List.of("-cp", System.getProperty("java.class.path"), App.class.getName()), all, environment);
    }

    /** The same from a jar, without those options. */
    public static ServerProcess startJar(Path jar, List<String> flags) throws IOException {
        return start(List.of("-jar", jar.toString()), flags, Map.of());
    }

    /**
     * Runs another command in a process of its own, which can be killed.
     *
     * @param data the settings that say where it works
     */
    public static Process command(List<String> data, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                App.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(data);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static ServerProcess start(List<String> code, List<String> flags, Map<String, String> environment)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(code);
        command.addAll(List.of("serve", "--port=0", "--admin.email=" + EMAIL, "--admin.password=" + PASSWORD));
        command.addAll(flags);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var lines = new CopyOnWriteArrayList<String>();
        var output = process.inputReader();
        var address = address(output, lines);
        Thread.ofVirtual().start(() -> output.lines().forEach(lines::add));
        return new ServerProcess(process, lines, URI.create(address));
    }

    private static String address(BufferedReader output, List<String> lines) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
        }
        throw new AssertionError("the server did not start: " + lines);
    }

    /** What it has printed so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    public URI uri() {
        return uri;
    }

    public Process process() {
        return process;
    }

    /** The administrator that its first start created. */
    public Caller admin() {
        return Caller.nobodyAt(uri).signIn(EMAIL, PASSWORD);
    }

    /** Asks it to stop. */
    public void stop() {
        process.toHandle().destroy();
    }

    /** Kills it at once; returns when it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public boolean refusesConnections() {
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            return !socket.isConnected();
        } catch (IOException refused) {
            return true;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
