package io.vitrine.people;

import io.vitrine.base.PrincipalId;
import org.jooq.DSLContext;

/** Told, in the same transaction, before a user or group is deleted, by later packages that hold something for it. */
public interface PrincipalRemoval {
    void removed(DSLContext sql, PrincipalId principal);
}
