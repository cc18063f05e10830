package io.vitrine.library;

import java.util.OptionalLong;
import org.jooq.DSLContext;

/**
 * Looks around before something is deleted for good, since nobody can tell afterwards who could see it; a bean of a later package
 * to which that matters.
 */
public interface PurgeWatch {
    /**
     * A part of the look, short, within the transaction of a step.
     *
     * @param after where the part before it ended; 0 for the first
     * @return where this one ended; empty when there is nothing left to look at
     */
    OptionalLong look(DSLContext sql, long after);
}
