package io.vitrine.bench;

import io.vitrine.access.Access;
import io.vitrine.base.NodeId;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Measures the decision whether a user may view a file: in this process, one after another. */
final class Checks implements Measurement {
    private static final int TIMES = 5_000;
    private static final double MILLIS = 0.3;
    private static final double ROUND_TRIPS = 3;

    private final Ground ground;

    Checks(Ground ground) {
        this.ground = ground;
    }

    @Override
    public void measure(Consumer<Figure> figures) {
        try (var beans = new AnnotationConfigApplicationContext()) {
            beans.registerBean(Clock.class, Clock::systemUTC);
            beans.registerBean(Access.class);
            beans.refresh();
            measure(beans.getBean(Access.class), figures);
        }
    }

    private void measure(Access access, Consumer<Figure> figures) {
        var viewer = new Viewer.Member(new UserId(ground.world().user()), "", Role.RESTRICTED);
        var random = new Random(7);
        var files = new ArrayList<>(ground.world().inFolder());
        files.addAll(ground.world().inUsual());
        var checks = new ArrayList<Double>();
        var selects = new ArrayList<Double>();
        ground.db().read(sql -> {
            for (var time = 0; time < 2 * TIMES; time++) {
                var file = new NodeId(files.get(random.nextInt(files.size())));
                var check =
                        millis(() -> access.levels(sql, viewer, List.of(file)).of(file));
                var select = millis(() -> WorldStore.ask(sql));
                if (time >= TIMES) {
                    checks.add(check);
                    selects.add(select);
                }
            }
            return checks;
        });
        var check = Figure.median(checks);
        var what = "may somebody view a file, one query";
        figures.accept(
                ground.db().isEmbedded()
                        ? Figure.atMost(1, what, check, "ms", "wanted, ms", MILLIS)
                        : Figure.atMost(ROUND_TRIPS, what, check, "ms", "select 1, ms", Figure.median(selects)));
    }

    private static double millis(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
