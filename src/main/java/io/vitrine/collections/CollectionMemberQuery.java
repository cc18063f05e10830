package io.vitrine.collections;

import io.vitrine.access.Shown;
import io.vitrine.base.Cursor;
import io.vitrine.base.Page;
import io.vitrine.library.content.ListedType;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a collection's contents is asked for.
 *
 * @param type the wanted type of assets
 * @param text the query that the assets must match; null for all
 * @param deep whether everything below member folders is wanted, too
 */
record CollectionMemberQuery(
        CollectionMemberSort sort,
        ListedType type,
        @Nullable String text,
        boolean deep,
        int limit,
        @Nullable Cursor cursor) {

    /** The same as given in the request, without the limit and the cursor. */
    record Parameters(
            String sort,
            @Nullable String type,
            boolean deep,
            @Nullable String searchQuery) {}

    /** Errors: invalid-sort, invalid-type, invalid-limit, invalid-cursor. */
    static CollectionMemberQuery of(Parameters asked, @Nullable Integer limit, @Nullable String cursor) {
        var sort = CollectionMemberSort.named(asked.sort());
        return new CollectionMemberQuery(
                sort,
                ListedType.named(asked.type()),
                asked.searchQuery(),
                asked.deep(),
                Page.limit(limit),
                cursor == null ? null : Cursor.parse(cursor, order(sort, asked.deep())));
    }

    /** The query as it applies to the viewer that the collection is shown to. */
    CollectionMemberQuery of(Shown collection) {
        return sort.isOfViewer()
                ? new CollectionMemberQuery(sort.of(collection), type, text, deep, limit, cursor)
                : this;
    }

    Cursor cursor(CollectionMemberStore.Member member) {
        return new Cursor(
                order(sort, deep), member.key().toString(), member.id().value());
    }

    /** The two lists have cursors of their own: what is below a folder is not a member. */
    private static String order(CollectionMemberSort sort, boolean deep) {
        return deep ? sort.word() + " deep" : sort.word();
    }
}
