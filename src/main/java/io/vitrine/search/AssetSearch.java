package io.vitrine.search;

import io.vitrine.access.Access;
import io.vitrine.base.Cursor;
import io.vitrine.base.Page;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.library.AssetView;
import io.vitrine.library.Assets;
import io.vitrine.library.ListedAsset;
import io.vitrine.library.VersionViews;
import io.vitrine.query.Queries;
import io.vitrine.query.QueryTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds files and folders by queries, among those that the viewer may see. */
@Component
class AssetSearch {
    private final Db db;
    private final Access access;
    private final Queries queries;
    private final NodeSearchStore store;
    private final Assets assets;
    private final VersionViews versions;

    AssetSearch(Db db, Access access, Queries queries, NodeSearchStore store, Assets assets, VersionViews versions) {
        this.db = db;
        this.access = access;
        this.queries = queries;
        this.store = store;
        this.assets = assets;
        this.versions = versions;
    }

    /** Errors: those of {@link Queries#read} and {@link QueryTime}, invalid-cursor. */
    Page<AssetView> page(
            Viewer viewer, @Nullable String query, SearchSort sort, int limit, @Nullable String cursor, boolean count) {
        var place = cursor == null ? null : Cursor.parse(cursor, sort.word());
        return QueryTime.limited(
                query,
                () -> db.read(sql -> {
                    var visible = access.visible(viewer);
                    var wanted = new NodeSearchStore.Wanted(
                            queries.read(sql, viewer, query), DSL.noCondition(), sort.of(visible), place, limit + 1, 0);
                    var found = Page.of(store.find(sql, visible, wanted), limit, one -> one.cursor(sort))
                            .counted(count, () -> store.count(sql, visible, wanted.meaning()));
                    var ids = found.items().stream()
                            .map(NodeSearchStore.Found::id)
                            .toList();
                    return found.with(assets.views(sql, viewer, ids));
                }));
    }

    /**
     * A part of the list, {@code skip} entries from its start; with former versions if the query asks for them.
     *
     * <p>Errors: those of {@link Queries#readWithVersions} and {@link QueryTime}.
     */
    List<ListedAsset> part(Viewer viewer, String query, Condition more, SearchSort sort, int limit, int skip) {
        return QueryTime.limited(
                query,
                () -> db.read(sql -> {
                    var meaning = queries.readWithVersions(sql, viewer, query);
                    var wanted = new NodeSearchStore.Wanted(meaning, more, sort, null, limit, skip);
                    var found = meaning.ofVersions()
                            ? store.findVersions(sql, access.visible(viewer), wanted)
                            : store.find(sql, access.visible(viewer), wanted).stream()
                                    .map(one -> new VersionViews.Wanted(one.id(), null))
                                    .toList();
                    return versions.views(sql, viewer, found);
                }));
    }
}
