package io.vitrine.demo.art;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance, in the few forms painters ask for. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    long seed() {
        return random.nextLong();
    }

    /** Evenly in [0, 1). */
    double unit() {
        return random.nextDouble();
    }

    /** Evenly in [from, to). */
    double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** Evenly in [from, to], both ends included. */
    int whole(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** -1 or 1. */
    int sign() {
        return random.nextBoolean() ? 1 : -1;
    }

    /** Around 0, mostly within -1 and 1. */
    double bell() {
        return (unit() + unit() + unit() + unit() - 2) * 0.9;
    }

    <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
