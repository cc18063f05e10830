package io.vitrine.search;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import io.vitrine.access.Visible;
import io.vitrine.base.Cursor;
import io.vitrine.base.NodeId;
import io.vitrine.base.VersionId;
import io.vitrine.db.Keyset;
import io.vitrine.library.VersionViews;
import io.vitrine.query.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds nodes in the whole library, starting from the smallest set available: a few nodes that an index gives for a part of
 * the query, the nodes within reach of a viewer to whom little is visible, or else everything in the order of the list. SQL
 * only.
 */
@Component
class NodeSearchStore {
    /** All nodes, each with its current version. */
    private static final Table<?> CURRENT = NODE.leftJoin(FILE_VERSION).on(FILE_VERSION.ID.eq(NODE.VERSION_ID));

    /** A match, with the text or number by which it is sorted. */
    record Found(NodeId id, Object key) {
        Cursor cursor(SearchSort sort) {
            return new Cursor(sort.word(), key.toString(), id.value());
        }
    }

    /**
     * What is looked for.
     *
     * @param more a condition besides what the query means
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
            return meaning.condition();
        }

        /** The part of the library that is read. */
        Condition place(Field<?> key) {
            return more.and(behind == null ? noCondition() : Keyset.behind(behind, key, NODE.ID, sort.descending()));
        }

        /** The ranks of relevance in the rest of the list, in its order. */
        List<Relevance.Rank> ranks() {
            var ranks = Relevance.ranks(meaning.sought());
            var ordered = sort.descending() ? ranks : ranks.reversed();
            return ordered.stream()
                    .dropWhile(rank -> behind != null && rank.value() != behind.number())
                    .toList();
        }
    }

    /** Files, folders and former versions; at most as many as the limit. */
    List<VersionViews.Wanted> findVersions(DSLContext sql, Visible visible, Wanted wanted) {
        var descending = wanted.sort().descending();
        var order = new ArrayList<>(Keyset.order(key(wanted), NODE.ID, descending));
        order.add(descending ? FILE_VERSION.ID.desc() : FILE_VERSION.ID.asc());
        var isFormer = field(FILE_VERSION.ID.ne(NODE.VERSION_ID));
        var start = SearchStartStore.of(sql, visible, wanted.meaning()).ids();
        var fields = List.<Field<?>>of(NODE.ID, FILE_VERSION.ID, isFormer);
        var versions = NODE.leftJoin(FILE_VERSION).on(FILE_VERSION.NODE_ID.eq(NODE.ID));
        return visible.select(sql, start, fields, versions, wanted.more().and(wanted.areMeant()))
                .orderBy(order)
                .limit(wanted.limit())
                .offset(wanted.skip())
                .fetch(row -> new VersionViews.Wanted(
                        new NodeId(row.get(NODE.ID)),
                        Boolean.TRUE.equals(row.get(isFormer)) ? new VersionId(row.get(FILE_VERSION.ID)) : null));
    }

    /** At most as many as the limit. */
    List<Found> find(DSLContext sql, Visible visible, Wanted wanted) {
        var little = SearchStartStore.little(sql, visible, wanted.meaning());
        var first = little.isPresent() ? Optional.<List<Found>>empty() : first(sql, visible, wanted);
        if (first.isPresent() && first.get().size() == wanted.limit()) {
            return first.get();
        }
        var begun = little.orElseGet(() -> SearchStartStore.ofMuch(sql, visible, wanted.meaning()));
        var start = first.isPresent() ? begun.withoutRows() : begun;
        var isEqual = wanted.meaning().sought().isEmpty();
        if (wanted.sort().key() == null && (start.ids().isEmpty() || isEqual)) {
            return byRank(sql, visible, start, wanted);
        }
        return found(read(sql, visible, start, part(wanted)));
    }

    private static Optional<List<Found>> first(DSLContext sql, Visible visible, Wanted wanted) {
        return wanted.sort().isIndexed()
                ? FirstRowsStore.find(sql, visible, wanted.meaning().narrowing(), part(wanted))
                        .map(NodeSearchStore::found)
                : Optional.empty();
    }

    private static ListPart part(Wanted wanted) {
        var key = key(wanted);
        return new ListPart(
                wanted.place(key),
                wanted.areMeant(),
                key,
                wanted.sort().isIndexed(),
                wanted.sort().descending(),
                wanted.limit(),
                wanted.skip());
    }

    private static List<Found> found(List<? extends Record> rows) {
        return rows.stream()
                .map(row -> new Found(new NodeId(row.get(0, Long.class)), row.get(1)))
                .toList();
    }

    long count(DSLContext sql, Visible visible, Meaning meaning) {
        var start = SearchStartStore.of(sql, visible, meaning).ids();
        return sql.fetchCount(visible.select(sql, start, List.of(NODE.ID), CURRENT, meaning.condition()));
    }

    /** Finds matches by relevance if there are many: one rank after the other, each no further than needed. */
    private static List<Found> byRank(DSLContext sql, Visible visible, SearchStartStore.Start start, Wanted wanted) {
        var found = new ArrayList<Found>();
        var skip = wanted.skip();
        for (var rank : wanted.ranks()) {
            if (found.size() < wanted.limit()) {
                var from = start.ids().isPresent()
                        ? start
                        : rank.among()
                                .flatMap(among -> SearchStartStore.few(sql, among.apply(sql)))
                                .orElse(start);
                var part = part(wanted, rank, wanted.limit() - found.size(), skip);
                var rows = read(sql, visible, from, part);
                rows.forEach(row -> found.add(new Found(new NodeId(row.get(NODE.ID)), rank.value())));
                skip = skip > 0 && rows.isEmpty() ? skip - count(sql, visible, from, part) : 0;
            }
        }
        return found;
    }

    private static ListPart part(Wanted wanted, Relevance.Rank rank, int limit, int skip) {
        var descending = wanted.sort().descending();
        var place = wanted.behind();
        var behind = place != null && place.number() == rank.value()
                ? Keyset.behind(place, inline(rank.value()), NODE.ID, descending)
                : noCondition();
        var areMeant = wanted.areMeant().and(rank.names());
        return new ListPart(wanted.more().and(behind), areMeant, NODE.ID, true, descending, limit, skip);
    }

    private static int count(DSLContext sql, Visible visible, SearchStartStore.Start start, ListPart part) {
        var all = part.place().and(part.areMeant());
        return sql.fetchCount(visible.select(sql, start.ids(), List.of(NODE.ID), CURRENT, all));
    }

    /** Reads from the first rows of the list if they are likely to suffice and do; otherwise from the start of the search. */
    private static List<? extends Record> read(
            DSLContext sql, Visible visible, SearchStartStore.Start start, ListPart part) {
        var fields = List.of(NODE.ID, part.key());
        if (start.ids().isEmpty()) {
            return part.of(visible.walk(sql, fields, CURRENT, part.place(), part.areMeant(), false));
        }
        return Optional.of(part)
                .filter(ListPart::isIndexed)
                .flatMap(list -> SearchStartStore.stretch(sql, start, list.place(), list.key(), list.descending()))
                .<List<? extends Record>>map(
                        stretch -> part.of(visible.walk(sql, fields, CURRENT, stretch, part.areMeant(), true)))
                .filter(found -> found.size() == part.limit())
                .orElseGet(() -> part.of(visible.select(
                        sql, start.ids(), fields, CURRENT, part.place().and(part.areMeant()))));
    }

    private static Field<?> key(Wanted wanted) {
        var key = wanted.sort().key();
        return key == null ? Relevance.rank(wanted.meaning().sought()) : key;
    }
}
