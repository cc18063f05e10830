package io.vitrine.collections;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.access.Shown;
import io.vitrine.base.CommonFault;
import io.vitrine.base.Problem;
import io.vitrine.library.AssetOrder;
import java.util.function.Function;
import org.jooq.Field;

/**
 * An order of a collection's contents; equal keys are ordered by id.
 *
 * @param word the name in requests
 * @param member the key of direct members
 * @param node the key of assets below member folders; the contents of a folder were added when the folder was
 */
record CollectionMemberSort(String word, Field<?> member, Field<?> node, boolean descending) {
    static final String BY_ADDED = "addedAt";

    /** Errors: invalid-sort. */
    static CollectionMemberSort named(String word) {
        var descending = word.startsWith("-");
        return switch (descending ? word.substring(1) : word) {
            case BY_ADDED ->
                new CollectionMemberSort(word, COLLECTION_MEMBER.ADDED_AT, DeepMemberStore.REACHED_AT, descending);
            case "name" -> new CollectionMemberSort(word, COLLECTION_MEMBER.NAME_KEY, NODE.NAME_KEY, descending);
            case "type" -> new CollectionMemberSort(word, COLLECTION_MEMBER.MIME, NODE.MIME, descending);
            case "size" -> new CollectionMemberSort(word, COLLECTION_MEMBER.SIZE, NODE.SIZE, descending);
            case "updatedAt" ->
                new CollectionMemberSort(word, COLLECTION_MEMBER.UPDATED_AT, NODE.UPDATED_AT, descending);
            case "dimensions" -> of(word, AssetOrder::dimensions, descending);
            case "owner" -> of(word, AssetOrder::owner, descending);
            case AssetOrder.BY_LEVEL -> of(word, node -> AssetOrder.NO_LEVEL, descending);
            default ->
                throw Problem.invalidField(
                        "invalid-sort",
                        "sort",
                        CommonFault.ORDER,
                        "addedAt, name, type, size, dimensions, owner, level, updatedAt");
        };
    }

    /** Whether the order depends on the viewer; if so, use {@link #of(Shown)}. */
    boolean isOfViewer() {
        return AssetOrder.isByLevel(word);
    }

    /** The order as seen by the viewer that the collection is shown to. */
    CollectionMemberSort of(Shown collection) {
        return of(word, collection::level, descending);
    }

    private static CollectionMemberSort of(String word, Function<Field<Long>, Field<?>> key, boolean descending) {
        return new CollectionMemberSort(word, key.apply(COLLECTION_MEMBER.NODE_ID), key.apply(NODE.ID), descending);
    }
}
