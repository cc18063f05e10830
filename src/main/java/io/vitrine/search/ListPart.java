package io.vitrine.search;

import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.db.Keyset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

/**
 * A part of a list.
 *
 * @param place the rows of the library from which the part is taken
 * @param key the field by which it is sorted
 * @param isIndexed whether an index has the rows in this order
 */
record ListPart(
        Condition place, Condition areMeant, Field<?> key, boolean isIndexed, boolean descending, int limit, int skip) {
    List<? extends Record> of(SelectConditionStep<? extends Record> rows) {
        return of(rows, key);
    }

    /** @param as the name of the key among the rows */
    List<? extends Record> of(SelectConditionStep<? extends Record> rows, Field<?> as) {
        return rows.orderBy(Keyset.order(as, NODE.ID, descending))
                .limit(limit)
                .offset(skip)
                .fetch();
    }
}
