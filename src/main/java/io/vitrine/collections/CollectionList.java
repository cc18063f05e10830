package io.vitrine.collections;

import io.vitrine.access.Access;
import io.vitrine.base.Cursor;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Page;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.collections.CollectionListStore.Scope;
import io.vitrine.db.Db;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds media collections among those that the viewer may see. */
@Component
public class CollectionList {
    private final Db db;
    private final Access access;
    private final CollectionListStore store;
    private final MediaCollectionViews views;

    CollectionList(Db db, Access access, CollectionListStore store, MediaCollectionViews views) {
        this.db = db;
        this.access = access;
        this.store = store;
        this.views = views;
    }

    /** One page. A fixed number of queries. An asset that the viewer may not see is treated as being in no collection. */
    Page<MediaCollectionView> find(
            Viewer viewer, CollectionSearch search, int limit, @Nullable String cursor, boolean count) {
        var order = search.order();
        var place = cursor == null ? null : Cursor.parse(cursor, order.word());
        return db.read(sql -> scope(sql, viewer, search)
                .map(scope -> page(sql, viewer, scope, search, place, limit, count))
                .orElseGet(() -> new Page<>(List.of(), null, count ? 0L : null)));
    }

    /** Finds collections whose names and descriptions contain all words of the text, by name. Errors: invalid-query. */
    public List<MediaCollectionView> holding(Viewer viewer, String text, int limit) {
        var search = new CollectionSearch(text, "contains", null, null, null, null);
        return find(viewer, search, limit, null, false).items();
    }

    private Page<MediaCollectionView> page(
            DSLContext sql,
            Viewer viewer,
            Scope scope,
            CollectionSearch search,
            @Nullable Cursor place,
            int limit,
            boolean count) {
        var found = Page.of(store.page(sql, scope, search, place, limit), limit, search.order()::cursor);
        var page = found.with(views.of(sql, viewer, found.items()));
        return page.counted(count, () -> store.count(sql, scope, search));
    }

    /** Empty if nothing can be found. */
    private Optional<Scope> scope(DSLContext sql, Viewer viewer, CollectionSearch search) {
        UserId owner = search.owner(viewer).orElse(null);
        if (search.containsAsset() == null) {
            return Optional.of(new Scope(access.visible(viewer), owner, null));
        }
        var asset = NodeId.of(search.containsAsset());
        var levels = access.levels(sql, viewer, List.of(asset));
        return levels.of(asset) == Level.NONE
                ? Optional.empty()
                : Optional.of(new Scope(access.visible(viewer), owner, levels.proof(asset)));
    }
}
