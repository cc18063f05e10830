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
 * Reads a part of a list from its first rows, if so much is meant that everything wanted is likely to be among them.
 * PostgreSQL tells that by its statistics and stops as soon as there is enough, so nothing has to be found or counted before.
 * SQL only.
 */
final class FirstRowsStore {
    /** No more rows are checked: starting from elsewhere would take no longer. */
    private static final int MOST = 10_000;

    /**
     * The expected number of matches among these rows must be this many times the number wanted, since some may be invisible
     * and matches may be spread unevenly.
     */
    private static final double MORE = 2;

    private FirstRowsStore() {}

    /**
     * The wanted rows if they are likely to be among the first rows; fewer if some may be elsewhere, too. Empty also if so
     * much is meant that the list is read until there is enough anyway.
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

    /** The key is a column of the subquery; otherwise PostgreSQL would not know that the rows are in its order. */
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
