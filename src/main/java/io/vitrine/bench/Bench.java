package io.vitrine.bench;

import io.vitrine.start.Serve;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.springframework.util.FileSystemUtils;

/** The command {@code bench}: prints a table of figures in Markdown. */
public final class Bench {
    private static final int RUNS = 3;
    private static final int UPLOADS = 300;
    private static final int UPLOAD_BYTES = 100_000;
    private static final int CONNECTIONS = 16;
    private static final long MILLIS = 4_000;

    private Bench() {}

    /** Answers the exit status. Flags are the server's, after those for a folder and a port of its own. */
    public static int run(Class<?> application, List<String> flags, PrintStream console) {
        try {
            var folder = Files.createTempDirectory("vitrine-bench-");
            try {
                measure(application, flags, folder, console);
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

    private static void measure(Class<?> application, List<String> flags, Path folder, PrintStream console)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(
                "--port=0",
                "--data=" + folder,
                "--admin.email=" + BenchWorld.EMAIL,
                "--admin.password=" + BenchWorld.PASSWORD));
        all.addAll(flags);
        try (var server = Serve.start(application, all);
                var http = HttpClient.newHttpClient()) {
            var world = BenchWorld.make(http, URI.create(Serve.address(server)));
            console.println("| what | value | limit in the same run | ratio |");
            console.println("|---|---|---|---|");
            console.println(uploads(world, folder).row());
            console.println(reads(
                            "first 50 of a collection of 300",
                            world,
                            number -> world.get(
                                    "/v1/media-collections/" + world.collection() + "/assets?sort=name&limit=50"))
                    .row());
            console.println(reads(
                            "a file's record, shared 8 levels up and in a collection",
                            world,
                            number -> world.get("/v1/assets/"
                                    + world.files().get(number % world.files().size())))
                    .row());
        }
    }

    private static Figure uploads(BenchWorld world, Path folder) throws IOException {
        var plain = Files.createDirectories(folder.resolve("plain"));
        var seed = new long[] {1_000_000};
        return Figure.of(
                "upload of files of 100 KB over 4 connections",
                "/s",
                "write, fsync, rename, /s",
                turns(
                        () -> {
                            var first = seed[0] += UPLOADS;
                            return Load.rate(
                                    4,
                                    UPLOADS,
                                    number -> world.admin()
                                            .upload(
                                                    "/up",
                                                    "f" + (first + number),
                                                    BenchWorld.content(first + number, UPLOAD_BYTES)));
                        },
                        () -> Load.rate(1, UPLOADS, number -> store(plain, number))));
    }

    private static Figure reads(String name, BenchWorld world, Load.Request request) {
        return Figure.of(
                name + ", 16 connections",
                "/s",
                "a bare health probe, /s",
                turns(
                        () -> Load.perSecond(CONNECTIONS, MILLIS, request),
                        () -> Load.perSecond(CONNECTIONS, MILLIS, number -> world.get("/actuator/health/liveness"))));
    }

    /** The two sides in turns, after one turn that is not counted. */
    private static List<double[]> turns(DoubleSupplier value, DoubleSupplier limit) {
        var runs = new ArrayList<double[]>();
        for (var run = 0; run <= RUNS; run++) {
            var turn = new double[] {value.getAsDouble(), limit.getAsDouble()};
            if (run > 0) {
                runs.add(turn);
            }
        }
        return runs;
    }

    /** What any durable store must do for a file at the least. */
    private static void store(Path folder, int number) throws IOException {
        var temporary = folder.resolve(number + ".tmp");
        try (var channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(BenchWorld.content(number, UPLOAD_BYTES)));
            channel.force(true);
        }
        Files.move(temporary, folder.resolve(number + ".bin"), StandardCopyOption.ATOMIC_MOVE);
    }
}
