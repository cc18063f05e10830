package io.vitrine.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;

/** Measures the time from the start of the process to its first answer, on the database as it is, and the memory when idle. */
final class Start implements Measurement {
    /** A server is not idle right after its start: it gives back the memory of the start within seconds. */
    private static final Duration REST = Duration.ofSeconds(15);

    private static final double JAR_SECONDS = 4;
    private static final double CACHE_SECONDS = 2.5;
    private static final double IDLE_MEGABYTES = 300;

    private final Ground ground;

    Start(Ground ground) {
        this.ground = ground;
    }

    @Override
    public void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        var fromJar = Launch.fromJar(ground.application());
        var withCache = Launch.withCache(ground.application());
        var plain = new ArrayList<Double>();
        var cached = new ArrayList<Double>();
        for (var round = 0; round < Ground.ROUNDS; round++) {
            start(fromJar, plain);
            start(withCache, cached);
        }
        if (!plain.isEmpty()) {
            figures.accept(Figure.atMost(
                    1, "start to first answer, from the jar", Figure.median(plain), "s", "wanted, s", JAR_SECONDS));
        }
        if (!cached.isEmpty()) {
            figures.accept(Figure.atMost(
                    1,
                    "start to first answer, with the start-up cache",
                    Figure.median(cached),
                    "s",
                    "wanted, s",
                    CACHE_SECONDS));
        }
        ground.server().stop();
        ground.server().start(Launch.asThis(ground.application()));
        Thread.sleep(REST);
        figures.accept(Figure.atMost(
                1, "memory when idle", ground.server().residentMegabytes(), "MB", "wanted, MB", IDLE_MEGABYTES));
    }

    private void start(Optional<Launch> launch, ArrayList<Double> seconds) throws IOException, InterruptedException {
        if (launch.isPresent()) {
            ground.server().stop();
            seconds.add(ground.server().start(launch.get()));
        }
    }
}
