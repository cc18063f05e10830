package io.vitrine.testing;

import java.util.List;

/** Decisions made one after another by given numbers, so that what is made from them shrinks when the numbers do. */
public final class Choices {
    private final List<Integer> numbers;
    private int next;

    public Choices(List<Integer> numbers) {
        this.numbers = numbers;
    }

    /** The next decision below the bound; 0 once the numbers are used up. */
    public int below(int bound) {
        return next < numbers.size() ? numbers.get(next++) % bound : 0;
    }

    /** Never true once the numbers are used up. */
    public boolean oneIn(int many) {
        return below(many) == 1;
    }

    public <T> T of(List<T> some) {
        return some.get(below(some.size()));
    }
}
