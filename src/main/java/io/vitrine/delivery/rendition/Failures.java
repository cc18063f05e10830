package io.vitrine.delivery.rendition;

import io.vitrine.delivery.picture.PictureProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers for a while which pictures could not be made, so that a bad file costs a worker once and not every time. */
final class Failures {
    private static final Duration AGE = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private record Failure(PictureProblem problem, long until) {}

    private final Clock clock;
    private final Map<String, Failure> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failure> eldest) {
            return size() > MOST;
        }
    };

    Failures(Clock clock) {
        this.clock = clock;
    }

    synchronized Optional<PictureProblem> of(String name) {
        return Optional.ofNullable(failures.get(name))
                .filter(failure -> failure.until() > clock.millis())
                .map(Failure::problem);
    }

    synchronized void add(String name, PictureProblem problem) {
        failures.put(name, new Failure(problem, clock.millis() + AGE.toMillis()));
    }
}
