package io.vitrine.delivery.media;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.access.Allowed;
import io.vitrine.access.Nodes;
import io.vitrine.base.NodeId;
import io.vitrine.base.VersionId;
import io.vitrine.delivery.picture.Focus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files by their path. SQL only; whether the viewer may have what is found, {@link MediaFiles} decides. */
@Component
class MediaStore {
    private static final List<SelectFieldOrAsterisk> COLUMNS = List.of(
            NODE.ID,
            NODE.NAME,
            NODE.UPDATED_AT,
            FILE_VERSION.ID,
            NODE.IS_PRIVATE,
            FILE_VERSION.BLOB_SHA256,
            FILE_VERSION.SIZE,
            FILE_VERSION.MIME,
            FILE_VERSION.CREATED_AT,
            FILE_VERSION.WIDTH,
            FILE_VERSION.HEIGHT,
            NODE.CUSTOM_COORDINATES,
            FILE_VERSION.IS_PUBLISHED);

    /** One query. Without a version, the current one. */
    Optional<MediaFile> find(DSLContext sql, MediaPath path, @Nullable VersionId version) {
        return sql.select(COLUMNS)
                .from(FOLDER)
                .join(NODE)
                .on(NODE.PARENT_ID.eq(FOLDER.ID))
                .and(NODE.NAME.eq(path.name()))
                .and(NODE.KIND.eq(Nodes.FILE))
                .join(FILE_VERSION)
                .on(FILE_VERSION.NODE_ID.eq(NODE.ID))
                .and(isAsked(version))
                .where(FOLDER.PATH.eq(path.folder()))
                .fetchOptional(row -> file(row, version != null));
    }

    /** The same for a file that the viewer may see. */
    Optional<MediaFile> find(DSLContext sql, Allowed<NodeId> file, @Nullable VersionId version) {
        return sql.select(COLUMNS)
                .from(NODE)
                .join(FILE_VERSION)
                .on(FILE_VERSION.NODE_ID.eq(NODE.ID))
                .and(isAsked(version))
                .where(NODE.ID.eq(file.id().value()))
                .fetchOptional(row -> file(row, version != null));
    }

    private static Condition isAsked(@Nullable VersionId version) {
        return version == null ? FILE_VERSION.ID.eq(NODE.VERSION_ID) : FILE_VERSION.ID.eq(version.value());
    }

    private static MediaFile file(Record row, boolean isFixed) {
        return new MediaFile(
                new NodeId(row.get(NODE.ID)),
                new VersionId(row.get(FILE_VERSION.ID)),
                row.get(NODE.NAME),
                row.get(FILE_VERSION.BLOB_SHA256),
                row.get(FILE_VERSION.SIZE),
                row.get(FILE_VERSION.MIME),
                isFixed ? row.get(FILE_VERSION.CREATED_AT) : row.get(NODE.UPDATED_AT),
                row.get(NODE.IS_PRIVATE),
                row.get(FILE_VERSION.IS_PUBLISHED),
                false,
                focus(row.get(NODE.CUSTOM_COORDINATES), row.get(FILE_VERSION.WIDTH), row.get(FILE_VERSION.HEIGHT)),
                isFixed);
    }

    /** The middle of the part that matters. */
    private static Focus focus(@Nullable String coordinates, @Nullable Integer width, @Nullable Integer height) {
        if (coordinates == null || width == null || height == null) {
            return Focus.CUSTOM;
        }
        var numbers =
                Arrays.stream(coordinates.split(",")).mapToLong(Long::parseLong).toArray();
        return new Focus(place(numbers[0], numbers[2], width), place(numbers[1], numbers[3], height), Focus.Kind.POINT);
    }

    private static int place(long start, long length, int whole) {
        return (int) Math.clamp((2 * start + length) * Focus.WHOLE / (2L * Math.max(1, whole)), 0, Focus.WHOLE);
    }
}
