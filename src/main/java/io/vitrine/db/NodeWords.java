package io.vitrine.db;

import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_WORDS;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Texts that the words of a node must contain, all of them. The node's name is the first line of its words.
 *
 * @param texts folded
 */
public record NodeWords(List<String> texts) {
    private static final Field<String> ANY =
            DSL.field(DSL.select(NODE_WORDS.WORDS).from(NODE_WORDS).where(NODE_WORDS.NODE_ID.eq(NODE.ID)));

    /** The condition of PostgreSQL's index of words that are more than a name. */
    private static final Field<String> FURTHER = DSL.field(
            "coalesce((select node_words.words from node_words where strpos(node_words.words, chr(10)) > 0"
                    + " and node_words.node_id = {0}), '')",
            SQLDataType.VARCHAR, NODE.ID);

    /**
     * Whether the words of the {@code node} row contain the folded text. They are looked up as a scalar value, which no planner
     * turns into a join with the words of all nodes. On PostgreSQL, where a lookup takes longer than a test, the name is tested
     * on the row itself, and words are looked up only if they are more than the name. The result is true or false, never
     * unknown, since PostgreSQL would go on testing after unknown.
     */
    public static Condition hold(String text) {
        return CustomCondition.of(context -> context.visit(
                Dialect.isSqlite(context)
                        ? Dialect.holds(ANY, text)
                        : DSL.condition(
                                "({0} or {1})", Dialect.holds(NODE.NAME_KEY, text), Dialect.holds(FURTHER, text))));
    }

    /** Whether the words of the {@code node} row contain all the texts. */
    Condition hold() {
        return DSL.and(texts.stream().map(NodeWords::hold).toList());
    }

    /** Those of the ids, possibly with duplicates, whose words contain all the texts. Does not read the nodes. */
    Select<Record1<Long>> among(DSLContext sql, Select<Record1<Long>> ids) {
        return sql.select(Lookup.GIVEN_ID)
                .from(Lookup.given(ids).crossJoin(NODE_WORDS))
                .where(NODE_WORDS.NODE_ID.eq(Lookup.GIVEN_ID))
                .and(DSL.and(texts.stream()
                        .map(text -> Dialect.holds(NODE_WORDS.WORDS, text))
                        .toList()));
    }
}
