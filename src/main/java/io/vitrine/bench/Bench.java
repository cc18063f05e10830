package io.vitrine.bench;

import io.vitrine.client.Caller;
import io.vitrine.db.Db;
import io.vitrine.start.Offline;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command {@code bench}: makes a world in a folder of its own and prints a table of figures in Markdown. The server runs in
 * its own process, started the same way as this one.
 */
public final class Bench {
    private static final String EMAIL = "bench@example.com";
    /** The password of everybody in the world. */
    static final String PASSWORD = "bench-bench-bench";

    private static final int CONTENTS = 50;
    private static final int CONTENT_BYTES = 50_000;
    private static final int WORLD_SECONDS = 300;

    private final Class<?> application;
    private final BenchFlags flags;
    private final Path folder;
    private final PrintStream console;

    private Bench(Class<?> application, BenchFlags flags, Path folder, PrintStream console) {
        this.application = application;
        this.flags = flags;
        this.folder = folder;
        this.console = console;
    }

    /**
     * Runs the bench and returns the exit status. Flags are {@code --quick}, {@code --scale=}, {@code --only=} and the
     * server's. The folder of {@code --data} is kept and must be new; without it, a temporary folder is used and deleted
     * afterwards.
     */
    public static int run(Class<?> application, List<String> arguments, PrintStream console) {
        try {
            var flags = BenchFlags.of(arguments);
            var own = Files.createTempDirectory("vitrine-bench-");
            var data = flags.data().map(Path::of).orElse(own);
            // The files compared with must be on the same disk as the data.
            var folder = Files.createDirectories(data.resolve("bench"));
            try {
                return new Bench(application, flags, folder, console).run(data);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
                FileSystemUtils.deleteRecursively(own);
            }
        } catch (IOException | IllegalArgumentException failed) {
            console.println("vitrine: the bench failed: " + failed.getMessage());
            return 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int run(Path data) throws IOException, InterruptedException {
        var settings = with(flags.settings(), "--data=" + data);
        try (var server = new BenchServer(with(settings, "--admin.email=" + EMAIL, "--admin.password=" + PASSWORD));
                var http = HttpClient.newHttpClient()) {
            server.start(Launch.asThis(application));
            store(caller(http, server, EMAIL));
            server.stop();
            return Offline.run(application, settings, Offline.Ground.EXISTING, stored -> {
                try {
                    measure(server, stored.getBean(Db.class), http);
                    return 0;
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return 1;
                }
            });
        }
    }

    /** Stores the contents that the world's files refer to. */
    private static void store(Caller admin) throws IOException, InterruptedException {
        for (var number = 0; number < CONTENTS; number++) {
            admin.upload("/contents", number + ".bin", Bytes.of(number, CONTENT_BYTES));
        }
    }

    private void measure(BenchServer server, Db db, HttpClient http) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var size = WorldSize.of(flags.scale());
        var world = WorldMaker.make(db, size, EMAIL);
        var seconds = (System.nanoTime() - start) / 1e9;
        console.printf(
                "%s, %d cores, %s, %,d files in %,d folders, %,d collections, %,d shares%n%n",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                db.isEmbedded() ? "SQLite" : "PostgreSQL",
                size.files(),
                size.folders(),
                size.collections(),
                size.shares());
        console.println(Figure.HEAD);
        tell(Figure.atMost(1, "making this world", seconds, "s", "wanted, s", WORLD_SECONDS));
        server.start(Launch.asThis(application));
        var ground = new Ground(
                application,
                server,
                db,
                caller(http, server, EMAIL),
                caller(http, server, WorldMaker.MEASURED),
                world,
                folder,
                flags.quick());
        for (var part : Part.values()) {
            if (flags.wants(part)) {
                part.on(ground).measure(this::tell);
            }
        }
    }

    private static Caller caller(HttpClient http, BenchServer server, String email)
            throws IOException, InterruptedException {
        return Caller.signIn(http, JsonMapper.shared(), server.address(), email, PASSWORD);
    }

    private static List<String> with(List<String> settings, String... more) {
        var all = new ArrayList<>(settings);
        all.addAll(List.of(more));
        return all;
    }

    private void tell(Figure figure) {
        console.println(figure.row());
    }
}
