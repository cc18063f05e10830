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

/** Finds where a search over the whole library best begins. SQL only. */
final class SearchStartStore {
    /** So many nodes that a part of a query gives are looked at one by one rather than in the order of the list. */
    private static final int FEW = 5_000;

    /** For those to whom much is visible but not all, since what is sought may be rare among it, and the list long. */
    static final int FEW_AMONG_SOME = 10_000;

    /** So many that are within reach, likewise. */
    private static final int LITTLE = 20_000;

    /** What is within reach is left aside where a part of the query gives no more than this. */
    private static final int RARE = 500;

    /** So many parts of a query are tried. */
    static final int TRIES = 3;

    private SearchStartStore() {}

    /**
     * Where a search begins.
     *
     * @param ids of few nodes, some more than once, that have all among them that are meant and visible; empty where these may
     *     be many
     * @param rows so many rows of the list in its order are looked at before those ids, since that takes no longer
     * @param passed whether the words of those ids are known to hold what {@link Narrowing#words} asks for
     */
    record Start(Optional<Select<Record1<Long>>> ids, int rows, boolean passed) {
        /** The same where rows were looked at before. */
        Start withoutRows() {
            return new Start(ids, 0, passed);
        }
    }

    static Start of(DSLContext sql, Visible visible, Meaning meaning) {
        return little(sql, visible, meaning).orElseGet(() -> ofMuch(sql, visible, meaning));
    }

    /**
     * For those to whom little is visible: at what is rare, else at what is within reach and holds the words that are meant. PostgreSQL
     * tells what may be rare by its statistics, and need then not find all that is within reach; SQLite does that sooner than it
     * finds a word by its index.
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

    /** For those to whom much is visible, or everything. */
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

    /** At these ids; empty where they are many. */
    static Optional<Start> few(DSLContext sql, Select<Record1<Long>> ids) {
        return ofFew(sql, ids, FEW);
    }

    /**
     * The first rows of the list. Where somebody sees much and much is meant, all that is wanted is likely to be among them, and
     * a look at each takes less than to put the ids in order.
     *
     * @param place the part of the library that the list is of
     * @param key by which an index has it, or the id
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
