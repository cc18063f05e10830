package io.vitrine.library;

import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.base.Cursor;
import io.vitrine.base.Problem;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;

/**
 * An order of files and folders; equal keys stand in the order of their ids.
 *
 * @param word as requests name it
 */
record AssetSort(String word, Field<?> key, boolean descending) {
    /** Errors: invalid-sort. */
    static AssetSort named(String word) {
        var descending = word.startsWith("-");
        return new AssetSort(word, key(descending ? word.substring(1) : word), descending);
    }

    private static Field<?> key(String name) {
        return switch (name) {
            case "name" -> NODE.NAME_KEY;
            case "type" -> NODE.MIME;
            case "size" -> NODE.SIZE;
            case "createdAt" -> NODE.CREATED_AT;
            case "updatedAt" -> NODE.UPDATED_AT;
            default ->
                throw Problem.invalidField(
                        "invalid-sort",
                        "sort",
                        "is one of name, type, size, createdAt, updatedAt, or one of them after -");
        };
    }

    /** The order, of a table that has both fields. */
    List<OrderField<?>> order(Field<?> of, Field<Long> id) {
        return descending ? List.of(of.desc(), id.desc()) : List.of(of, id);
    }

    /** Holds for the nodes behind the place. */
    Condition behind(Cursor place) {
        return key.getType() == Long.class
                ? behind(key.coerce(Long.class), place.number(), place.id())
                : behind(key.coerce(String.class), place.key(), place.id());
    }

    private <T> Condition behind(Field<T> field, T key, long id) {
        var here = DSL.row(field, NODE.ID);
        return descending ? here.lt(key, id) : here.gt(key, id);
    }
}
