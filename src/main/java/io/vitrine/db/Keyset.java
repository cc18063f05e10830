package io.vitrine.db;

import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import io.vitrine.base.Cursor;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;

/** Orders by a text or a number and then by id, and conditions on places in them. A page costs the same wherever it is. */
public final class Keyset {
    private static final String KEY = "behind_key";
    private static final String ID = "behind_id";

    private Keyset() {}

    public static List<OrderField<?>> order(Field<?> key, Field<Long> id, boolean descending) {
        return descending ? List.of(key.desc(), id.desc()) : List.of(key.asc(), id.asc());
    }

    /** Holds for the rows behind the place. Errors: invalid-cursor if a number is needed and the place has none. */
    public static Condition behind(Cursor place, Field<?> key, Field<Long> id, boolean descending) {
        return isText(key)
                ? behind(key.coerce(String.class), val(place.key()), id, val(place.id()), descending)
                : behind(key.coerce(Long.class), val(place.number()), id, val(place.id()), descending);
    }

    /** The same for a {@link Prepared} query, whose place comes from {@link #values}. */
    public static Condition behind(Field<?> key, Field<Long> id, boolean descending) {
        var at = param(ID, Long.class);
        return isText(key)
                ? behind(key.coerce(String.class), param(KEY, String.class), id, at, descending)
                : behind(key.coerce(Long.class), param(KEY, Long.class), id, at, descending);
    }

    /** The parameters of a place in a {@link Prepared} query. Errors: invalid-cursor if a number is needed and the place has none. */
    public static Map<String, Object> values(Cursor place, Field<?> key) {
        return Map.of(KEY, isText(key) ? place.key() : place.number(), ID, place.id());
    }

    /** Holds for the rows before the one with this key and id. */
    public static Condition before(Object atKey, long at, Field<?> key, Field<Long> id, boolean descending) {
        return isText(key)
                ? behind(key.coerce(String.class), val((String) atKey), id, val(at), !descending)
                : behind(key.coerce(Long.class), val((Long) atKey), id, val(at), !descending);
    }

    private static boolean isText(Field<?> key) {
        return key.getType() == String.class;
    }

    private static <T> Condition behind(
            Field<T> key, Field<T> at, Field<Long> id, Field<Long> atId, boolean descending) {
        var here = row(key, id);
        return descending ? here.lt(at, atId) : here.gt(at, atId);
    }
}
