package io.vitrine.collections;

import io.vitrine.access.Access;
import io.vitrine.base.Level;
import io.vitrine.base.Viewer;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Shows media collections to a viewer, many at once. */
@Component
class MediaCollectionViews {
    private final Access access;

    MediaCollectionViews(Access access) {
        this.access = access;
    }

    /** Those that the viewer may see, in the given order. At most two queries, whatever their number. */
    List<MediaCollectionView> of(DSLContext sql, Viewer viewer, List<MediaCollection> collections) {
        var ids = collections.stream().map(MediaCollection::id).toList();
        var levels = access.levels(sql, viewer, ids);
        var covers = collections.stream()
                .map(MediaCollection::cover)
                .filter(Objects::nonNull)
                .toList();
        var visible = access.levels(sql, viewer, covers).allowed(Level.VIEW);
        return collections.stream()
                .filter(collection -> levels.of(collection.id()) != Level.NONE)
                .map(collection -> MediaCollectionView.from(collection, levels.of(collection.id()), visible::contains))
                .toList();
    }

    /** One, whose level is known. At most one query. */
    MediaCollectionView one(DSLContext sql, Viewer viewer, MediaCollection collection, Level level) {
        return MediaCollectionView.from(
                collection,
                level,
                cover -> access.levels(sql, viewer, List.of(cover)).of(cover) != Level.NONE);
    }
}
