package io.vitrine.search;

import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_TAG;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;

import io.vitrine.access.Nodes;
import io.vitrine.access.Visible;
import io.vitrine.base.NodeId;
import io.vitrine.db.Dialect;
import io.vitrine.library.LibraryOrder;
import io.vitrine.query.Meaning;
import io.vitrine.query.Narrowing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Finds nodes by parts of words and ranks them: first by how well the name matches, then by the latest change. SQL only. */
@Component
class QuickSearchStore {
    /** How many matches are ranked if there are more: this many whose names start with the text, and this many of the newest. */
    private static final int RANKED = 60;

    /** The shortest word that the index of parts of words knows. */
    private static final int SHORTEST = 3;

    private static final Comparator<Hit> LIKELIEST_FIRST = Comparator.comparing(Hit::rank)
            .reversed()
            .thenComparing(Comparator.comparing(Hit::updatedAt).reversed())
            .thenComparing(hit -> hit.id().value());

    /** A match. */
    record Hit(NodeId id, boolean isFolder, int rank, long updatedAt) {}

    /** The most likely first. If all words are too short for the index, finds only names that start with the text. */
    List<Hit> find(DSLContext sql, Visible visible, String text, List<String> words) {
        var isShort = words.stream().allMatch(word -> word.codePointCount(0, word.length()) < SHORTEST);
        var meaning = isShort ? Meaning.ALL : Meaning.ofWords(words);
        var begun = SearchStartStore.of(sql, visible, meaning);
        var start = begun.ids();
        var hits = new LinkedHashMap<NodeId, Hit>();
        if (!isShort && start.isPresent()) {
            var left = begun.passed()
                    ? Meaning.ofWords(words.stream()
                            .filter(word -> !Narrowing.isPassed(word))
                            .toList())
                    : meaning;
            add(hits, likeliest(sql, visible, start, left.condition(), text), text);
        } else if (!isShort) {
            add(hits, fetch(sql, visible, start, noCondition(), meaning.condition(), NODE.ID.desc(), RANKED), text);
        }
        if (isShort || start.isEmpty()) {
            add(
                    hits,
                    fetch(
                            sql,
                            visible,
                            start,
                            Relevance.startsWith(text),
                            noCondition(),
                            LibraryOrder.NAME.asc(),
                            RANKED),
                    text);
        }
        var ranked = new ArrayList<>(hits.values());
        ranked.sort(LIKELIEST_FIRST);
        return ranked;
    }

    /** Those tags of the hits that contain all the words, with the number of hits that have them. */
    List<QuickSearch.TagHit> tags(DSLContext sql, List<Hit> hits, List<String> words, int limit) {
        var ids = hits.stream().map(hit -> hit.id().value()).toList();
        return sql.select(NODE_TAG.TAG, count())
                .from(NODE_TAG)
                .where(Dialect.in(NODE_TAG.NODE_ID, ids))
                .and(and(words.stream()
                        .map(word -> Dialect.holds(NODE_TAG.TAG_KEY, word))
                        .toList()))
                .groupBy(NODE_TAG.TAG)
                .orderBy(count().desc(), NODE_TAG.TAG)
                .limit(limit)
                .fetch(row -> new QuickSearch.TagHit(row.value1(), row.value2()));
    }

    private static void add(Map<NodeId, Hit> hits, List<? extends Record> rows, String text) {
        rows.stream().map(row -> hit(row, text)).forEach(hit -> hits.putIfAbsent(hit.id(), hit));
    }

    /** The best-ranked folders and files, of each as many as can be asked for. */
    private static List<? extends Record> likeliest(
            DSLContext sql, Visible visible, Optional<Select<Record1<Long>>> start, Condition condition, String text) {
        var place = rowNumber()
                .over(partitionBy(NODE.KIND).orderBy(Relevance.rank(text).desc(), NODE.UPDATED_AT.desc(), NODE.ID))
                .as("place");
        var ranked = visible.select(
                        sql, start, List.of(NODE.ID, NODE.KIND, NODE.NAME_KEY, NODE.UPDATED_AT, place), NODE, condition)
                .asTable("ranked");
        return sql.select(ranked.fields())
                .from(ranked)
                .where(field(name("ranked", "place"), SQLDataType.INTEGER).le(inline(QuickSearch.MOST)))
                .fetch(row -> row.into(NODE.ID, NODE.KIND, NODE.NAME_KEY, NODE.UPDATED_AT));
    }

    private static List<? extends Record> fetch(
            DSLContext sql,
            Visible visible,
            Optional<Select<Record1<Long>>> start,
            Condition place,
            Condition condition,
            OrderField<?> order,
            int most) {
        var fields = List.of(NODE.ID, NODE.KIND, NODE.NAME_KEY, NODE.UPDATED_AT);
        var rows = start.isPresent()
                ? visible.select(sql, start, fields, NODE, place.and(condition))
                : visible.walk(sql, fields, NODE, place, condition, false);
        return rows.orderBy(order).limit(most).fetch();
    }

    private static Hit hit(Record row, String text) {
        return new Hit(
                new NodeId(row.get(NODE.ID)),
                row.get(NODE.KIND) == Nodes.FOLDER,
                Relevance.of(row.get(NODE.NAME_KEY), text),
                row.get(NODE.UPDATED_AT));
    }
}
