package io.vitrine.collections;

import io.vitrine.access.MemberAccess;
import io.vitrine.base.CollectionId;
import io.vitrine.base.NodeId;
import io.vitrine.library.AssetView.Owner;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A media collection as it is stored.
 *
 * @param key the name as it is compared
 * @param owner null if an organisation key created the collection
 * @param cover the file that represents the collection; some of its viewers may not be allowed to see the file
 * @param memberCount the number of direct members
 * @param memberAccess what the collection gives on its members
 */
record MediaCollection(
        CollectionId id,
        String name,
        String key,
        @Nullable String description,
        @Nullable Owner owner,
        @Nullable NodeId cover,
        long memberCount,
        MemberAccess memberAccess,
        Instant createdAt,
        Instant updatedAt,
        long revision) {
    /**
     * The collection after a change at this time. If it filters, a change of nothing but the cover changes neither the time
     * nor the revision, since not every viewer may know of the cover.
     */
    MediaCollection changed(MediaCollection before, Instant at) {
        if (memberAccess == MemberAccess.FILTER && covered(null).equals(before.covered(null))) {
            return this;
        }
        return new MediaCollection(
                id, name, key, description, owner, cover, memberCount, memberAccess, createdAt, at, revision + 1);
    }

    private MediaCollection covered(@Nullable NodeId other) {
        return new MediaCollection(
                id, name, key, description, owner, other, memberCount, memberAccess, createdAt, updatedAt, revision);
    }
}
