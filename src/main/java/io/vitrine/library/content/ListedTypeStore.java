package io.vitrine.library.content;

import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;

/**
 * Counts files of a medium by the index on their types. SQL only.
 *
 * @param table the table whose rows have a type
 * @param mime the column of the type
 */
public record ListedTypeStore(Table<?> table, Field<String> mime) {
    /**
     * The type, with {@link ListedType#isFew} set for a place that is read in the order of the key. Counts no further than
     * needed.
     */
    public ListedType counted(DSLContext sql, ListedType type, Condition place, Field<?> key) {
        var medium = type.medium();
        if (medium == null || key.equals(mime)) {
            return type;
        }
        var first = medium.ranges().stream()
                .map(range -> alone(selectOne()
                        .from(table)
                        .where(place)
                        .and(range.holds(mime))
                        .limit(inline(ListedType.FEW + 1))))
                .reduce(Select::unionAll)
                .orElseThrow();
        return type.counted(
                sql.fetchSingle(selectCount().from(first.asTable("of_medium"))).value1());
    }

    /** The number of rows of the type in a place. */
    public long count(DSLContext sql, ListedType type, Condition place) {
        var medium = type.medium();
        if (medium == null) {
            return sql.fetchCount(table, place);
        }
        return medium.ranges().stream()
                .map(range -> alone(selectCount().from(table).where(place).and(range.holds(mime))))
                .reduce(Select::unionAll)
                .map(counts -> sql.fetch(counts).stream()
                        .mapToLong(row -> row.get(0, Long.class))
                        .sum())
                .orElseThrow();
    }

    /** Wraps a query as a subquery, which a part of a union must be if it has a limit. */
    private static Select<Record> alone(Select<?> rows) {
        return select(asterisk()).from(rows.asTable("of_range"));
    }
}
