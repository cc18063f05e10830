package io.vitrine.bench;

import java.io.IOException;
import java.util.function.Consumer;

/** Measures the server's memory after everything else in the bench. */
final class Memory implements Measurement {
    private static final double MEGABYTES = 700;

    private final Ground ground;

    Memory(Ground ground) {
        this.ground = ground;
    }

    @Override
    public void measure(Consumer<Figure> figures) throws IOException {
        figures.accept(Figure.atMost(
                1, "memory after the bench", ground.server().residentMegabytes(), "MB", "wanted, MB", MEGABYTES));
    }
}
