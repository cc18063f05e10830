package io.vitrine.library.listing;

import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Problem;
import io.vitrine.library.AssetOrder;
import org.jooq.Field;

/**
 * An order of files and folders; those with equal keys are ordered by their ids.
 *
 * @param word the name of the order in requests
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
            case "dimensions" -> AssetOrder.dimensions(NODE.ID);
            case "owner" -> AssetOrder.owner(NODE.ID);
            case AssetOrder.BY_LEVEL -> AssetOrder.NO_LEVEL;
            default ->
                throw Problem.invalidField(
                        "invalid-sort",
                        "sort",
                        CommonFault.ORDER,
                        "name, type, size, dimensions, owner, level, createdAt, updatedAt");
        };
    }

    /** Whether the order differs from viewer to viewer; then {@link #of} gives the order for a viewer. */
    boolean isOfViewer() {
        return AssetOrder.isByLevel(word);
    }

    AssetSort of(Field<Long> level) {
        return new AssetSort(word, level, descending);
    }
}
