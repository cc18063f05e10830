package io.vitrine.search;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import io.vitrine.access.Visible;
import io.vitrine.base.Problem;
import io.vitrine.library.AssetOrder;
import io.vitrine.library.LibraryOrder;
import java.util.Set;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * An order of matches; equal keys are ordered by id.
 *
 * @param word the name in requests
 * @param key null for the order of relevance
 */
record SearchSort(String word, @Nullable Field<?> key, boolean descending) {
    private static final Set<Field<?>> INDEXED =
            Set.of(LibraryOrder.NAME, LibraryOrder.CREATED, LibraryOrder.UPDATED, LibraryOrder.SIZE);

    /** The most likely meant first; see {@link Relevance}. */
    static final SearchSort BY_RELEVANCE = new SearchSort("relevance", null, true);

    /** Errors: invalid-sort. */
    static SearchSort named(String word) {
        var descending = word.startsWith("-");
        var name = descending ? word.substring(1) : word;
        if (word.equals("relevance")) {
            return BY_RELEVANCE;
        }
        return switch (name) {
            case "name" -> new SearchSort(word, LibraryOrder.NAME, descending);
            case "createdAt" -> new SearchSort(word, LibraryOrder.CREATED, descending);
            case "updatedAt" -> new SearchSort(word, LibraryOrder.UPDATED, descending);
            case "size" -> new SearchSort(word, LibraryOrder.SIZE, descending);
            case "type" -> new SearchSort(word, NODE.MIME, descending);
            case "dimensions" ->
                new SearchSort(word, AssetOrder.dimensions(FILE_VERSION.WIDTH, FILE_VERSION.HEIGHT), descending);
            case "owner" -> new SearchSort(word, AssetOrder.owner(NODE.ID), descending);
            case AssetOrder.BY_LEVEL -> new SearchSort(word, AssetOrder.NO_LEVEL, descending);
            case "height" -> new SearchSort(word, coalesce(FILE_VERSION.HEIGHT, inline(0)), descending);
            case "width" -> new SearchSort(word, coalesce(FILE_VERSION.WIDTH, inline(0)), descending);
            default ->
                throw Problem.invalidField(
                        "invalid-sort",
                        "sort",
                        SearchFault.FOUND_ORDER,
                        "name, createdAt, updatedAt, size, height, width, type, dimensions, owner, level");
        };
    }

    /** The order as it applies to a viewer who may see this. */
    SearchSort of(Visible visible) {
        return AssetOrder.isByLevel(word) ? new SearchSort(word, visible.level(NODE.ID), descending) : this;
    }

    /** Whether lists of the whole library can be read in this order, rather than having to be sorted. */
    boolean isIndexed() {
        return key != null && INDEXED.contains(key);
    }

    /** The order as ImageKit's API names it. Errors: invalid-sort. */
    static SearchSort compatible(String word) {
        var minus = word.startsWith("DESC_") ? "-" : "";
        var isOrder = word.startsWith("DESC_") || word.startsWith("ASC_");
        return switch (isOrder ? word.substring(word.indexOf('_') + 1) : "") {
            case "NAME" -> named(minus + "name");
            case "CREATED" -> named(minus + "createdAt");
            case "UPDATED" -> named(minus + "updatedAt");
            case "SIZE" -> named(minus + "size");
            case "HEIGHT" -> named(minus + "height");
            case "WIDTH" -> named(minus + "width");
            case "RELEVANCE" -> new SearchSort("relevance", null, word.startsWith("DESC_"));
            default -> throw Problem.invalidField("invalid-sort", "sort", SearchFault.COMPATIBLE_FOUND_ORDER);
        };
    }
}
