package io.vitrine.db;

import static org.jooq.impl.DSL.name;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Fills tables with rows that refer to each other, in any order: references are checked when the transaction ends. */
public final class BulkLoad {
    private BulkLoad() {}

    /** Runs the work and checks its references afterwards. The account must own the tables. */
    public static void during(DSLContext sql, Runnable work) {
        if (sql.dialect().family() == SQLDialect.SQLITE) {
            sql.execute("pragma defer_foreign_keys = true");
            work.run();
            return;
        }
        var keys = foreignKeys(sql);
        keys.forEach(key -> sql.execute(key + " deferrable initially deferred"));
        work.run();
        sql.execute("set constraints all immediate");
        keys.forEach(key -> sql.execute(key + " not deferrable"));
    }

    /** @param rows one array per row, with one value per field */
    public static void insert(DSLContext sql, Table<?> table, List<Field<?>> fields, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            var none = new Object[fields.size()];
            sql.batch(sql.insertInto(table, fields).values(none))
                    .bind(rows.toArray(Object[][]::new))
                    .execute();
        }
    }

    private static List<String> foreignKeys(DSLContext sql) {
        var table = DSL.field("conrelid::regclass::text", String.class);
        var constraint = DSL.field("quote_ident(conname)", String.class);
        return sql.select(table, constraint)
                .from(DSL.table(name("pg_constraint")))
                .where("contype = 'f' and connamespace = current_schema()::regnamespace")
                .fetch(row -> "alter table " + row.value1() + " alter constraint " + row.value2());
    }
}
