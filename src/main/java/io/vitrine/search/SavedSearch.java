package io.vitrine.search;

import io.vitrine.base.Actor;
import io.vitrine.base.Viewer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query that somebody keeps under a name.
 *
 * @param sort the order of the results, as {@link SearchSort#named} reads it; null for the default
 * @param isShared whether everybody who is signed in sees it, rather than only its owner
 * @param revision grows with each change
 */
record SavedSearch(
        SavedSearchId id,
        String name,
        String query,
        @Nullable String sort,
        boolean isShared,
        Owner owner,
        Instant createdAt,
        Instant updatedAt,
        long revision) {
    /**
     * A user or, for organisation keys, a key.
     *
     * @param kind {@code user} or {@code key}
     */
    record Owner(String kind, long id, String name) {
        static Owner of(Viewer viewer) {
            var actor = Actor.of(viewer);
            return new Owner(actor.kind(), actor.id() == null ? 0 : actor.id(), actor.name());
        }

        boolean is(Viewer viewer) {
            var other = of(viewer);
            return kind.equals(other.kind) && id == other.id;
        }
    }

    /** Whether the viewer is its owner or, if it is shared, an administrator. */
    boolean isChangeableBy(Viewer viewer) {
        return owner.is(viewer) || (isShared && viewer.isAdministrator());
    }

    /** What the viewer may do with it. */
    List<String> can(Viewer viewer) {
        if (!isChangeableBy(viewer)) {
            return List.of("run");
        }
        return SavedSearches.mayShare(viewer)
                ? List.of("run", "edit", "delete", "share")
                : List.of("run", "edit", "delete");
    }
}
