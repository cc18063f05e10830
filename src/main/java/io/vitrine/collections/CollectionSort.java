package io.vitrine.collections;

import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Cursor;
import io.vitrine.base.Problem;
import io.vitrine.db.Keyset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;

/**
 * An order of media collections; equal keys are ordered by id.
 *
 * @param word the name in requests
 */
record CollectionSort(String word, Field<?> key, boolean descending) {
    static final String BY_NAME = "name";

    /** Errors: invalid-sort. */
    static CollectionSort named(String word) {
        var descending = word.startsWith("-");
        return new CollectionSort(word, key(descending ? word.substring(1) : word), descending);
    }

    private static Field<?> key(String name) {
        return switch (name) {
            case BY_NAME -> MEDIA_COLLECTION.NAME_KEY;
            case "createdAt" -> MEDIA_COLLECTION.CREATED_AT;
            case "updatedAt" -> MEDIA_COLLECTION.UPDATED_AT;
            default ->
                throw Problem.invalidField("invalid-sort", "sort", CommonFault.ORDER, "name, createdAt, updatedAt");
        };
    }

    List<OrderField<?>> order() {
        return Keyset.order(key, MEDIA_COLLECTION.ID, descending);
    }

    /** Holds for the collections after the cursor. */
    Condition behind(Cursor place) {
        return Keyset.behind(place, key, MEDIA_COLLECTION.ID, descending);
    }

    /** The cursor of a collection. */
    Cursor cursor(MediaCollection collection) {
        var value = key.equals(MEDIA_COLLECTION.NAME_KEY)
                ? collection.key()
                : String.valueOf(
                        (key.equals(MEDIA_COLLECTION.CREATED_AT) ? collection.createdAt() : collection.updatedAt())
                                .toEpochMilli());
        return new Cursor(word, value, collection.id().value());
    }
}
