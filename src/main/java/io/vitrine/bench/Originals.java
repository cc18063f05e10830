package io.vitrine.bench;

import io.vitrine.base.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Measures the bytes of files from {@code /media} for a restricted user, against nginx's sendfile of the same bytes. */
final class Originals implements Measurement {
    private static final String FOLDER = "/originals";
    private static final double WANTED = 0.8;
    private static final long MEGABYTE = 1_000_000;
    private static final int CONNECTIONS = 16;

    private final Ground ground;
    private final Load load;

    Originals(Ground ground) {
        this.ground = ground;
        this.load = new Load(ground.folder());
    }

    @Override
    public void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        var root = Files.createDirectories(ground.folder().resolve("originals"));
        try (var nginx = Nginx.of(root, ground.folder())) {
            measure("an original of 2 MB", "small", 2 * MEGABYTE, CONNECTIONS, nginx, figures);
            var large = ground.quick() ? 200 * MEGABYTE : 2_000 * MEGABYTE;
            measure("an original of " + large / MEGABYTE + " MB", "large", large, 1, nginx, figures);
        }
    }

    private void measure(String what, String name, long size, int connections, Nginx nginx, Consumer<Figure> figures)
            throws IOException, InterruptedException {
        var file = BigFile.make(nginx.root().resolve(name), size);
        try (var wire = new Wire(ground.address())) {
            BigFile.upload(wire, ground.admin(), FOLDER, name, file, () -> {});
        }
        share();
        var path = "/media" + FOLDER + "/" + name;
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        load.run(ground.address(), ground.measured().cookie(), List.of(path), connections, ground.warmUpSeconds());
        for (var round = 0; round < Ground.ROUNDS; round++) {
            ours.add(
                    load.run(ground.address(), ground.measured().cookie(), List.of(path), connections, ground.seconds())
                            .megabytesPerSecond());
            theirs.add(load.run(nginx.address(), "", List.of("/" + name), connections, ground.seconds())
                    .megabytesPerSecond());
        }
        figures.accept(Figure.atLeast(
                WANTED, what, Figure.median(ours), "MB/s", "nginx with sendfile, MB/s", Figure.median(theirs)));
    }

    private void share() throws IOException, InterruptedException {
        var folder = Zip.folder(ground.admin(), FOLDER);
        var user = Map.of("type", "user", "id", Ids.show(ground.world().user()));
        ground.admin()
                .patch(
                        "/v1/assets/" + folder + "/access",
                        Map.of("addOrModify", List.of(Map.of("principal", user, "level", "view"))));
    }
}
