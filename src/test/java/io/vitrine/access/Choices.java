package io.vitrine.access;

import java.util.List;

/** Decisions, made one after the other by given numbers: what is made from them shrinks when the numbers do. */
final class Choices {
    private final List<Integer> numbers;
    private int next;

    Choices(List<Integer> numbers) {
        this.numbers = numbers;
    }

    /** 0 as soon as the numbers are used up. */
    int below(int bound) {
        return next < numbers.size() ? numbers.get(next++) % bound : 0;
    }

    /** Never, as soon as the numbers are used up. */
    boolean oneIn(int many) {
        return below(many) == 1;
    }

    <T> T of(List<T> some) {
        return some.get(below(some.size()));
    }
}
