package io.vitrine.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.MemoryUsage;
import org.junit.jupiter.api.Test;

/** When a grown heap is collected to give memory back to the system. */
class GrownHeapTest {
    private static final long MEGABYTE = 1024 * 1024;

    private long committed;
    private long needed = 60;
    private int collections;

    private final GrownHeap heap =
            new GrownHeap(() -> new MemoryUsage(40 * MEGABYTE, 0, committed * MEGABYTE, 512 * MEGABYTE), this::collect);

    private void collect() {
        collections++;
        committed = needed;
    }

    private void look(int times) {
        for (var time = 0; time < times; time++) {
            heap.look();
        }
    }

    @Test
    void leavesOneAloneThatHasHardlyGrown() {
        committed = 130;
        look(1_000);
        assertThat(collections).isZero();
    }

    @Test
    void collectsOneThatHasGrownOnceAndAgainWhenItHasGrownAgain() {
        committed = 450;
        look(10);
        assertThat(collections).isEqualTo(1);
        committed = 300;
        look(1);
        assertThat(collections).isEqualTo(2);
    }

    @Test
    void seldomTriesWhereNothingIsGained() {
        committed = 400;
        needed = 400;
        look(1_000);
        assertThat(collections).isBetween(5, 15);
        needed = 60;
        look(256);
        assertThat(committed).isEqualTo(60);
    }
}
