package io.vitrine.people;

import io.vitrine.base.PrincipalId;
import org.jooq.DSLContext;

/**
 * Implemented by later packages that hold something for users or groups. Called before one is deleted, in the same transaction.
 */
public interface PrincipalRemoval {
    void removed(DSLContext sql, PrincipalId principal);
}
