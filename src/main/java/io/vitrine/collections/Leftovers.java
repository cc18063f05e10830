package io.vitrine.collections;

import io.vitrine.access.Memberships;
import io.vitrine.db.Db;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Clears the member rows that deleted collections left behind: few of them at once, the rest afterwards. */
@Component
class Leftovers {
    private final Db db;
    private final Memberships memberships;
    private final CollectionLimits limits;

    Leftovers(Db db, Memberships memberships, CollectionLimits limits) {
        this.db = db;
        this.memberships = memberships;
        this.limits = limits;
    }

    /** Belongs into the transaction that deleted them. */
    void of(DSLContext sql, List<MediaCollection> gone) {
        var left = limits.membersClearedAtOnce();
        for (var collection : gone) {
            while (memberships.clear(sql, collection.id(), left) == left) {}
        }
    }
}
