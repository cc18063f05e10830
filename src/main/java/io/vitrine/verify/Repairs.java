package io.vitrine.verify;

import static io.vitrine.db.schema.Tables.BLOB;
import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.vitrine.access.MemberTrash;
import io.vitrine.access.Nodes;
import io.vitrine.access.ShareCopies;
import io.vitrine.blob.Blobs;
import io.vitrine.db.Db;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jooq.DSLContext;

/**
 * Repairs what follows from other stored data: counts, copies, marks, and the paths and closure rows of folders. Nothing else
 * is touched: what is missing or contradicts itself is for a person to decide.
 */
final class Repairs {
    private final Db db;
    private final Map<String, ToIntFunction<DSLContext>> repairs = new LinkedHashMap<>();

    Repairs(Db db) {
        this.db = db;
        repairs.put("places of folders", TreeRepair::run);
        repairs.put("files that repeat their current version", Repairs::files);
        repairs.put("members that repeat their file or folder", Repairs::members);
        repairs.put("shares that repeat their file or folder", Repairs::shares);
        repairs.put("counts of members", Repairs::counts);
        repairs.put("marks of contents", sql -> marked(sql) + unmarked(sql));
    }

    /** Repairs everything in one transaction. Returns how many rows of each kind were repaired. */
    Map<String, Integer> run() {
        return db.write(sql -> {
            var repaired = new LinkedHashMap<String, Integer>();
            repairs.forEach((what, repair) -> {
                var number = repair.applyAsInt(sql);
                if (number > 0) {
                    repaired.put(what, number);
                }
            });
            return repaired;
        });
    }

    private static int files(DSLContext sql) {
        var current = select(FILE_VERSION.MIME, FILE_VERSION.SIZE, FILE_VERSION.IS_PUBLISHED)
                .from(FILE_VERSION)
                .where(FILE_VERSION.ID.eq(NODE.VERSION_ID));
        return sql.update(NODE)
                .set(row(NODE.MIME, NODE.SIZE, NODE.IS_PUBLISHED), current)
                .where(NODE.KIND.eq(Nodes.FILE))
                .and(exists(selectOne()
                        .from(FILE_VERSION)
                        .where(FILE_VERSION.ID.eq(NODE.VERSION_ID))
                        .and(FileCheck.differs())))
                .execute();
    }

    private static int members(DSLContext sql) {
        var node = select(NODE.KIND, NODE.NAME_KEY, NODE.MIME, NODE.SIZE, NODE.UPDATED_AT)
                .from(NODE)
                .where(NODE.ID.eq(COLLECTION_MEMBER.NODE_ID));
        return sql.update(COLLECTION_MEMBER)
                .set(
                        row(
                                COLLECTION_MEMBER.KIND,
                                COLLECTION_MEMBER.NAME_KEY,
                                COLLECTION_MEMBER.MIME,
                                COLLECTION_MEMBER.SIZE,
                                COLLECTION_MEMBER.UPDATED_AT),
                        node)
                .where(exists(selectOne()
                        .from(NODE)
                        .where(NODE.ID.eq(COLLECTION_MEMBER.NODE_ID))
                        .and(CollectionCheck.differs())))
                .execute();
    }

    private static int shares(DSLContext sql) {
        return ShareCopies.refresh(
                sql,
                exists(selectOne()
                        .from(NODE)
                        .where(NODE.ID.eq(NODE_SHARE.NODE_ID))
                        .and(ShareCopies.differ())));
    }

    private static int counts(DSLContext sql) {
        var number = field(select(count())
                        .from(COLLECTION_MEMBER)
                        .where(COLLECTION_MEMBER.COLLECTION_ID.eq(MEDIA_COLLECTION.ID))
                        .and(MemberTrash.LIVE))
                .cast(MEDIA_COLLECTION.MEMBER_COUNT);
        return sql.update(MEDIA_COLLECTION)
                .set(MEDIA_COLLECTION.MEMBER_COUNT, number)
                .where(MEDIA_COLLECTION.MEMBER_COUNT.ne(number))
                .execute();
    }

    private static int marked(DSLContext sql) {
        return sql.update(BLOB)
                .set(BLOB.UNREFERENCED_SINCE, System.currentTimeMillis())
                .where(BLOB.UNREFERENCED_SINCE.isNull())
                .and(Blobs.unreferenced())
                .execute();
    }

    private static int unmarked(DSLContext sql) {
        return sql.update(BLOB)
                .setNull(BLOB.UNREFERENCED_SINCE)
                .where(BLOB.UNREFERENCED_SINCE.isNotNull())
                .andNot(Blobs.unreferenced())
                .execute();
    }
}
