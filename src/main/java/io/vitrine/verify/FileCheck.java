package io.vitrine.verify;

import static io.vitrine.db.schema.Tables.BLOB;
import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.vitrine.access.Nodes;
import io.vitrine.base.Ids;
import io.vitrine.blob.Blobs;
import io.vitrine.console.Progress;
import io.vitrine.db.Db;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Checks that every file has a current version and repeats its data, and that versions and contents agree. */
final class FileCheck implements Check {
    private final Db db;

    FileCheck(Db db) {
        this.db = db;
    }

    @Override
    public String title() {
        return "Comparing files and versions";
    }

    @Override
    public void run(Report report, Progress progress) {
        db.read(sql -> {
            report.checked("files", sql.fetchCount(NODE, NODE.KIND.eq(Nodes.FILE)));
            report.checked("versions", sql.fetchCount(FILE_VERSION));
            files(sql, report, isWithoutVersion(), "has no current version");
            files(sql, report, hasCurrent(differs()), "does not match its current version");
            versions(sql, report);
            marks(sql, report);
            return sql;
        });
    }

    private static Condition isWithoutVersion() {
        return notExists(selectOne()
                .from(FILE_VERSION)
                .where(FILE_VERSION.ID.eq(NODE.VERSION_ID))
                .and(FILE_VERSION.NODE_ID.eq(NODE.ID)));
    }

    private static Condition hasCurrent(Condition condition) {
        return exists(selectOne()
                .from(FILE_VERSION)
                .where(FILE_VERSION.ID.eq(NODE.VERSION_ID))
                .and(condition));
    }

    /** Whether the row of a file differs from that of its current version. */
    static Condition differs() {
        return NODE.MIME
                .ne(FILE_VERSION.MIME)
                .or(NODE.SIZE.ne(FILE_VERSION.SIZE))
                .or(NODE.IS_PUBLISHED.ne(FILE_VERSION.IS_PUBLISHED));
    }

    private static void files(DSLContext sql, Report report, Condition wrong, String detail) {
        sql.select(NODE.ID, NODE.NAME)
                .from(NODE)
                .where(NODE.KIND.eq(Nodes.FILE))
                .and(wrong)
                .forEach(row ->
                        report.found("version", "node " + Ids.show(row.value1()), "'" + row.value2() + "' " + detail));
    }

    private static void versions(DSLContext sql, Report report) {
        sql.select(FILE_VERSION.ID, FILE_VERSION.SIZE, BLOB.SIZE)
                .from(FILE_VERSION)
                .join(BLOB)
                .on(BLOB.SHA256.eq(FILE_VERSION.BLOB_SHA256))
                .where(BLOB.SIZE.ne(FILE_VERSION.SIZE))
                .forEach(row -> report.found(
                        "version",
                        "version " + Ids.show(row.value1()),
                        "says " + row.value2() + " bytes, its content has " + row.value3()));
    }

    /** Checks that a content waits to be collected exactly when nothing refers to it. */
    private static void marks(DSLContext sql, Report report) {
        var unused = Blobs.unreferenced();
        sql.select(BLOB.SHA256)
                .from(BLOB)
                .where(BLOB.UNREFERENCED_SINCE.isNotNull().andNot(unused))
                .forEach(row -> report.found("mark", "content " + row.value1(), "is used but waits to be collected"));
        sql.select(BLOB.SHA256)
                .from(BLOB)
                .where(BLOB.UNREFERENCED_SINCE.isNull().and(unused))
                .forEach(row -> report.found("mark", "content " + row.value1(), "is unused but not marked so"));
    }
}
