package io.vitrine.library.listing;

import io.vitrine.access.Access;
import io.vitrine.access.Tree;
import io.vitrine.base.Cursor;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Page;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.library.AssetView;
import io.vitrine.library.Assets;
import io.vitrine.library.content.ListedType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the contents of a folder. A viewer who may view the folder may view all of its contents. */
@Component
class FolderListing {
    private final Db db;
    private final Access access;
    private final Tree tree;
    private final ChildStore store;
    private final Assets assets;

    FolderListing(Db db, Access access, Tree tree, ChildStore store, Assets assets) {
        this.db = db;
        this.access = access;
        this.tree = tree;
        this.store = store;
        this.assets = assets;
    }

    /**
     * The requested part of the list.
     *
     * @param type the types to include
     */
    record Query(
            AssetSort sort,
            ListedType type,
            int limit,
            @Nullable Cursor cursor,
            boolean count) {
        /** Errors: invalid-sort, invalid-type, invalid-limit, invalid-cursor. */
        static Query of(
                String sort, @Nullable String type, @Nullable Integer limit, @Nullable String cursor, boolean count) {
            return new Query(
                    AssetSort.named(sort),
                    ListedType.named(type),
                    Page.limit(limit),
                    cursor == null ? null : Cursor.parse(cursor, sort),
                    count);
        }
    }

    /** Runs a fixed number of queries, whatever is in the folder. */
    Page<AssetView> list(Viewer viewer, NodeId id, Query query) {
        return db.read(sql -> {
            var folder = access.require(sql, viewer, Level.VIEW, id);
            var children = Page.of(
                    store.children(sql, access.visible(viewer), folder, query),
                    query.limit(),
                    child -> child.cursor(query.sort()));
            // A node that has children is a folder.
            if (children.items().isEmpty() && tree.pathOf(sql, id).isEmpty()) {
                throw Problem.notFound();
            }
            var ids = children.items().stream().map(ChildStore.Child::id).toList();
            var page = children.with(assets.views(sql, viewer, ids));
            return page.counted(query.count(), () -> store.count(sql, folder, query));
        });
    }
}
