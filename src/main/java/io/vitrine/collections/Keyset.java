package io.vitrine.collections;

import static org.jooq.impl.DSL.row;

import io.vitrine.base.Cursor;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;

/** Orders by a text or a number and then by id, and the places in them: what a page costs does not depend on its place. */
final class Keyset {
    private Keyset() {}

    static List<OrderField<?>> order(Field<?> key, Field<Long> id, boolean descending) {
        return descending ? List.of(key.desc(), id.desc()) : List.of(key.asc(), id.asc());
    }

    /** Holds for the rows behind the place. Errors: invalid-cursor, where a number is wanted and none is there. */
    static Condition behind(Cursor place, Field<?> key, Field<Long> id, boolean descending) {
        return key.getType() == String.class
                ? behind(key.coerce(String.class), place.key(), id, place.id(), descending)
                : behind(key.coerce(Long.class), place.number(), id, place.id(), descending);
    }

    private static <T> Condition behind(Field<T> key, T at, Field<Long> id, long atId, boolean descending) {
        var here = row(key, id);
        return descending ? here.lt(at, atId) : here.gt(at, atId);
    }
}
