package io.vitrine.verify;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.vitrine.access.MemberTrash;
import io.vitrine.base.Ids;
import io.vitrine.console.Progress;
import io.vitrine.db.Db;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Checks that collections count their members correctly, and that members repeat the data of their files and folders. */
final class CollectionCheck implements Check {
    private final Db db;

    CollectionCheck(Db db) {
        this.db = db;
    }

    @Override
    public String title() {
        return "Counting the members of collections";
    }

    @Override
    public void run(Report report, Progress progress) {
        db.read(sql -> {
            report.checked("collections", sql.fetchCount(MEDIA_COLLECTION));
            report.checked("members", sql.fetchCount(COLLECTION_MEMBER));
            checkCounts(sql, report);
            checkCopies(sql, report);
            countLeftovers(sql, report);
            return sql;
        });
    }

    private static void checkCounts(DSLContext sql, Report report) {
        var members = sql.select(
                        COLLECTION_MEMBER.COLLECTION_ID.as("id"),
                        count().cast(Long.class).as("number"))
                .from(COLLECTION_MEMBER)
                .where(MemberTrash.LIVE)
                .groupBy(COLLECTION_MEMBER.COLLECTION_ID)
                .asTable("counted");
        var number = coalesce(members.field("number", Long.class), DSL.inline(0L));
        sql.select(MEDIA_COLLECTION.ID, MEDIA_COLLECTION.NAME, MEDIA_COLLECTION.MEMBER_COUNT, number)
                .from(MEDIA_COLLECTION)
                .leftJoin(members)
                .on(DSL.field(DSL.name("counted", "id"), Long.class).eq(MEDIA_COLLECTION.ID))
                .where(MEDIA_COLLECTION.MEMBER_COUNT.ne(number))
                .forEach(row -> report.found(
                        "member-count",
                        "collection " + Ids.show(row.value1()),
                        "'" + row.value2() + "' counts " + row.value3() + " members and has " + row.value4()));
    }

    private static void checkCopies(DSLContext sql, Report report) {
        sql.select(COLLECTION_MEMBER.COLLECTION_ID, NODE.ID, NODE.NAME)
                .from(COLLECTION_MEMBER)
                .join(NODE)
                .on(NODE.ID.eq(COLLECTION_MEMBER.NODE_ID))
                .where(differs())
                .forEach(row -> report.found(
                        "member-copy",
                        "collection " + Ids.show(row.value1()),
                        "its member " + Ids.show(row.value2()) + " does not match '" + row.value3() + "'"));
    }

    /** Whether the row of a member differs from that of its file or folder. */
    static Condition differs() {
        return COLLECTION_MEMBER
                .KIND
                .ne(NODE.KIND)
                .or(COLLECTION_MEMBER.NAME_KEY.ne(NODE.NAME_KEY))
                .or(COLLECTION_MEMBER.MIME.ne(NODE.MIME))
                .or(COLLECTION_MEMBER.SIZE.ne(NODE.SIZE))
                .or(COLLECTION_MEMBER.UPDATED_AT.ne(NODE.UPDATED_AT));
    }

    /** A job removes the members of a deleted collection later. */
    private static void countLeftovers(DSLContext sql, Report report) {
        var left = sql.fetchCount(
                COLLECTION_MEMBER,
                notExists(selectOne()
                        .from(MEDIA_COLLECTION)
                        .where(MEDIA_COLLECTION.ID.eq(COLLECTION_MEMBER.COLLECTION_ID))));
        if (left > 0) {
            report.note(left + " members of deleted collections wait to be cleared");
        }
    }
}
