package io.vitrine.library;

import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.access.Access;
import io.vitrine.access.Levels;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.PublicUrl;
import io.vitrine.base.Viewer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Shows files and folders to a viewer, many at once. */
@Component
public class Assets {
    private final Access access;
    private final AssetStore store;
    private final PublicUrl publicUrl;

    Assets(Access access, AssetStore store, PublicUrl publicUrl) {
        this.access = access;
        this.store = store;
        this.publicUrl = publicUrl;
    }

    /** Those that the viewer may see, in the given order. At most four queries, whatever their number. */
    public List<AssetView> views(DSLContext sql, Viewer viewer, List<NodeId> ids) {
        return views(sql, viewer, ids, access.levels(sql, viewer, ids));
    }

    /** One of them. Errors: not found. */
    public AssetView view(DSLContext sql, Viewer viewer, NodeId id) {
        return views(sql, viewer, List.of(id)).stream().findFirst().orElseThrow(Problem::notFound);
    }

    /**
     * The same where the levels are known already; at most three queries. Levels of the folders around the assets, where
     * they are among them, save one.
     */
    public List<AssetView> views(DSLContext sql, Viewer viewer, List<NodeId> ids, Levels<NodeId> levels) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = store.rows(sql, levels.allowed(Level.VIEW));
        var shown = ids.stream().map(rows::get).filter(Objects::nonNull).toList();
        var tags = tags(sql, shown);
        var around = visibleAround(sql, viewer, shown, levels);
        var base = publicUrl.base();
        return shown.stream()
                .map(row -> new AssetRow(row, base, around).view(levels, tags))
                .toList();
    }

    private Map<Long, List<String>> tags(DSLContext sql, List<Record> rows) {
        var files = rows.stream()
                .filter(AssetRow::isFile)
                .map(row -> row.get(NODE.ID))
                .toList();
        return files.isEmpty() ? Map.of() : store.tags(sql, files);
    }

    /** The folders that the assets are in, as far as the viewer may see them. */
    private Set<NodeId> visibleAround(DSLContext sql, Viewer viewer, List<Record> rows, Levels<NodeId> levels) {
        var folders = rows.stream()
                .map(row -> row.get(NODE.PARENT_ID))
                .filter(Objects::nonNull)
                .map(NodeId::new)
                .collect(Collectors.toSet());
        var visible = new HashSet<NodeId>(levels.allowed(Level.VIEW).among(folders));
        folders.removeAll(visible);
        if (!folders.isEmpty()) {
            visible.addAll(
                    access.levels(sql, viewer, folders).allowed(Level.VIEW).ids());
        }
        return visible;
    }
}
