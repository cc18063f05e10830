package io.vitrine.collections;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.noCondition;

import io.vitrine.access.Access;
import io.vitrine.access.Allowed;
import io.vitrine.access.Tree;
import io.vitrine.access.Visible;
import io.vitrine.base.Cursor;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Page;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.db.Keyset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells which collections an asset is in, directly or through a folder above it. */
@Component
class AssetCollections {
    private static final String ORDER = "name";

    private final Db db;
    private final Access access;
    private final Store store;
    private final MediaCollectionViews views;

    AssetCollections(Db db, Access access, Store store, MediaCollectionViews views) {
        this.db = db;
        this.access = access;
        this.store = store;
        this.views = views;
    }

    /**
     * A collection that shows the asset.
     *
     * @param through the member through which it does: the asset or a folder above it
     */
    record Showing(MediaCollection collection, NodeId through, String name, String path) {
        Cursor cursor() {
            return new Cursor(ORDER, collection.key(), through.value());
        }
    }

    /**
     * Lists collections that the viewer may see, by name; a collection that shows the asset in several ways is listed once for
     * each.
     */
    Page<AssetCollectionController.Place> list(
            Viewer viewer, NodeId id, int limit, @Nullable String cursor, boolean count) {
        var place = cursor == null ? null : Cursor.parse(cursor, ORDER);
        return db.read(sql -> {
            var asset = access.require(sql, viewer, Level.VIEW, id);
            var visible = access.visible(viewer);
            var found = Page.of(store.showing(sql, asset, visible, place, limit), limit, Showing::cursor)
                    .counted(count, () -> store.count(sql, asset, visible));
            var shown =
                    views
                            .of(
                                    sql,
                                    viewer,
                                    found.items().stream()
                                            .map(Showing::collection)
                                            .distinct()
                                            .toList())
                            .stream()
                            .collect(Collectors.toMap(MediaCollectionView::id, view -> view));
            return found.with(found.items().stream()
                    .flatMap(item -> Stream.ofNullable(
                                    shown.get(item.collection().id()))
                            .map(view -> AssetCollectionController.Place.from(item, id, view)))
                    .toList());
        });
    }

    /** SQL only. */
    @Component
    static class Store {
        /** At most one more than the limit. */
        List<Showing> showing(
                DSLContext sql, Allowed<NodeId> asset, Visible visible, @Nullable Cursor cursor, int limit) {
            return MediaCollectionStore.rows(sql.select(NODE.ID, NODE.NAME, FOLDER.PATH))
                    .join(COLLECTION_MEMBER)
                    .on(COLLECTION_MEMBER.COLLECTION_ID.eq(MEDIA_COLLECTION.ID))
                    .join(NODE)
                    .on(NODE.ID.eq(COLLECTION_MEMBER.NODE_ID))
                    .leftJoin(FOLDER)
                    .on(FOLDER.ID.eq(NODE.ID))
                    .where(show(asset, visible))
                    .and(
                            cursor == null
                                    ? noCondition()
                                    : Keyset.behind(cursor, MEDIA_COLLECTION.NAME_KEY, NODE.ID, false))
                    .orderBy(MEDIA_COLLECTION.NAME_KEY, NODE.ID)
                    .limit(limit + 1)
                    .fetch(Store::row);
        }

        long count(DSLContext sql, Allowed<NodeId> asset, Visible visible) {
            var members = COLLECTION_MEMBER
                    .join(MEDIA_COLLECTION)
                    .on(MEDIA_COLLECTION.ID.eq(COLLECTION_MEMBER.COLLECTION_ID));
            return sql.fetchCount(members, show(asset, visible));
        }

        private static Condition show(Allowed<NodeId> asset, Visible visible) {
            return COLLECTION_MEMBER
                    .NODE_ID
                    .in(Tree.selfAndAbove(asset.id()))
                    .and(visible.collections())
                    .and(visible.members());
        }

        private static Showing row(Record row) {
            var path = row.get(FOLDER.PATH);
            return new Showing(
                    MediaCollectionStore.collection(row),
                    new NodeId(row.get(NODE.ID)),
                    row.get(NODE.NAME),
                    path == null ? "" : path);
        }
    }
}
