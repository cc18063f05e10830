package io.vitrine.search;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_WORDS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.vitrine.access.Visible;
import io.vitrine.db.Keyset;
import io.vitrine.db.Lookup;
import io.vitrine.query.Narrowing;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Reads a part of a list from its first rows, where so much is meant that all that is wanted is likely to be among them.
 * PostgreSQL tells that from its statistics and stops as soon as there is enough, so that nothing has to be found or counted
 * before. SQL only.
 */
final class FirstRowsStore {
    /** More are not looked at: a list begun elsewhere takes no longer. */
    private static final int MOST = 10_000;

    /** So many times the rows that would do, were everything visible and what is meant in no order, must be among those. */
    private static final double MORE = 2;

    private FirstRowsStore() {}

    /**
     * What is wanted, where it is likely to be among the first rows; fewer, where some of it may be elsewhere too. Nothing is tried
     * where so much is meant that the list is read until there is enough anyway.
     */
    static Optional<List<? extends Record>> find(DSLContext sql, Visible visible, Narrowing narrowing, ListPart part) {
        var meant = narrowing.parts().stream()
                .limit(SearchStartStore.TRIES)
                .map(one -> one.nodes().apply(sql))
                .filter(ids -> Lookup.areLikelyFew(sql, ids, SearchStartStore.FEW_AMONG_SOME))
                .flatMap(ids -> Lookup.likelyPart(sql, ids, NODE_WORDS).stream())
                .min(Double::compare);
        return meant.filter(density -> MORE * (part.skip() + part.limit()) <= density * MOST)
                .map(density -> read(sql, visible, part));
    }

    /** The key is named among the rows, since PostgreSQL would else not know that they stand in its order. */
    private static List<? extends Record> read(DSLContext sql, Visible visible, ListPart part) {
        Field<?> key = field(name("node", "sorted_by"), part.key().getDataType());
        var first = select(NODE.asterisk(), part.key().as("sorted_by"))
                .from(NODE)
                .where(part.place())
                .orderBy(Keyset.order(part.key(), NODE.ID, part.descending()))
                .limit(MOST)
                .asTable("node");
        var nodes = first.leftJoin(FILE_VERSION).on(FILE_VERSION.ID.eq(NODE.VERSION_ID));
        var found = visible.walk(sql, List.of(NODE.ID, key), nodes, noCondition(), part.areMeant(), true);
        return part.of(found, key);
    }
}
