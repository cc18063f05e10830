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
 * Texts that the words of a node are to hold, each of them. The name of the node is the first line of its words.
 *
 * @param texts folded
 */
public record NodeWords(List<String> texts) {
    private static final Field<String> ANY =
            DSL.field(DSL.select(NODE_WORDS.WORDS).from(NODE_WORDS).where(NODE_WORDS.NODE_ID.eq(NODE.ID)));

    /** PostgreSQL's index of words that are more than a name has it by this condition. */
    private static final Field<String> FURTHER = DSL.field(
            "coalesce((select node_words.words from node_words where strpos(node_words.words, chr(10)) > 0"
                    + " and node_words.node_id = {0}), '')",
            SQLDataType.VARCHAR, NODE.ID);

    /**
     * Whether those of the row of {@code node} hold the folded text. They are looked up as a value, of which no planner makes a join
     * with the words of all nodes. For PostgreSQL, which takes longer to look up than to test, the name is at hand, and only those
     * are looked up that are more than it; and it is told yes or no, never unknown, after which it would go on testing.
     */
    public static Condition hold(String text) {
        return CustomCondition.of(context -> context.visit(
                Dialect.isSqlite(context)
                        ? Dialect.holds(ANY, text)
                        : DSL.condition(
                                "({0} or {1})", Dialect.holds(NODE.NAME_KEY, text), Dialect.holds(FURTHER, text))));
    }

    /** Whether those of the row of {@code node} hold all the texts. */
    Condition hold() {
        return DSL.and(texts.stream().map(NodeWords::hold).toList());
    }

    /** Those of the ids, some more than once, of which the words hold all the texts: without a look at their nodes. */
    Select<Record1<Long>> among(DSLContext sql, Select<Record1<Long>> ids) {
        return sql.select(Lookup.GIVEN_ID)
                .from(Lookup.given(ids).crossJoin(NODE_WORDS))
                .where(NODE_WORDS.NODE_ID.eq(Lookup.GIVEN_ID))
                .and(DSL.and(texts.stream()
                        .map(text -> Dialect.holds(NODE_WORDS.WORDS, text))
                        .toList()));
    }
}
