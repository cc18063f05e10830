package io.vitrine.collections;

import io.vitrine.access.Nodes;
import io.vitrine.base.CommonFault;
import io.vitrine.base.Cursor;
import io.vitrine.base.Page;
import io.vitrine.base.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of what is in a collection is asked for.
 *
 * @param kinds those of {@link Nodes} that are wanted
 * @param text of the query that they must answer to; none for all
 * @param deep whether all that is below member folders is wanted, too
 */
record CollectionMemberQuery(
        CollectionMemberSort sort,
        List<Short> kinds,
        @Nullable String text,
        boolean deep,
        int limit,
        @Nullable Cursor cursor) {

    /** The same as the request says it, but for the place. */
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
                kinds(asked.type()),
                asked.searchQuery(),
                asked.deep(),
                Page.limit(limit),
                cursor == null ? null : Cursor.parse(cursor, order(sort, asked.deep())));
    }

    Cursor cursor(CollectionMemberStore.Member member) {
        return new Cursor(
                order(sort, deep), member.key().toString(), member.id().value());
    }

    /** The two lists have places of their own: what is below a folder is not a member. */
    private static String order(CollectionMemberSort sort, boolean deep) {
        return deep ? sort.word() + " deep" : sort.word();
    }

    private static List<Short> kinds(@Nullable String type) {
        return switch (type) {
            case null -> List.of(Nodes.FOLDER, Nodes.FILE);
            case "file" -> List.of(Nodes.FILE);
            case "folder" -> List.of(Nodes.FOLDER);
            default -> throw Problem.invalidField("invalid-type", "type", CommonFault.ONE_OF, "file, folder");
        };
    }
}
