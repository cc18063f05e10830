package io.vitrine.access;

import io.vitrine.base.Level;
import java.util.BitSet;

/**
 * One user's levels on the assets of a {@link Region}: for each level, the set of assets on which they have at least that
 * level.
 */
final class LevelBits {
    private final int size;
    private final BitSet[] atLeast = {new BitSet(), new BitSet(), new BitSet(), new BitSet()};

    LevelBits(int size) {
        this.size = size;
        atLeast[Level.NONE.rank()].set(0, size);
    }

    /** The set to which a way at this level is added. The sets are complete only after {@link #settle}. */
    BitSet at(Level level) {
        return atLeast[level.rank()];
    }

    void everywhere(Level level) {
        at(level).set(0, size);
    }

    /** Makes every level include those below. */
    LevelBits settle() {
        for (var rank = Level.MANAGE.rank(); rank > Level.VIEW.rank(); rank--) {
            atLeast[rank - 1].or(atLeast[rank]);
        }
        return this;
    }

    /** These levels within the known set, the others outside of it. */
    LevelBits within(BitSet known, LevelBits elsewhere) {
        var joined = new LevelBits(size);
        for (var rank = Level.VIEW.rank(); rank <= Level.MANAGE.rank(); rank++) {
            var outside = (BitSet) elsewhere.atLeast[rank].clone();
            outside.andNot(known);
            joined.atLeast[rank].or(atLeast[rank]);
            joined.atLeast[rank].and(known);
            joined.atLeast[rank].or(outside);
        }
        return joined;
    }

    boolean isSame(LevelBits other) {
        return at(Level.VIEW).equals(other.at(Level.VIEW))
                && at(Level.CONTRIBUTE).equals(other.at(Level.CONTRIBUTE))
                && at(Level.MANAGE).equals(other.at(Level.MANAGE));
    }

    /** On how many assets the level is exactly {@code here} in these and exactly {@code level} in the others. */
    int count(Level here, LevelBits there, Level level) {
        var both = exactly(here);
        both.and(there.exactly(level));
        return both.cardinality();
    }

    private BitSet exactly(Level level) {
        var exactly = (BitSet) at(level).clone();
        if (level != Level.MANAGE) {
            exactly.andNot(atLeast[level.rank() + 1]);
        }
        return exactly;
    }
}
