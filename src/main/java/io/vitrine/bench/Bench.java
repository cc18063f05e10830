package io.vitrine.bench;

import io.vitrine.access.Access;
import io.vitrine.client.Caller;
import io.vitrine.db.Db;
import io.vitrine.start.Serve;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code bench}: makes a world in a folder of its own, and prints a table of figures in Markdown. */
public final class Bench {
    private static final String EMAIL = "bench@example.com";
    private static final String PASSWORD = "bench-bench-bench";
    private static final int CONTENTS = 50;
    private static final int CONTENT_BYTES = 50_000;

    private final BenchFlags flags;
    private final PrintStream console;

    private Bench(BenchFlags flags, PrintStream console) {
        this.flags = flags;
        this.console = console;
    }

    /**
     * Answers the exit status. Flags are {@code --quick}, {@code --scale=}, {@code --only=} and the server's; the folder of
     * {@code --data} is kept and must be new, else there is one that goes afterwards.
     */
    public static int run(Class<?> application, List<String> arguments, PrintStream console) {
        if (!Wrk.isInstalled()) {
            console.println(
                    "vitrine: the load comes from wrk, which is missing: install it (Debian: apt-get install wrk)");
            return 2;
        }
        try {
            var folder = Files.createTempDirectory("vitrine-bench-");
            try {
                new Bench(BenchFlags.of(arguments), console).measure(application, folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
            return 0;
        } catch (IOException failed) {
            console.println("vitrine: the bench failed: " + failed.getMessage());
            return 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void measure(Class<?> application, Path folder) throws IOException, InterruptedException {
        var settings = new ArrayList<>(List.of("--port=0", "--admin.email=" + EMAIL, "--admin.password=" + PASSWORD));
        if (!flags.names("data")) {
            settings.add("--data=" + folder);
        }
        settings.addAll(flags.settings());
        try (var server = Serve.start(application, settings);
                var http = HttpClient.newHttpClient()) {
            var ground = ground(server, http, folder);
            console.println(Figure.HEAD);
            measure(ground, server.getBean(Access.class));
        }
    }

    private Ground ground(ConfigurableApplicationContext server, HttpClient http, Path folder)
            throws IOException, InterruptedException {
        var address = URI.create(Serve.address(server));
        var db = server.getBean(Db.class);
        var admin = Caller.signIn(http, JsonMapper.shared(), address, EMAIL, PASSWORD);
        for (var number = 0; number < CONTENTS; number++) {
            admin.upload("/contents", number + ".bin", Uploads.content(number, CONTENT_BYTES));
        }
        var start = System.nanoTime();
        var size = WorldSize.of(flags.scale());
        var world = WorldMaker.make(db, size, EMAIL);
        console.printf(
                "%s, %d cores, %s, %,d files in %,d folders, %,d collections; made in %.0f s%n%n",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                db.isEmbedded() ? "SQLite" : "PostgreSQL",
                size.files(),
                size.folders(),
                size.collections(),
                Load.seconds(start));
        var measured = Caller.signIn(http, JsonMapper.shared(), address, WorldMaker.MEASURED, PASSWORD);
        return new Ground(address, db, admin, measured, world, folder, flags.quick());
    }

    private void measure(Ground ground, Access access) throws IOException, InterruptedException {
        if (flags.wants("checks")) {
            new Checks(ground, access).measure(this::tell);
        }
        if (flags.wants("pages")) {
            new Pages(ground).measure(this::tell);
        }
        if (flags.wants("depth")) {
            new Depth(ground).measure(this::tell);
        }
        if (flags.wants("uploads")) {
            new Uploads(ground).measure(this::tell);
        }
        if (flags.wants("memberships")) {
            new Memberships(ground).measure(this::tell);
        }
    }

    private void tell(Figure figure) {
        console.println(figure.row());
    }
}
