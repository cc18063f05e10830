package io.vitrine.delivery.media;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import io.vitrine.access.Allowed;
import io.vitrine.access.Nodes;
import io.vitrine.base.NodeId;
import io.vitrine.base.VersionId;
import io.vitrine.db.Prepared;
import io.vitrine.db.Row;
import io.vitrine.delivery.picture.Focus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds files by their path. SQL only; {@link MediaFiles} decides whether the viewer may get what is found. */
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

    private static final Condition CURRENT = FILE_VERSION.ID.eq(NODE.VERSION_ID);
    private static final Condition GIVEN = FILE_VERSION.ID.eq(param("version", Long.class));

    private static final Prepared CURRENT_AT_PATH = Prepared.of(atPath(CURRENT));
    private static final Prepared GIVEN_AT_PATH = Prepared.of(atPath(GIVEN));
    private static final Prepared CURRENT_OF_ID = Prepared.of(ofId(CURRENT));
    private static final Prepared GIVEN_OF_ID = Prepared.of(ofId(GIVEN));

    private static Select<? extends Record> atPath(Condition version) {
        return select(COLUMNS)
                .from(FOLDER)
                .join(NODE)
                .on(NODE.PARENT_ID.eq(FOLDER.ID))
                .and(NODE.NAME.eq(param("name", String.class)))
                .and(NODE.KIND.eq(inline(Nodes.FILE)))
                .join(FILE_VERSION)
                .on(FILE_VERSION.NODE_ID.eq(NODE.ID))
                .and(version)
                .where(FOLDER.PATH.eq(param("folder", String.class)));
    }

    private static Select<? extends Record> ofId(Condition version) {
        return select(COLUMNS)
                .from(NODE)
                .join(FILE_VERSION)
                .on(FILE_VERSION.NODE_ID.eq(NODE.ID))
                .and(version)
                .where(NODE.ID.eq(param("id", Long.class)));
    }

    /** One query. Without a version, the current one. */
    Optional<MediaFile> find(DSLContext sql, MediaPath path, @Nullable VersionId version) {
        return version == null
                ? file(CURRENT_AT_PATH.fetch(sql, Map.of("folder", path.folder(), "name", path.name())), false)
                : file(
                        GIVEN_AT_PATH.fetch(
                                sql, Map.of("folder", path.folder(), "name", path.name(), "version", version.value())),
                        true);
    }

    /** The same for a file that the viewer may see. */
    Optional<MediaFile> find(DSLContext sql, Allowed<NodeId> file, @Nullable VersionId version) {
        var id = file.id().value();
        return version == null
                ? file(CURRENT_OF_ID.fetch(sql, Map.of("id", id)), false)
                : file(GIVEN_OF_ID.fetch(sql, Map.of("id", id, "version", version.value())), true);
    }

    private static Optional<MediaFile> file(List<Row> rows, boolean isFixed) {
        return rows.stream().findFirst().map(row -> file(row, isFixed));
    }

    private static MediaFile file(Row row, boolean isFixed) {
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

    /** The middle of the part of the picture that matters. */
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
