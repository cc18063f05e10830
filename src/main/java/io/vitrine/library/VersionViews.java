package io.vitrine.library;

import io.vitrine.access.Access;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.VersionId;
import io.vitrine.base.Viewer;
import io.vitrine.library.content.PictureTypes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows files, folders and former versions of files to a viewer, many at once. */
@Component
public class VersionViews {
    private final Access access;
    private final Assets assets;
    private final VersionStore store;
    private final PictureTypes pictures;

    VersionViews(Access access, Assets assets, VersionStore store, PictureTypes pictures) {
        this.access = access;
        this.assets = assets;
        this.store = store;
        this.pictures = pictures;
    }

    /**
     * An item to show.
     *
     * @param version of the file; null for its current state, and for folders
     */
    public record Wanted(NodeId node, @Nullable VersionId version) {}

    /** The views of the items that the viewer may see, in the given order. Runs a fixed number of queries. */
    public List<ListedAsset> views(DSLContext sql, Viewer viewer, List<Wanted> wanted) {
        var nodes = wanted.stream().map(Wanted::node).distinct().toList();
        var shown =
                assets.views(sql, viewer, nodes).stream().collect(Collectors.toMap(AssetView::id, Function.identity()));
        var versions = versions(sql, viewer, wanted);
        return wanted.stream()
                .map(one -> view(shown.get(one.node()), one.version(), versions))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The file whose versions are to be shown. Errors: not found, also for a folder. */
    AssetView.FileView file(DSLContext sql, Viewer viewer, NodeId id) {
        return switch (assets.view(sql, viewer, id)) {
            case AssetView.FileView file -> file;
            case AssetView.FolderView folder -> throw Problem.notFound();
        };
    }

    VersionView view(AssetView.FileView file, VersionStore.Stored version) {
        return VersionView.of(file, version, pictures);
    }

    private Map<VersionId, VersionStore.Stored> versions(DSLContext sql, Viewer viewer, List<Wanted> wanted) {
        var former = wanted.stream().filter(one -> one.version() != null).toList();
        if (former.isEmpty()) {
            return Map.of();
        }
        var files = access.levels(
                        sql,
                        viewer,
                        former.stream().map(Wanted::node).distinct().toList())
                .allowed(Level.VIEW);
        var ids = former.stream()
                .map(Wanted::version)
                .filter(Objects::nonNull)
                .map(VersionId::value)
                .toList();
        return store.find(sql, files, ids).stream()
                .collect(Collectors.toMap(VersionStore.Stored::id, Function.identity()));
    }

    private @Nullable ListedAsset view(
            @Nullable AssetView shown, @Nullable VersionId version, Map<VersionId, VersionStore.Stored> versions) {
        if (shown == null || version == null) {
            return shown;
        }
        var stored = versions.get(version);
        return stored != null && shown instanceof AssetView.FileView file ? view(file, stored) : null;
    }
}
