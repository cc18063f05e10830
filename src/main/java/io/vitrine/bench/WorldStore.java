package io.vitrine.bench;

import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.BLOB;
import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.vitrine.access.Nodes;
import io.vitrine.access.ShareCopies;
import io.vitrine.base.Fold;
import io.vitrine.blob.Content;
import io.vitrine.db.Db;
import io.vitrine.db.Dialect;
import io.vitrine.db.Prepared;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.SQLDataType;

/** Writes the rows of a world in large batches into the tables that the server reads. SQL only. */
final class WorldStore {
    private static final int AT_ONCE = 10_000;

    private static final Prepared NOTHING = Prepared.of(select(inline(1)));

    private final Db db;
    /** Rows by table, in the order in which the tables were first written: a row comes after those it refers to. */
    private final Map<Table<?>, List<TableRecord<?>>> waiting = new LinkedHashMap<>();

    private int number;

    WorldStore(Db db) {
        this.db = db;
    }

    /** Runs an empty query, which takes the round trip to the database and nothing else. */
    static void ask(DSLContext sql) {
        NOTHING.fetch(sql, Map.of());
    }

    /** Queues a row; it is written with the next batch. */
    void add(TableRecord<?> row) {
        waiting.computeIfAbsent(row.getTable(), table -> new ArrayList<>()).add(row);
        if (++number >= AT_ONCE) {
            flush();
        }
    }

    void flush() {
        db.change(sql -> {
            waiting.values().forEach(rows -> sql.batchInsert(rows).execute());
            if (!waiting.getOrDefault(NODE_SHARE, List.of()).isEmpty()) {
                ShareCopies.refresh(sql, NODE_SHARE.NAME_KEY.eq(""));
            }
        });
        waiting.values().forEach(List::clear);
        number = 0;
    }

    /** The password hash of a user. */
    String passwordOf(String email) {
        return db.read(sql -> sql.select(APP_USER.PASSWORD_HASH)
                .from(APP_USER)
                .where(APP_USER.EMAIL_KEY.eq(Fold.key(email)))
                .fetchSingle(APP_USER.PASSWORD_HASH));
    }

    /** The stored contents. */
    List<Content> contents() {
        return db.read(sql -> sql.select(BLOB.SHA256, BLOB.SIZE, BLOB.CRC32)
                .from(BLOB)
                .fetch(row -> new Content(row.value1(), row.value2(), row.value3())));
    }

    /** This many files, or all if there are fewer. */
    List<Long> files(int most) {
        return db.read(sql -> sql.select(NODE.ID)
                .from(NODE)
                .where(NODE.KIND.eq(Nodes.FILE))
                .orderBy(NODE.ID)
                .limit(most)
                .fetch(NODE.ID));
    }

    /** How many of the versions newer than this id have their thumbnails and facts. */
    long examinedSince(long id) {
        return db.read(
                sql -> sql.fetchCount(FILE_VERSION, FILE_VERSION.ID.gt(id).and(FILE_VERSION.FACTS_AT.isNotNull())));
    }

    /** Makes these nodes, as far as they exist, members of the collection. */
    void addMembers(long collection, Collection<Long> nodes, long at) {
        db.change(sql -> addMembers(sql, collection, Dialect.in(NODE.ID, nodes), at));
    }

    /** Makes every file a member, in steps that keep transactions short. */
    void addAllFiles(long collection, List<Long> files, long at) {
        for (var from = 0; from < files.size(); from += AT_ONCE) {
            addMembers(collection, files.subList(from, Math.min(files.size(), from + AT_ONCE)), at);
        }
    }

    private static void addMembers(DSLContext sql, long collection, Condition which, long at) {
        sql.insertInto(
                        COLLECTION_MEMBER,
                        COLLECTION_MEMBER.COLLECTION_ID,
                        COLLECTION_MEMBER.NODE_ID,
                        COLLECTION_MEMBER.ADDED_AT,
                        COLLECTION_MEMBER.KIND,
                        COLLECTION_MEMBER.NAME_KEY,
                        COLLECTION_MEMBER.MIME,
                        COLLECTION_MEMBER.SIZE,
                        COLLECTION_MEMBER.UPDATED_AT)
                .select(select(
                                inline(collection),
                                NODE.ID,
                                val(at),
                                NODE.KIND,
                                NODE.NAME_KEY,
                                NODE.MIME,
                                NODE.SIZE,
                                NODE.UPDATED_AT)
                        .from(NODE)
                        .where(which)
                        .and(NODE.KIND.in(Nodes.FILE, Nodes.FOLDER)))
                .execute();
    }

    /**
     * Counts the members of every collection and gathers PostgreSQL's statistics now instead of later. SQLite never gathers
     * any, so that its plans are those of every other server.
     */
    void finish() {
        db.change(sql -> {
            sql.update(MEDIA_COLLECTION)
                    .set(
                            MEDIA_COLLECTION.MEMBER_COUNT,
                            select(count().cast(SQLDataType.BIGINT))
                                    .from(COLLECTION_MEMBER)
                                    .where(COLLECTION_MEMBER.COLLECTION_ID.eq(MEDIA_COLLECTION.ID)))
                    .execute();
            Dialect.gatherStatistics(sql);
        });
    }
}
