package io.vitrine.web.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Right, nearly right and wrong requests of every operation that the server describes: none fails, hangs or reveals the
 * server's insides, and a refused one changes nothing. Use {@code -Dvitrine.test.fuzz=600} for ten minutes, and
 * {@code -Dvitrine.test.seed=7} to make the same requests again.
 */
@Tag("database")
class FuzzTest {
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("vitrine.test.fuzz", 2));
    private static final long SEED = Long.getLong("vitrine.test.seed", 20261125);
    /** The number of rounds for one world. By then, its objects have been changed, moved and removed enough. */
    private static final int ROUNDS_A_WORLD = 3;

    @Test
    void noRequestGetsTheBetterOfTheServer() throws Exception {
        try (var server = new FuzzedServer()) {
            JqwikSession.run(() -> fuzz(server));
        }
    }

    private static void fuzz(FuzzedServer server) {
        var random = new Random(SEED);
        var operations = server.operations();
        assertThat(operations).hasSizeGreaterThan(40);
        var requests = new Requests(new Values(server::known), server.callers());
        Map<Operation, RandomGenerator<Request>> generators = new HashMap<>();
        var end = System.nanoTime() + TIME.toNanos();
        var sent = 0;
        for (var round = 0; round == 0 || System.nanoTime() < end; round++) {
            if (round % ROUNDS_A_WORLD == 0) {
                server.makeWorld();
            }
            for (var operation : operations) {
                var generator = generators.computeIfAbsent(
                        operation, each -> requests.of(each).generator(1000));
                check(server, operation, generator.next(random));
                sent++;
            }
        }
        System.out.printf("%d requests of %d operations: %s%n", sent, operations.size(), server.outcomes());
        assertThat(server.outcomes().getOrDefault(200, 0))
                .as("requests that went through")
                .isPositive();
    }

    private static void check(FuzzedServer server, Operation operation, Shrinkable<Request> request) {
        var wrong = server.wrongWith(request.value());
        if (wrong.isPresent()) {
            var least = smaller(server, request);
            throw new AssertionError("%s: %s%nby %s%nor by less: %s%n-Dvitrine.test.seed=%d"
                    .formatted(operation, wrong.get(), request.value(), least.value(), SEED));
        }
    }

    /** Finds a smaller request that fails as well. */
    private static Shrinkable<Request> smaller(FuzzedServer server, Shrinkable<Request> failing) {
        var least = failing;
        for (var left = 30; left > 0; left--) {
            var next = least.shrink()
                    .limit(20)
                    .filter(each -> server.wrongWith(each.value()).isPresent())
                    .findFirst();
            if (next.isEmpty()) {
                break;
            }
            least = next.get();
        }
        return least;
    }
}
