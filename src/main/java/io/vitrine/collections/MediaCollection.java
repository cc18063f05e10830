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
 * @param key its name as it is compared
 * @param owner null where an organisation's key made it
 * @param cover the file that stands for it; not everyone who sees the collection may see this too
 * @param memberCount its direct members
 * @param memberAccess what it gives on them
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
     * The same after a change at this time. Where members are shown only to those who may see them anyway, the same holds for the
     * cover: that it is another one shows neither in the time nor in the revision, as not everyone may know of it.
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
