package io.vitrine.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What someone may do with an asset or a collection; each level includes those before it. */
public enum Level {
    NONE(0),
    VIEW(1),
    CONTRIBUTE(2),
    MANAGE(3);

    private final int rank;

    Level(int rank) {
        this.rank = rank;
    }

    /** The level of a stored rank, 0 to 3. */
    public static Level ofRank(int rank) {
        return values()[rank];
    }

    /** The level that can be granted under this name of the API. Errors: invalid-level, naming the choices. */
    @JsonCreator
    public static Level named(String name) {
        return Arrays.stream(values())
                .filter(level -> level != NONE && level.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("invalid-level", "A level must be view, contribute or manage"));
    }

    public int rank() {
        return rank;
    }

    public boolean includes(Level other) {
        return rank >= other.rank;
    }

    @JsonValue
    @Override
    public String toString() {
        return Word.of(this);
    }
}
