package io.vitrine.bench;

import io.vitrine.blob.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * Measures archives of large files against those of a plain server built with Java's own means, and against nginx's sendfile of
 * one file of that size.
 */
final class ZipSpeed implements Measurement {
    static final String FOLDER = "/zips";
    static final int FILE_BYTES = 2 * 1024 * 1024;
    private static final double OF_PLAIN = 1.5;
    private static final double OF_NGINX = 0.8;

    private final Ground ground;

    ZipSpeed(Ground ground) {
        this.ground = ground;
    }

    @Override
    public void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        var number = ground.quick() ? 100 : 1_000;
        var plain = Files.createDirectories(ground.folder().resolve("zip-files"));
        var sums = files(plain, number);
        var root = Files.createDirectories(ground.folder().resolve("zip-one"));
        BigFile.make(root.resolve("one"), (long) number * FILE_BYTES / 500_000 * 500_000);
        var path = Zip.of(ground.admin(), Zip.folder(ground.admin(), FOLDER));
        try (var nginx = Nginx.of(root, ground.folder());
                var server = new PlainZips(sums)) {
            var ours = new Taken(ground.address(), path, ground.server()::processorSeconds);
            var theirs = new Taken(server.address(), "/zip", server::processorSeconds);
            var limits = new Taken(nginx.address(), "/one", nginx::processorSeconds);
            for (var round = 0; round <= 2 * Ground.ROUNDS; round++) {
                for (var each : List.of(ours, theirs, limits)) {
                    each.take(round > Ground.ROUNDS, number);
                }
            }
            tell("zip of %,d files of 2 MiB".formatted(number), ours, theirs, limits, figures);
        }
    }

    private static void tell(String what, Taken ours, Taken theirs, Taken limits, Consumer<Figure> figures) {
        figures.accept(Figure.atLeast(
                OF_PLAIN, what, ours.rate(), "MB/s", "a plain server of Java's zips, MB/s", theirs.rate()));
        figures.accept(Figure.atLeast(OF_NGINX, what, ours.rate(), "MB/s", "nginx, one file, MB/s", limits.rate()));
        var cost = what + ": the server's processor time for a GB";
        figures.accept(Figure.atMost(1 / OF_PLAIN, cost, ours.cost(), "ms", "the plain server's, ms", theirs.cost()));
        figures.accept(Figure.atMost(1 / OF_NGINX, cost, ours.cost(), "ms", "nginx's, ms", limits.cost()));
    }

    /** Responses of one server: their rates, and their cost to the server. */
    private final class Taken {
        private final URI server;
        private final String path;
        private final DoubleSupplier processorSeconds;
        private final List<Double> rates = new ArrayList<>();
        private final List<Double> costs = new ArrayList<>();

        Taken(URI server, String path, DoubleSupplier processorSeconds) {
            this.server = server;
            this.path = path;
            this.processorSeconds = processorSeconds;
        }

        void take(boolean isMeasured, long number) throws IOException {
            var before = processorSeconds.getAsDouble();
            var expected = (number - 1) * FILE_BYTES;
            var rate = Drain.megabytesPerSecond(server, path, ground.admin().cookie(), expected);
            if (isMeasured) {
                rates.add(rate);
                costs.add((processorSeconds.getAsDouble() - before) * 1e12 / (number * FILE_BYTES));
            }
        }

        double rate() {
            return Figure.median(rates);
        }

        double cost() {
            return Figure.median(costs);
        }
    }

    /** Puts the same files into a folder and into the library; returns their checksums by path. */
    private Map<Path, Content> files(Path folder, int number) throws IOException, InterruptedException {
        var sums = new LinkedHashMap<Path, Content>();
        for (var file = 0; file < number; file++) {
            var bytes = Bytes.of(file, FILE_BYTES / 4);
            var whole = new byte[FILE_BYTES];
            for (var part = 0; part < 4; part++) {
                System.arraycopy(bytes, 0, whole, part * bytes.length, bytes.length);
            }
            ground.admin().upload(FOLDER, file + ".bin", whole);
            sums.put(Files.write(folder.resolve(file + ".bin"), whole), Content.of(new ByteArrayInputStream(whole)));
        }
        return sums;
    }
}
