package io.vitrine.verify;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.vitrine.console.Progress;
import io.vitrine.db.Db;
import io.vitrine.db.schema.DefaultSchema;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Table;

/** Checks that every referenced row exists, for all foreign keys of the schema. */
final class ReferenceCheck implements Check {
    private final Db db;

    ReferenceCheck(Db db) {
        this.db = db;
    }

    @Override
    public String title() {
        return "Following references";
    }

    @Override
    public void run(Report report, Progress progress) {
        for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            for (var key : table.getReferences()) {
                check(report, table, key);
                report.checked("references", 1);
            }
        }
    }

    private void check(Report report, Table<?> table, ForeignKey<?, ?> key) {
        @SuppressWarnings("unchecked")
        var column = (Field<Object>) key.getFields().getFirst();
        @SuppressWarnings("unchecked")
        var target = (Field<Object>) key.getKeyFields().getFirst();
        var there = key.getKey().getTable().as("target");
        @SuppressWarnings("unchecked")
        var found = (Field<Object>) there.field(target.getName(), target.getType());
        var dangling = db.read(sql -> sql.selectDistinct(column)
                .from(table)
                .where(column.isNotNull())
                .and(notExists(selectOne().from(there).where(found.eq(column))))
                .fetch(column));
        for (var value : dangling) {
            report.found(
                    "reference",
                    table.getName() + "." + column.getName(),
                    "refers to " + key.getKey().getTable().getName() + " " + value + ", which does not exist");
        }
    }
}
