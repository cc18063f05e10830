package io.vitrine.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GivingWayTest {
    private long now;
    private final List<Long> rests = new ArrayList<>();

    @Test
    void restsAfterEachStepThreeTimesAsLongAsThatTook() {
        var steps = new ArrayDeque<>(List.of(10L, 40L, 5L));
        new GivingWay(() -> now, rest -> {
                    rests.add(rest);
                    now += rest;
                })
                .repeat(() -> {
                    now += steps.remove();
                    return !steps.isEmpty();
                });
        assertThat(rests).as("no rest after the last step").containsExactly(30L, 120L);
    }
}
