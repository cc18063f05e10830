package io.vitrine.access;

import io.vitrine.base.Level;
import org.jspecify.annotations.Nullable;

/**
 * One stored reason why a principal has a level on an object.
 *
 * @param source the kind of reason
 * @param at the node that carries it: the object itself or a folder above it; 0 if the object is a collection
 * @param collection the collection that {@code at} is a member of, for the two sources by which a collection shows it
 * @param principal a user's or a group's id
 * @param until the end in milliseconds, null for no end
 * @param by the user who granted it; null if nobody did, or a key
 * @param since when it was granted, in milliseconds
 */
record Way(
        Source source,
        long at,
        @Nullable Long collection,
        long principal,
        Level level,
        @Nullable Long until,
        @Nullable Long by,
        long since) {
    enum Source {
        SHARE,
        OWNER,
        COLLECTION_SHARE,
        COLLECTION_OWNER
    }

    /** Whether this is a share of the object itself, which can be changed there. */
    boolean isDirect(long object) {
        return source == Source.SHARE && isOn(object);
    }

    /** Whether the object itself carries it, rather than a folder above. */
    boolean isOn(long object) {
        return at == 0 || at == object;
    }

    boolean isOwnership() {
        return source == Source.OWNER || source == Source.COLLECTION_OWNER;
    }

    boolean isInForce(long now) {
        return until == null || until > now;
    }
}
