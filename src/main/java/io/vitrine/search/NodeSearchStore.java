package io.vitrine.search;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;

import io.vitrine.access.Visible;
import io.vitrine.base.Cursor;
import io.vitrine.base.NodeId;
import io.vitrine.base.VersionId;
import io.vitrine.db.Keyset;
import io.vitrine.library.VersionViews;
import io.vitrine.query.Meaning;
import io.vitrine.query.Narrowing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds nodes over the whole library, from the smallest set that there is: few nodes that an index gives for a part of the
 * query, what is within reach of a viewer to whom little is visible, or else everything in the order of the list. SQL only.
 */
@Component
class NodeSearchStore {
    /** So many nodes that a part of a query gives are looked at one by one rather than in the order of the list. */
    static final int FEW = 5_000;

    /** For those to whom much is visible but not all, since what is sought may be rare among it, and the list long. */
    private static final int FEW_AMONG_SOME = 10_000;

    /** So many that are within reach, likewise. */
    private static final int LITTLE = 20_000;

    /** What is within reach is left aside where a part of the query gives no more than this. */
    private static final int RARE = 500;

    /** So many parts of a query are tried. */
    private static final int TRIES = 3;

    /** All nodes, each with its current version. */
    private static final Table<?> CURRENT = NODE.leftJoin(FILE_VERSION).on(FILE_VERSION.ID.eq(NODE.VERSION_ID));

    /** One of those that were found, with the text or number that they are sorted by. */
    record Found(NodeId id, Object key) {
        Cursor cursor(SearchSort sort) {
            return new Cursor(sort.word(), key.toString(), id.value());
        }
    }

    /**
     * What is looked for.
     *
     * @param more beside what the query means
     * @param behind the place after which the part of the list begins
     */
    record Wanted(
            Meaning meaning,
            Condition more,
            SearchSort sort,
            @Nullable Cursor behind,
            int limit,
            int skip) {
        Condition areMeant() {
            return meaning.condition().and(more);
        }

        /** Those of relevance that the list has from here on, in its order. */
        List<Relevance.Rank> ranks() {
            var ranks = Relevance.ranks(meaning.sought());
            var ordered = sort.descending() ? ranks : ranks.reversed();
            return ordered.stream()
                    .dropWhile(rank -> behind != null && rank.value() != behind.number())
                    .toList();
        }
    }

    /** Files, folders and former versions: as many as the limit, at most. */
    List<VersionViews.Wanted> findVersions(DSLContext sql, Visible visible, Wanted wanted) {
        var descending = wanted.sort().descending();
        var order = new ArrayList<>(Keyset.order(key(wanted), NODE.ID, descending));
        order.add(descending ? FILE_VERSION.ID.desc() : FILE_VERSION.ID.asc());
        var isFormer = field(FILE_VERSION.ID.ne(NODE.VERSION_ID));
        var start = start(sql, visible, wanted.meaning());
        var fields = List.<Field<?>>of(NODE.ID, FILE_VERSION.ID, isFormer);
        var versions = NODE.leftJoin(FILE_VERSION).on(FILE_VERSION.NODE_ID.eq(NODE.ID));
        return visible.select(sql, start, fields, versions, wanted.areMeant())
                .orderBy(order)
                .limit(wanted.limit())
                .offset(wanted.skip())
                .fetch(row -> new VersionViews.Wanted(
                        new NodeId(row.get(NODE.ID)),
                        Boolean.TRUE.equals(row.get(isFormer)) ? new VersionId(row.get(FILE_VERSION.ID)) : null));
    }

    /** At most as many as the limit. */
    List<Found> find(DSLContext sql, Visible visible, Wanted wanted) {
        var start = start(sql, visible, wanted.meaning());
        var isEqual = wanted.meaning().sought().isEmpty();
        if (wanted.sort().key() == null && (start.isEmpty() || isEqual)) {
            return byRank(sql, visible, start, wanted);
        }
        var key = key(wanted);
        var descending = wanted.sort().descending();
        var behind = wanted.behind();
        var areMeant =
                wanted.areMeant().and(behind == null ? noCondition() : Keyset.behind(behind, key, NODE.ID, descending));
        return visible.select(sql, start, List.of(NODE.ID, key), CURRENT, areMeant)
                .orderBy(Keyset.order(key, NODE.ID, descending))
                .limit(wanted.limit())
                .offset(wanted.skip())
                .fetch(row -> new Found(new NodeId(row.get(0, Long.class)), row.get(1)));
    }

    /** By relevance, where many are found: one rank after the other, none of them further than is wanted. */
    private static List<Found> byRank(
            DSLContext sql, Visible visible, Optional<Select<Record1<Long>>> start, Wanted wanted) {
        var most = wanted.skip() + wanted.limit();
        var found = new ArrayList<Found>();
        for (var rank : wanted.ranks()) {
            if (found.size() < most) {
                var names = rank.among().flatMap(among -> few(sql, among.apply(sql), FEW));
                found.addAll(ofRank(sql, visible, start.or(() -> names), wanted, rank, most - found.size()));
            }
        }
        return found.stream().skip(wanted.skip()).toList();
    }

    private static List<Found> ofRank(
            DSLContext sql,
            Visible visible,
            Optional<Select<Record1<Long>>> start,
            Wanted wanted,
            Relevance.Rank rank,
            int most) {
        var descending = wanted.sort().descending();
        var place = wanted.behind();
        var areMeant = wanted.areMeant()
                .and(rank.names())
                .and(
                        place != null && place.number() == rank.value()
                                ? Keyset.behind(place, inline(rank.value()), NODE.ID, descending)
                                : noCondition());
        return visible.select(sql, start, List.of(NODE.ID), CURRENT, areMeant)
                .orderBy(descending ? NODE.ID.desc() : NODE.ID.asc())
                .limit(most)
                .fetch(row -> new Found(new NodeId(row.get(NODE.ID)), rank.value()));
    }

    /** The ids of few nodes that have all among them that are meant and visible; empty where these may be many. */
    static Optional<Select<Record1<Long>>> start(DSLContext sql, Visible visible, Meaning meaning) {
        var parts = meaning.narrowing().parts();
        var reach = visible.reach(sql, parts.isEmpty() ? Visible.LITTLE : LITTLE);
        var most = reach.isPresent() ? RARE : visible.isByRole() ? FEW : FEW_AMONG_SOME;
        return parts.stream()
                .limit(TRIES)
                .flatMap(part -> few(sql, part.nodes().apply(sql), most).stream())
                .findFirst()
                .or(() -> reach.map(all -> passing(all, parts)));
    }

    /** Those of the ids that pass the tests which need not read their nodes. */
    private static Select<Record1<Long>> passing(Select<Record1<Long>> ids, List<Narrowing.Part> parts) {
        var id = field(name("near", "id"), SQLDataType.BIGINT);
        var tests = parts.stream()
                .flatMap(part -> part.test().stream())
                .map(test -> test.apply(id))
                .toList();
        return tests.isEmpty()
                ? ids
                : select(id).from(ids.asTable("near", "id")).where(tests);
    }

    /** These ids, each once; empty where they are more. */
    private static Optional<Select<Record1<Long>>> few(DSLContext sql, Select<Record1<Long>> ids, int most) {
        var some = ids.asTable("few", "id");
        return sql.fetchCount(selectOne().from(some).limit(most + 1)) <= most
                ? Optional.of(selectDistinct(field(name("few", "id"), SQLDataType.BIGINT))
                        .from(some))
                : Optional.empty();
    }

    private static Field<?> key(Wanted wanted) {
        var key = wanted.sort().key();
        return key == null ? Relevance.rank(wanted.meaning().sought()) : key;
    }
}
