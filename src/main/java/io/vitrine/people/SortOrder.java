package io.vitrine.people;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Cursor;
import io.vitrine.base.Page;
import io.vitrine.base.Problem;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SortField;

/**
 * The order of a list: by a column, then by id, so that every row has one place.
 *
 * @param sort the order as the request names it; a leading hyphen reverses it
 */
record SortOrder(String sort, Field<?> field, Field<Long> id) {
    private static final String DOWN = "-";

    /** Errors: invalid-sort, naming the choices. */
    static SortOrder named(String sort, Map<String, Field<?>> choices, Field<Long> id) {
        var field = choices.get(sort.startsWith(DOWN) ? sort.substring(DOWN.length()) : sort);
        if (field == null) {
            var words = String.join(", ", choices.keySet().stream().sorted().toList());
            throw Problem.invalidField("invalid-sort", "sort", CommonFault.ORDER, words);
        }
        return new SortOrder(sort, field, id);
    }

    /** The part of the rows that the request asks for. Errors: invalid-cursor. */
    Page<Record> page(SelectConditionStep<? extends Record> rows, ListRequest request) {
        var found = rows.and(request.after(sort).map(this::behind).orElse(noCondition()))
                .orderBy(fields())
                .limit(request.limit() + 1)
                .fetch();
        return Page.of(List.<Record>copyOf(found), request.limit(), this::placeOf);
    }

    private boolean isDown() {
        return sort.startsWith(DOWN);
    }

    private List<SortField<?>> fields() {
        return isDown() ? List.of(field.desc(), id.desc()) : List.of(field.asc(), id.asc());
    }

    private Condition behind(Cursor cursor) {
        Object key = field.getType() == Long.class ? (Object) cursor.number() : cursor.key();
        return behind(field, key, cursor.id());
    }

    private <T> Condition behind(Field<T> column, Object key, long last) {
        var place = row(column, id);
        return isDown() ? place.lt(val(key, column), val(last)) : place.gt(val(key, column), val(last));
    }

    private Cursor placeOf(Record row) {
        return new Cursor(sort, String.valueOf(row.get(field)), row.get(id));
    }
}
