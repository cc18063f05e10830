package io.vitrine.library;

import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.access.Access;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.PublicUrl;
import io.vitrine.base.Viewer;
import io.vitrine.library.content.PictureTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Shows files and folders to a viewer, many at once. */
@Component
public class Assets {
    private final Access access;
    private final AssetStore store;
    private final PublicUrl publicUrl;
    private final PictureTypes pictures;

    Assets(Access access, AssetStore store, PublicUrl publicUrl, PictureTypes pictures) {
        this.access = access;
        this.store = store;
        this.publicUrl = publicUrl;
        this.pictures = pictures;
    }

    /**
     * The views of the nodes that the viewer may see, in the given order. Runs at most three queries, whatever the number of
     * nodes.
     */
    public List<AssetView> views(DSLContext sql, Viewer viewer, List<NodeId> ids) {
        return views(sql, viewer, ids, false);
    }

    /**
     * For each key, the views of its nodes that the viewer may see; keys and nodes stay in the given order. Runs as many
     * queries as for a single list.
     */
    public <K> Map<K, List<AssetView>> views(DSLContext sql, Viewer viewer, Map<K, List<NodeId>> ids) {
        var all = ids.values().stream().flatMap(List::stream).distinct().toList();
        var views = views(sql, viewer, all).stream().collect(Collectors.toMap(AssetView::id, Function.identity()));
        var shown = new LinkedHashMap<K, List<AssetView>>();
        ids.forEach((of, each) -> shown.put(
                of, each.stream().map(views::get).filter(Objects::nonNull).toList()));
        return shown;
    }

    private List<AssetView> views(DSLContext sql, Viewer viewer, List<NodeId> ids, boolean whole) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var levels = access.levels(sql, viewer, ids);
        var rows = store.rows(sql, levels.allowed(Level.VIEW), whole);
        var shown = ids.stream().map(rows::get).filter(Objects::nonNull).toList();
        var tags = store.tags(sql, shown.stream().map(row -> row.get(NODE.ID)).toList());
        var base = publicUrl.base();
        return shown.stream()
                .map(row -> new AssetRow(row, base, pictures, whole).view(levels, tags))
                .toList();
    }

    /** The view of one node. Errors: not found. */
    public AssetView view(DSLContext sql, Viewer viewer, NodeId id) {
        return views(sql, viewer, List.of(id)).stream().findFirst().orElseThrow(Problem::notFound);
    }

    /** A file with everything that is known about it. Errors: not found, also for a folder. */
    public AssetView.FileView details(DSLContext sql, Viewer viewer, NodeId id) {
        return views(sql, viewer, List.of(id), true).stream()
                .filter(AssetView.FileView.class::isInstance)
                .map(AssetView.FileView.class::cast)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
