package io.vitrine.bench;

import io.vitrine.base.Ids;
import io.vitrine.client.Caller;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Measures whether response times reveal that a file exists: requests alternate between hidden and missing files. */
record NoTrace(Ground ground, Caller stranger) implements Measurement {
    private static final int TIMES = 1_000;

    /** By which factor the answer for a hidden file may take longer than that for a missing one. */
    private static final double ALIKE = 1.5;

    @Override
    public void measure(Consumer<Figure> figures) throws IOException, InterruptedException {
        var hidden = new ArrayList<Double>();
        var missing = new ArrayList<Double>();
        var files = ground.world().inUsual();
        for (var time = 0; time < TIMES; time++) {
            hidden.add(refused(files.get(time % files.size())));
            missing.add(refused(Ids.next()));
        }
        tell(figures, "refused: hidden", Figure.median(hidden), Figure.median(missing));
        tell(figures, "the slowest tenth of these: hidden", slow(hidden), slow(missing));
    }

    private static void tell(Consumer<Figure> figures, String what, double hidden, double missing) {
        figures.accept(Figure.atMost(ALIKE, "a file's record, " + what, hidden, "ms", "missing, ms", missing));
    }

    private double refused(long id) throws IOException, InterruptedException {
        var start = System.nanoTime();
        if (stranger.status("/v1/assets/" + Ids.show(id)) != 404) {
            throw new IOException("it was to be refused");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double slow(List<Double> times) {
        return Figure.part(times, 0.9);
    }
}
