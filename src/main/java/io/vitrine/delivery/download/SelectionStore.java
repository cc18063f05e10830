package io.vitrine.delivery.download;

import static io.vitrine.db.schema.Tables.BLOB;
import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import io.vitrine.access.Nodes;
import io.vitrine.access.Visible;
import io.vitrine.db.Dialect;
import io.vitrine.delivery.zip.ZipEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;
import org.springframework.stereotype.Component;

/** Reads the visible items for an archive; each method is one query, for any number of rows. SQL only. */
@Component
class SelectionStore {
    /** How many rows are fetched from the database at a time. */
    private static final int ROWS = 1000;

    private static final List<SelectFieldOrAsterisk> COLUMNS = List.of(
            NODE.ID,
            NODE.PARENT_ID,
            NODE.NAME,
            NODE.NAME_KEY,
            NODE.UPDATED_AT,
            FILE_VERSION.CREATED_AT,
            BLOB.SHA256,
            BLOB.SIZE,
            BLOB.CRC32,
            FILE_VERSION.MIME);

    List<Selected> collections(DSLContext sql, Visible visible, Collection<Long> ids) {
        return sql.select(
                        MEDIA_COLLECTION.ID,
                        MEDIA_COLLECTION.NAME,
                        MEDIA_COLLECTION.NAME_KEY,
                        MEDIA_COLLECTION.UPDATED_AT)
                .from(MEDIA_COLLECTION)
                .where(Dialect.in(MEDIA_COLLECTION.ID, ids))
                .and(visible.collections())
                .fetch(row -> new Selected(
                        row.value1(), Selected.COLLECTION, row.value2(), row.value3(), row.value4(), null));
    }

    SelectedList assets(DSLContext sql, PackedThings things, Visible visible, Collection<Long> ids) {
        return fetched(
                things,
                query(sql.select(COLUMNS)).where(Dialect.in(NODE.ID, ids)).and(visible.nodes()));
    }

    /** The direct members of the collections, by collection; up to one more than the limit. */
    Map<Long, SelectedList> members(
            DSLContext sql, PackedThings things, Visible visible, Collection<Long> collections, int limit) {
        var members = new HashMap<Long, SelectedList>();
        var reader = new Reader();
        each(
                query(sql.select(COLUMNS).select(COLLECTION_MEMBER.COLLECTION_ID))
                        .join(COLLECTION_MEMBER)
                        .on(COLLECTION_MEMBER.NODE_ID.eq(NODE.ID))
                        .where(Dialect.in(COLLECTION_MEMBER.COLLECTION_ID, collections))
                        .and(visible.nodes())
                        .limit(limit + 1),
                row -> members.computeIfAbsent(
                                row.get(COLLECTION_MEMBER.COLLECTION_ID), none -> new SelectedList(things))
                        .take(reader.read(row)));
        return members;
    }

    /** These folders and all folders below them; up to one more than the limit. */
    SelectedList foldersBelow(
            DSLContext sql, PackedThings things, Visible visible, Collection<Long> folders, int limit) {
        return fetched(
                things,
                query(sql.select(COLUMNS))
                        .where(NODE.ID.in(below(folders)))
                        .and(visible.nodes())
                        .limit(limit + 1));
    }

    /** All files in these folders and below them; up to one more than the limit. */
    SelectedList filesBelow(DSLContext sql, PackedThings things, Visible visible, Collection<Long> folders, int limit) {
        return fetched(
                things,
                query(sql.select(COLUMNS))
                        .where(NODE.PARENT_ID.in(below(folders)))
                        .and(NODE.KIND.eq(Nodes.FILE))
                        .and(visible.nodes())
                        .limit(limit + 1));
    }

    /** Whether all of the given assets that are still in the library are visible. */
    boolean seesAllAssets(DSLContext sql, Visible visible, Collection<Long> ids) {
        return sql.select(hidden(visible.nodes()))
                        .from(NODE)
                        .where(Dialect.in(NODE.ID, ids))
                        .and(Nodes.LIVE)
                        .fetchSingle()
                        .value1()
                == 0;
    }

    /** Whether all of the given collections that still exist are visible. */
    boolean seesAllCollections(DSLContext sql, Visible visible, Collection<Long> ids) {
        return ids.isEmpty()
                || sql.select(hidden(visible.collections()))
                                .from(MEDIA_COLLECTION)
                                .where(Dialect.in(MEDIA_COLLECTION.ID, ids))
                                .fetchSingle()
                                .value1()
                        == 0;
    }

    /** The number of rows for which the condition is false or unknown. */
    private static Field<Integer> hidden(Condition visible) {
        return count().minus(count(when(visible, inline(1))));
    }

    private static Select<Record1<Long>> below(Collection<Long> folders) {
        return select(FOLDER_CLOSURE.DESCENDANT)
                .from(FOLDER_CLOSURE)
                .where(Dialect.in(FOLDER_CLOSURE.ANCESTOR, folders));
    }

    private static SelectOnConditionStep<? extends Record> query(SelectSelectStep<? extends Record> columns) {
        return columns.from(NODE)
                .leftJoin(FILE_VERSION)
                .on(FILE_VERSION.ID.eq(NODE.VERSION_ID))
                .leftJoin(BLOB)
                .on(BLOB.SHA256.eq(FILE_VERSION.BLOB_SHA256));
    }

    private static SelectedList fetched(PackedThings things, Select<? extends Record> query) {
        var found = new SelectedList(things);
        var reader = new Reader();
        each(query, row -> found.take(reader.read(row)));
        return found;
    }

    /** Reads row by row, so that the rows are never all in memory in the database's form as well. */
    private static void each(Select<? extends Record> query, Consumer<Record> taking) {
        try (var rows = query.fetchSize(ROWS).fetchLazy()) {
            for (var row : rows) {
                taking.accept(row);
            }
        }
    }

    /** Keeps a single copy of each type, and of a name that equals its sort key. */
    private static final class Reader {
        private final Map<String, String> types = new HashMap<>();

        Selected read(Record row) {
            var name = row.get(NODE.NAME);
            var key = row.get(NODE.NAME_KEY);
            var parent = row.get(NODE.PARENT_ID);
            var sha256 = row.get(BLOB.SHA256);
            var changedAt = sha256 == null ? row.get(NODE.UPDATED_AT) : row.get(FILE_VERSION.CREATED_AT);
            return new Selected(
                    row.get(NODE.ID),
                    parent == null ? 0 : parent,
                    name,
                    key.equals(name) ? name : key,
                    Objects.requireNonNull(changedAt),
                    sha256 == null ? null : content(row, sha256));
        }

        private ZipEntry.Content content(Record row, String sha256) {
            var mime = row.get(FILE_VERSION.MIME);
            return new ZipEntry.Content(
                    sha256, row.get(BLOB.SIZE), row.get(BLOB.CRC32), types.computeIfAbsent(mime, same -> same));
        }
    }
}
