package io.vitrine.bench;

import io.vitrine.base.Ids;
import io.vitrine.client.Caller;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Whether the time of an answer tells that there is something: half of the requests are for either, by turns. */
record NoTrace(Ground ground, Caller stranger) implements Measurement {
    private static final int TIMES = 1_000;

    /** How much longer one of two answers may take that are to tell nothing apart. */
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
