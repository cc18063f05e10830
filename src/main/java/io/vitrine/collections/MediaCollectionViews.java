package io.vitrine.collections;

import io.vitrine.access.Access;
import io.vitrine.access.Allowed;
import io.vitrine.access.AllowedSet;
import io.vitrine.access.SharedWithStore;
import io.vitrine.base.CollectionId;
import io.vitrine.base.Level;
import io.vitrine.base.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Creates the views of media collections for a viewer, many at once. */
@Component
class MediaCollectionViews {
    private final Access access;
    private final MediaCollectionStore store;
    private final SharedWithStore shared;

    MediaCollectionViews(Access access, MediaCollectionStore store, SharedWithStore shared) {
        this.access = access;
        this.store = store;
        this.shared = shared;
    }

    /** The views of those that the viewer may see, in the given order. At most four queries, whatever their number. */
    List<MediaCollectionView> of(DSLContext sql, Viewer viewer, List<MediaCollection> collections) {
        var ids = collections.stream().map(MediaCollection::id).toList();
        var levels = access.levels(sql, viewer, ids);
        var covers = collections.stream()
                .map(MediaCollection::cover)
                .filter(Objects::nonNull)
                .toList();
        var visible = access.levels(sql, viewer, covers).allowed(Level.VIEW);
        var filtered = counts(sql, viewer, levels.filtered());
        var with = shared.of(sql, levels.allowed(Level.MANAGE));
        return collections.stream()
                .filter(collection -> levels.of(collection.id()) != Level.NONE)
                .map(collection -> MediaCollectionView.from(
                        collection,
                        levels.of(collection.id()),
                        levels.isFiltered(collection.id())
                                ? filtered.getOrDefault(collection.id().value(), 0L)
                                : collection.memberCount(),
                        visible::contains,
                        with.get(collection.id())))
                .toList();
    }

    /** The view of one collection, given the proof for it. At most three queries. */
    MediaCollectionView one(DSLContext sql, Viewer viewer, MediaCollection collection, Allowed<CollectionId> allowed) {
        var shown = allowed.isFiltered()
                ? counts(sql, viewer, allowed.alone()).getOrDefault(allowed.id().value(), 0L)
                : collection.memberCount();
        return MediaCollectionView.from(
                collection,
                allowed.level(),
                shown,
                cover -> access.levels(sql, viewer, List.of(cover)).of(cover) != Level.NONE,
                allowed.level() == Level.MANAGE
                        ? shared.of(sql, allowed.alone()).get(allowed.id())
                        : null);
    }

    private Map<Long, Long> counts(DSLContext sql, Viewer viewer, AllowedSet<CollectionId> filtered) {
        return filtered.isEmpty() ? Map.of() : store.countMembers(sql, filtered, access.visible(viewer));
    }
}
