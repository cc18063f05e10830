package io.vitrine.library;

import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_TAG;
import static io.vitrine.db.schema.Tables.NODE_VALUE;
import static io.vitrine.db.schema.Tables.NODE_WORDS;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.vitrine.base.Fold;
import io.vitrine.db.Dialect;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/**
 * The words by which assets are found: each asset's name, tags, description and metadata, folded, one per line. Code that
 * changes any of these, or creates a node, updates the words in the same transaction. SQL only.
 */
@Component
class WordStore {
    /** The number of characters of an asset's words that are searched. */
    private static final int LONGEST = 8_000;

    private static final int A_TIME = 1_000;

    /** Updates the words of these nodes, with four statements for each thousand of them. */
    public void refresh(DSLContext sql, Collection<Long> nodes) {
        var all = List.copyOf(nodes);
        for (var from = 0; from < all.size(); from += A_TIME) {
            write(sql, words(sql, all.subList(from, Math.min(all.size(), from + A_TIME))));
        }
    }

    /** Adds the words of a new node that is described by its name alone. */
    void add(DSLContext sql, long node, String nameKey) {
        sql.insertInto(NODE_WORDS, NODE_WORDS.NODE_ID, NODE_WORDS.WORDS)
                .values(node, nameKey)
                .execute();
    }

    /** The next nodes after this id that have no words yet. */
    List<Long> missing(DSLContext sql, long behind) {
        return sql.select(NODE.ID)
                .from(NODE)
                .where(NODE.ID.gt(behind))
                .and(NODE.PARENT_ID.isNotNull())
                .and(notExists(selectOne().from(NODE_WORDS).where(NODE_WORDS.NODE_ID.eq(NODE.ID))))
                .orderBy(NODE.ID)
                .limit(A_TIME)
                .fetch(NODE.ID);
    }

    private static Map<Long, String> words(DSLContext sql, List<Long> nodes) {
        var tags = lines(sql, NODE_TAG.NODE_ID, NODE_TAG.TAG, nodes);
        var values = lines(sql, NODE_VALUE.NODE_ID, NODE_VALUE.TEXT_KEY, nodes);
        var words = new HashMap<Long, String>();
        sql.select(NODE.ID, NODE.NAME_KEY, NODE.DESCRIPTION)
                .from(NODE)
                .where(Dialect.in(NODE.ID, nodes))
                .forEach(row -> {
                    var text = new StringBuilder(row.value2());
                    tags.getOrDefault(row.value1(), List.of())
                            .forEach(tag -> text.append('\n').append(Fold.key(tag)));
                    values.getOrDefault(row.value1(), List.of())
                            .forEach(value -> text.append('\n').append(value));
                    if (row.value3() != null) {
                        text.append('\n').append(Fold.key(row.value3()));
                    }
                    words.put(row.value1(), cut(text));
                });
        return words;
    }

    private static Map<Long, List<String>> lines(
            DSLContext sql, TableField<?, Long> node, TableField<?, String> text, List<Long> nodes) {
        Field<Long> id = node;
        Field<String> line = text;
        return sql
                .select(id, line)
                .from(node.getTable())
                .where(Dialect.in(id, nodes))
                .and(line.isNotNull())
                .orderBy(id, line)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(), Collectors.mapping(row -> row.value2(), Collectors.toList())));
    }

    private static String cut(StringBuilder text) {
        if (text.length() > LONGEST) {
            text.setLength(Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
        }
        return text.toString();
    }

    private static void write(DSLContext sql, Map<Long, String> words) {
        if (words.isEmpty()) {
            return;
        }
        BatchBindStep batch = sql.batch(sql.insertInto(NODE_WORDS, NODE_WORDS.NODE_ID, NODE_WORDS.WORDS)
                .values(0L, "")
                .onConflict(NODE_WORDS.NODE_ID)
                .doUpdate()
                .set(NODE_WORDS.WORDS, excluded(NODE_WORDS.WORDS))
                .where(NODE_WORDS.WORDS.ne(excluded(NODE_WORDS.WORDS))));
        for (var word : words.entrySet()) {
            batch = batch.bind(word.getKey(), word.getValue());
        }
        batch.execute();
    }
}
