package io.vitrine.bench;

import io.vitrine.base.Ids;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Measures operations on a folder with many files by an administrator, each until its job has ended. */
final class Trees implements Measurement {
    private static final double MILLIS = 1_000;
    private static final double COPY_MILLIS = 5_000;
    private static final long PAUSE_NANOS = 5_000_000;

    private final Ground ground;

    Trees(Ground ground) {
        this.ground = ground;
    }

    @Override
    public void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        var files = ground.world().inFolder().size() * 50;
        var folder = Ids.show(make("bench-large", files));
        var places = List.of(folder("bench-here"), folder("bench-there"));
        var moving = new ArrayList<Double>();
        var deleting = new ArrayList<Double>();
        var restoring = new ArrayList<Double>();
        for (var round = 0; round < Ground.ROUNDS; round++) {
            moving.add(transfer("move", folder, places.get(round % 2)));
            deleting.add(millis("/v1/assets/delete", Map.of("ids", List.of(folder))));
            restoring.add(millis("/v1/assets/restore", Map.of("ids", List.of(folder))));
        }
        tell(figures, "move a folder with %,d files".formatted(files), moving, MILLIS);
        tell(figures, "delete it to the trash", deleting, MILLIS);
        tell(figures, "restore it", restoring, MILLIS);
        copy(files / 10, figures);
    }

    private void copy(int files, Consumer<Figure> figures) throws IOException, InterruptedException {
        var folder = Ids.show(make("bench-copied", files));
        var copying = new ArrayList<Double>();
        for (var round = 0; round < Ground.ROUNDS; round++) {
            copying.add(transfer("copy", folder, folder("bench-copy-" + round)));
        }
        tell(figures, "copy a folder with %,d files".formatted(files), copying, COPY_MILLIS);
    }

    private static void tell(Consumer<Figure> figures, String what, List<Double> taken, double wanted) {
        figures.accept(Figure.atMost(1, what, Figure.median(taken), "ms", "wanted, ms", wanted));
    }

    private long make(String name, int files) {
        var store = new WorldStore(ground.db());
        return new WorldTree(store, WorldSize.of(0), store.contents(), System.currentTimeMillis()).flat(name, files);
    }

    private String folder(String name) throws IOException, InterruptedException {
        return ground.admin()
                .post("/v1/folders", Map.of("path", "/" + name))
                .path("id")
                .asString();
    }

    private double transfer(String way, String folder, String target) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var job = ground.admin().post("/v1/assets/" + way, Map.of("ids", List.of(folder), "destinationId", target));
        while (!job.path("status").asString().equals("completed")) {
            if (!List.of("pending", "running").contains(job.path("status").asString())) {
                throw new IOException("the job ended as " + job);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            job = ground.admin().get("/v1/jobs/" + job.path("id").asString());
        }
        if (job.path("failed").asInt() > 0) {
            throw new IOException("not everything was done: " + job);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private double millis(String path, Object body) throws IOException, InterruptedException {
        var start = System.nanoTime();
        ground.admin().post(path, body);
        return (System.nanoTime() - start) / 1e6;
    }
}
