package io.vitrine.collections;

import io.vitrine.access.Access;
import io.vitrine.base.CollectionId;
import io.vitrine.base.Cursor;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Page;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.library.AssetView;
import io.vitrine.library.Assets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where a restricted user starts: the collections that they may see, then the topmost folders and files that are shared with
 * them or that they own; each once, by name. Other roles reach everything and have no such place.
 */
@Component
class SharedWithMe {
    private final Db db;
    private final Access access;
    private final SharedStore store;
    private final MediaCollectionStore collections;
    private final MediaCollectionViews views;
    private final Assets assets;

    SharedWithMe(
            Db db,
            Access access,
            SharedStore store,
            MediaCollectionStore collections,
            MediaCollectionViews views,
            Assets assets) {
        this.db = db;
        this.access = access;
        this.store = store;
        this.collections = collections;
        this.views = views;
        this.assets = assets;
    }

    /** One page. A fixed number of queries. */
    Page<SharedWithMeController.Item> list(Viewer viewer, int limit, @Nullable String cursor, boolean count) {
        var place = cursor == null ? null : Cursor.parse(cursor, SharedStore.ORDER);
        if (!viewer.role().isRestricted()) {
            return new Page<SharedWithMeController.Item>(List.of(), null, null).counted(count, () -> 0);
        }
        return db.read(sql -> {
            var visible = access.visible(viewer);
            var found = Page.of(store.page(sql, visible, place, limit), limit, SharedStore.Found::cursor)
                    .counted(count, () -> store.count(sql, visible));
            var shownCollections = collections(sql, viewer, found.items());
            var shownAssets = assets(sql, viewer, found.items());
            return found.with(found.items().stream()
                    .flatMap(item -> Stream.ofNullable(
                                    item.isCollection()
                                            ? shownCollections.get(new CollectionId(item.id()))
                                            : shownAssets.get(new NodeId(item.id())))
                            .map(SharedWithMeController.Item::of))
                    .toList());
        });
    }

    private Map<CollectionId, MediaCollectionView> collections(
            DSLContext sql, Viewer viewer, List<SharedStore.Found> found) {
        var ids = found.stream()
                .filter(SharedStore.Found::isCollection)
                .map(item -> new CollectionId(item.id()))
                .toList();
        var visible = access.levels(sql, viewer, ids).allowed(Level.VIEW);
        return views.of(sql, viewer, collections.all(sql, visible)).stream()
                .collect(Collectors.toMap(MediaCollectionView::id, view -> view));
    }

    private Map<NodeId, AssetView> assets(DSLContext sql, Viewer viewer, List<SharedStore.Found> found) {
        var ids = found.stream()
                .filter(item -> !item.isCollection())
                .map(item -> new NodeId(item.id()))
                .toList();
        return assets.views(sql, viewer, ids).stream().collect(Collectors.toMap(AssetView::id, view -> view));
    }
}
