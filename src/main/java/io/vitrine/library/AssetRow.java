package io.vitrine.library;

import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.access.Levels;
import io.vitrine.access.Nodes;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.PublicUrl;
import io.vitrine.base.VersionId;
import io.vitrine.db.Row;
import io.vitrine.library.content.Film;
import io.vitrine.library.content.MediaTypes;
import io.vitrine.library.content.PictureTypes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@link AssetStore#rows}, to be turned into an {@link AssetView}.
 *
 * @param base the start of the file's URL
 * @param pictures tells which files have thumbnails
 * @param isWhole whether the row includes the columns that are too long for lists
 */
record AssetRow(Row row, String base, PictureTypes pictures, boolean isWhole) {
    static boolean isFile(Row row) {
        return row.get(NODE.KIND) == Nodes.FILE;
    }

    /** The node's path in the library. */
    static String path(Row row) {
        return isFile(row) ? Paths.join(row.get(AssetStore.PARENT.PATH), row.get(NODE.NAME)) : row.get(FOLDER.PATH);
    }

    AssetView view(Levels<NodeId> levels, Map<Long, List<String>> tags) {
        var id = new NodeId(row.get(NODE.ID));
        var its = tags.getOrDefault(id.value(), List.of());
        return isFile(row)
                ? file(id, parent(id, levels), levels.of(id), its)
                : folder(id, parent(id, levels), levels.of(id), its);
    }

    private AssetView.FolderView folder(NodeId id, @Nullable NodeId parent, Level level, List<String> tags) {
        return new AssetView.FolderView(
                "folder",
                id,
                id,
                parent,
                row.get(NODE.NAME),
                row.get(FOLDER.PATH),
                tags,
                customMetadata(),
                row.get(NODE.DESCRIPTION),
                Instant.ofEpochMilli(row.get(NODE.CREATED_AT)),
                Instant.ofEpochMilli(row.get(NODE.UPDATED_AT)),
                row.get(NODE.REVISION),
                owner(),
                level,
                AssetOperation.onFolder(id, level));
    }

    private AssetView.FileView file(NodeId id, @Nullable NodeId parent, Level level, List<String> tags) {
        var path = path(row);
        var url = base + "/media" + PublicUrl.encoded(path);
        var version = new VersionId(row.get(NODE.VERSION_ID));
        var film = isWhole ? Film.of(row.get(FILE_VERSION.FACTS), row.get(NODE.SIZE)) : Film.NONE;
        return new AssetView.FileView(
                "file",
                id,
                id,
                parent,
                row.get(NODE.NAME),
                path,
                url,
                pictures.thumbnail(url, mime(), version),
                row.get(FILE_VERSION.PLACEHOLDER),
                MediaTypes.fileType(mime()),
                mime(),
                row.get(NODE.SIZE),
                row.get(FILE_VERSION.WIDTH),
                row.get(FILE_VERSION.HEIGHT),
                row.get(FILE_VERSION.HAS_ALPHA),
                film.duration(),
                film.bitRate(),
                film.videoCodec(),
                film.audioCodec(),
                tags,
                row.get(NODE.CUSTOM_COORDINATES),
                customMetadata(),
                row.get(NODE.DESCRIPTION),
                row.get(NODE.IS_PRIVATE),
                row.get(NODE.IS_PUBLISHED),
                new AssetView.VersionInfo(version, "Version " + row.get(FILE_VERSION.NUMBER)),
                Instant.ofEpochMilli(row.get(NODE.CREATED_AT)),
                Instant.ofEpochMilli(row.get(NODE.UPDATED_AT)),
                row.get(NODE.REVISION),
                owner(),
                level,
                AssetOperation.onFile(level),
                isWhole ? Objects.requireNonNullElse(row.get(FILE_VERSION.EMBEDDED_METADATA), "{}") : null);
    }

    private String mime() {
        return row.get(NODE.MIME);
    }

    /** The folder that the node is in; null if the viewer may not see that folder. */
    private @Nullable NodeId parent(NodeId id, Levels<NodeId> levels) {
        return levels.around(id) == Level.NONE ? null : new NodeId(row.get(NODE.PARENT_ID));
    }

    private AssetView.@Nullable Owner owner() {
        return AssetView.Owner.of(row.get(NODE.OWNER_ID), row.get(APP_USER.NAME));
    }

    private String customMetadata() {
        return Objects.requireNonNullElse(row.get(NODE.CUSTOM_METADATA), "{}");
    }
}
