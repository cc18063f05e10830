package io.vitrine.search;

import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.access.Visible;
import io.vitrine.db.Keyset;
import io.vitrine.db.Lookup;
import io.vitrine.query.Meaning;
import io.vitrine.query.Narrowing;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;

/** Finds where a search in the whole library best starts. SQL only. */
final class SearchStartStore {
    /** Up to this many nodes that a part of a query gives are checked one by one; above it, the list is read in order. */
    private static final int FEW = 5_000;

    /** The same for viewers to whom much is visible but not all: what they look for may be rare among it, and the list long. */
    static final int FEW_AMONG_SOME = 10_000;

    /** The same for the nodes within reach, if an index narrows the query. */
    private static final int LITTLE = 20_000;

    /**
     * If a part of the query gives at most this many nodes, the search starts from them rather than from what is within reach.
     */
    private static final int RARE = 500;

    /** The most parts of a query that are tried. */
    static final int TRIES = 3;

    private SearchStartStore() {}

    /**
     * Where a search starts.
     *
     * @param ids a few nodes, some more than once, that include all that are meant and visible; empty if these may be many
     * @param rows how many rows of the list are checked in its order before the ids, since that takes no longer
     * @param passed whether the words of these nodes are known to contain what {@link Narrowing#words} asks for
     */
    record Start(Optional<Select<Record1<Long>>> ids, int rows, boolean passed) {
        /** The same start after the first rows have been checked. */
        Start withoutRows() {
            return new Start(ids, 0, passed);
        }
    }

    static Start of(DSLContext sql, Visible visible, Meaning meaning) {
        return little(sql, visible, meaning).orElseGet(() -> ofMuch(sql, visible, meaning));
    }

    /**
     * For viewers to whom little is visible: starts from what is rare, or else from the nodes within reach whose words match.
     * PostgreSQL's statistics tell what may be rare, so it need not find everything within reach; SQLite finds that sooner
     * than a word by its index.
     */
    static Optional<Start> little(DSLContext sql, Visible visible, Meaning meaning) {
        var narrowing = meaning.narrowing();
        var most = narrowing.parts().isEmpty() ? Visible.LITTLE : LITTLE;
        if (visible.isMoreThan(most)) {
            return Optional.empty();
        }
        return Lookup.tellsNumbers(sql)
                ? ofParts(sql, narrowing, RARE).or(() -> reach(sql, visible, narrowing, most))
                : reach(sql, visible, narrowing, most)
                        .map(start -> ofParts(sql, narrowing, RARE).orElse(start));
    }

    /** For viewers to whom much or everything is visible. */
    static Start ofMuch(DSLContext sql, Visible visible, Meaning meaning) {
        return ofParts(sql, meaning.narrowing(), visible.isByRole() ? FEW : FEW_AMONG_SOME)
                .orElseGet(() -> new Start(Optional.empty(), 0, false));
    }

    private static Optional<Start> reach(DSLContext sql, Visible visible, Narrowing narrowing, int most) {
        var words = narrowing.words();
        var ids = words.isPresent() ? visible.reach(sql, most, words.get()) : visible.reach(sql, most);
        return ids.map(reached -> new Start(Optional.of(reached), 0, true));
    }

    private static Optional<Start> ofParts(DSLContext sql, Narrowing narrowing, int most) {
        return narrowing.parts().stream()
                .limit(TRIES)
                .map(part -> part.nodes().apply(sql))
                .filter(ids -> Lookup.areLikelyFew(sql, ids, most))
                .flatMap(ids -> ofFew(sql, ids, most).stream())
                .findFirst();
    }

    /** Starts from these ids; empty if they are many. */
    static Optional<Start> few(DSLContext sql, Select<Record1<Long>> ids) {
        return ofFew(sql, ids, FEW);
    }

    /**
     * The first rows of the list. If the viewer sees much and much is meant, everything wanted is likely to be among them, and
     * checking each takes less than sorting the ids.
     *
     * @param place the part of the library that the list consists of
     * @param key the indexed field by which the list is sorted, or the id
     */
    static Optional<Condition> stretch(DSLContext sql, Start start, Condition place, Field<?> key, boolean descending) {
        if (start.rows() <= RARE) {
            return Optional.empty();
        }
        return sql.select(key, NODE.ID)
                .from(NODE)
                .where(place)
                .orderBy(Keyset.order(key, NODE.ID, descending))
                .limit(1)
                .offset(start.rows())
                .fetchOptional(row -> place.and(before(row.get(0), row.get(1, Long.class), key, descending)));
    }

    private static Condition before(Object atKey, long at, Field<?> key, boolean descending) {
        if (key.equals(NODE.ID)) {
            return descending ? NODE.ID.gt(at) : NODE.ID.lt(at);
        }
        return Keyset.before(atKey, at, key, NODE.ID, descending);
    }

    private static Optional<Start> ofFew(DSLContext sql, Select<Record1<Long>> ids, int most) {
        return Lookup.few(sql, ids, most).map(few -> new Start(Optional.of(few.ids()), few.number(), false));
    }
}
