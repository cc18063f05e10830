package io.vitrine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which users are remembered as seeing a lot, and for how long. */
class MuchReachedTest {
    private static final long SOMEBODY = 1;

    private long now = Long.MAX_VALUE - 5;
    private final MuchReached much = new MuchReached(() -> now);

    @Test
    void moreThanMuchIsMoreThanLess() {
        much.moreThan(8_000, SOMEBODY);
        assertThat(much.isMoreThan(8_000, SOMEBODY)).isTrue();
        assertThat(much.isMoreThan(500, SOMEBODY)).isTrue();
        assertThat(much.isMoreThan(20_000, SOMEBODY)).isFalse();
        assertThat(much.isMoreThan(500, 2)).isFalse();
    }

    @Test
    void isForgottenAfterAMoment() {
        much.moreThan(8_000, SOMEBODY);
        now += MuchReached.LASTS.minus(Duration.ofNanos(1)).toNanos();
        assertThat(much.isMoreThan(8_000, SOMEBODY)).isTrue();
        now++;
        assertThat(much.isMoreThan(8_000, SOMEBODY)).isFalse();
    }

    @Test
    void isForgottenFirstOfWhomItWasFoundLongestAgo() {
        for (var user = 0; user < 10_000; user++) {
            much.moreThan(8_000, user);
        }
        much.moreThan(8_000, 0);
        much.moreThan(8_000, 10_000);
        assertThat(much.isMoreThan(8_000, 0)).isTrue();
        assertThat(much.isMoreThan(8_000, 1)).isFalse();
    }
}
