package io.vitrine.library;

import java.util.OptionalLong;
import org.jooq.DSLContext;

/**
 * Runs before anything is permanently deleted, since afterwards nobody can tell who could see it. Implemented as a bean by a
 * later package that needs this.
 */
public interface PurgeWatch {
    /**
     * Does a short part of the work, in the transaction of a step.
     *
     * @param after where the previous part ended; 0 for the first
     * @return where this part ended; empty if there is nothing left to look at
     */
    OptionalLong look(DSLContext sql, long after);
}
