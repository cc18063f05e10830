package io.vitrine.db;

import static io.vitrine.db.schema.Tables.NODE_WORDS;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SelectForUpdateStep;
import org.jooq.SelectLimitStep;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.tools.json.JSONArray;

/** The dialect corner: every place where SQLite and PostgreSQL need different SQL. */
public final class Dialect {
    /** How many alternatives go into one pair of brackets. */
    private static final int ALTERNATIVES = 100;

    private Dialect() {}

    /** {@code field in (ids)}, as one bound value however many ids there are. */
    public static Condition in(Field<Long> field, Collection<Long> ids) {
        return CustomCondition.of(context -> {
            if (isSqlite(context)) {
                context.visit(field.in(
                        DSL.select(DSL.field("value", SQLDataType.BIGINT)).from("json_each({0})", DSL.val(json(ids)))));
            } else {
                context.visit(field.eq(DSL.any(ArrayBinding.value(ids.toArray(Long[]::new), SQLDataType.BIGINT))));
            }
        });
    }

    /**
     * {@code field in (ids)}, for testing rows that another condition finds. With one plan for lists of any size, PostgreSQL
     * scans the list from its start for each row, but looks values up in the result of a subquery.
     */
    public static Condition tested(Field<Long> field, Collection<Long> ids) {
        var list = ArrayBinding.value(ids.toArray(Long[]::new), SQLDataType.BIGINT);
        var given = DSL.select(DSL.field("unnest({0})", SQLDataType.BIGINT, list));
        return CustomCondition.of(
                context -> context.visit(isSqlite(context) ? in(unindexed(field), ids) : field.in(given)));
    }

    /** {@code field in (ids)}, where the ids are a named parameter of a {@link Prepared} query. */
    public static Condition in(Field<Long> field, String ids) {
        return CustomCondition.of(context -> {
            if (isSqlite(context)) {
                context.visit(field.in(DSL.select(DSL.field("value", SQLDataType.BIGINT))
                        .from("json_each({0})", DSL.param(ids, String.class))));
            } else {
                context.visit(field.eq(DSL.any(ArrayBinding.parameter(ids, SQLDataType.BIGINT))));
            }
        });
    }

    /**
     * The text of a query for sets of one. PostgreSQL plans this text once, because it expects as few rows as it gets. For a
     * set of unknown size it expects more and plans anew each time, which takes longer than running the query.
     */
    static String ofOne(DSLContext sql, String text) {
        return isSqlite(sql) ? text : text.replace("any (?)", "any (array[?])");
    }

    static void bind(DSLContext sql, PreparedStatement statement, int index, Collection<?> ids, boolean ofOne)
            throws SQLException {
        if (isSqlite(sql)) {
            statement.setString(index, json(ids));
        } else if (ofOne) {
            statement.setObject(index, ids.iterator().next());
        } else {
            statement.setArray(index, statement.getConnection().createArrayOf("bigint", ids.toArray()));
        }
    }

    /** {@code field in (texts)}, as one bound value however many texts there are. */
    public static Condition inTexts(Field<String> field, Collection<String> texts) {
        return CustomCondition.of(context -> {
            if (isSqlite(context)) {
                context.visit(field.in(DSL.select(DSL.field("value", SQLDataType.VARCHAR))
                        .from("json_each({0})", DSL.val(JSONArray.toJSONString(List.copyOf(texts))))));
            } else {
                context.visit(field.eq(DSL.any(ArrayBinding.value(texts.toArray(String[]::new), SQLDataType.VARCHAR))));
            }
        });
    }

    /**
     * Whether any of the conditions holds, however many there are. SQLite allows no expression deeper than 1,000 and reads a
     * chain of alternatives as one level deeper with each; grouped in brackets, they stay far less deep.
     */
    public static Condition any(List<Condition> conditions) {
        if (conditions.size() <= ALTERNATIVES) {
            return DSL.or(conditions);
        }
        return DSL.or(IntStream.iterate(0, at -> at < conditions.size(), at -> at + ALTERNATIVES)
                .mapToObj(at -> conditions.subList(at, Math.min(at + ALTERNATIVES, conditions.size())))
                .map(part -> DSL.condition("({0})", DSL.or(part)))
                .toList());
    }

    /**
     * The field, barred from index use. SQLite answers a disjunction with one indexed side by reading that whole index and
     * sorting, although walking the list in its order is a hundred times faster. PostgreSQL needs no such hint.
     */
    public static <T> Field<T> unindexed(Field<T> field) {
        return CustomField.of("unindexed", field.getDataType(), context -> {
            if (isSqlite(context)) {
                context.visit(DSL.field("+{0}", field.getDataType(), field));
            } else {
                context.visit(field);
            }
        });
    }

    /**
     * Whether the query finds a row, looked up separately for each row it refers to. SQLite uses {@code exists}. PostgreSQL
     * does not, because it may turn {@code exists} into a join with everything that could be found, or into a set of it, if it
     * misjudges how much that is.
     */
    public static <T> Condition finds(SelectLimitStep<Record1<T>> one) {
        var first = one.limit(DSL.inline(1));
        var exists = DSL.exists(first);
        var isThere = DSL.field(first).isNotNull();
        return CustomCondition.of(context -> context.visit(isSqlite(context) ? exists : isThere));
    }

    /** Whether the text occurs in the field, which must hold lower case. */
    public static Condition contains(Field<String> lowerCase, String text) {
        return like(lowerCase, DSL.val(containing(text)));
    }

    /**
     * Whether the folded text occurs in the folded field; the empty text occurs everywhere. Meant for rows already at hand:
     * SQLite answers it without an index.
     */
    public static Condition holds(Field<String> folded, String text) {
        return CustomCondition.of(context -> {
            if (isSqlite(context)) {
                context.visit(DSL.condition("instr({0}, {1}) > 0", folded, DSL.val(text)));
            } else {
                context.visit(like(folded, DSL.val(pattern(text))));
            }
        });
    }

    /**
     * The nodes whose words contain the folded text of at least three characters, found by the trigram index. SQLite returns
     * the nodes that contain all trigrams of the text in any place; few of them do not contain the text as a whole.
     */
    public static Select<Record1<Long>> nodesHolding(DSLContext sql, String text) {
        return isSqlite(sql)
                ? sql.select(DSL.field("rowid", SQLDataType.BIGINT))
                        .from("node_words_fts")
                        .where("node_words_fts match {0}", DSL.val(partsOfThree(text)))
                : sql.select(NODE_WORDS.NODE_ID).from(NODE_WORDS).where(like(NODE_WORDS.WORDS, DSL.val(pattern(text))));
    }

    /**
     * One value of a JSON list.
     *
     * @param text the value as text, without quotes
     * @param number null if the value is not a number
     */
    public record JsonValue(Field<String> text, Field<Double> number) {
        private static JsonValue of(String text, String number) {
            return new JsonValue(DSL.field(text, SQLDataType.VARCHAR), DSL.field(number, SQLDataType.DOUBLE));
        }
    }

    private static final JsonValue SQLITE_VALUE = JsonValue.of(
            "case its.type when 'true' then 'true' when 'false' then 'false' else cast(its.value as text) end",
            "case when its.type in ('integer', 'real') then its.value end");
    private static final JsonValue POSTGRES_VALUE = JsonValue.of(
            "(its.value #>> '{}')",
            "case when jsonb_typeof(its.value) = 'number' then its.value::text::double precision end");

    /** Whether the value under a name of a JSON object, or one element if that value is a list, passes the test. */
    public static Condition jsonHas(Field<String> json, String name, Function<JsonValue, Condition> test) {
        return CustomCondition.of(context -> {
            var values = isSqlite(context)
                    ? DSL.table("json_each({0}, {1}) as its", json, DSL.val(jsonPath(name)))
                    : DSL.table(
                            "jsonb_array_elements(case when jsonb_typeof(({0})::jsonb -> {1}) = 'array'"
                                    + " then ({0})::jsonb -> {1}"
                                    + " when ({0})::jsonb -> {1} is not null"
                                    + " then jsonb_build_array(({0})::jsonb -> {1}) end) as its (value)",
                            json, DSL.val(name));
            context.visit(DSL.exists(
                    DSL.selectOne().from(values).where(test.apply(isSqlite(context) ? SQLITE_VALUE : POSTGRES_VALUE))));
        });
    }

    /** The number under a name of a JSON object; null if there is none, or another type of value. */
    public static Field<Double> jsonNumber(Field<String> json, String name) {
        return CustomField.of(name, SQLDataType.DOUBLE, context -> {
            var sql = isSqlite(context)
                    ? "case when json_type({0}, {1}) in ('integer', 'real') then json_extract({0}, {1}) end"
                    : "case when jsonb_typeof(({0})::jsonb -> {1}) = 'number'"
                            + " then (({0})::jsonb ->> {1})::double precision end";
            context.visit(DSL.field(sql, json, DSL.val(isSqlite(context) ? jsonPath(name) : name)));
        });
    }

    /** A name in a path cannot contain quotes. */
    private static String jsonPath(String name) {
        return "$.\"" + name.replace("\"", "") + "\"";
    }

    private static String partsOfThree(String text) {
        var letters = text.codePoints().mapToObj(Character::toString).toList();
        return IntStream.rangeClosed(0, letters.size() - 3)
                .mapToObj(at -> String.join("", letters.subList(at, at + 3)))
                .distinct()
                .map(part -> '"' + part.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(" AND "));
    }

    private static String pattern(String text) {
        return "%" + escaped(text) + "%";
    }

    /** The pattern for {@link #like} that matches fields containing the text. */
    public static String containing(String text) {
        return "%" + escaped(text.toLowerCase(Locale.ROOT)) + "%";
    }

    public static Condition like(Field<String> field, Field<String> pattern) {
        return field.like(pattern, '!');
    }

    /** Whether the field, which must hold lower case, starts with the text. */
    public static Condition startsWith(Field<String> lowerCase, String text) {
        return lowerCase.like(escaped(text.toLowerCase(Locale.ROOT)) + "%", '!');
    }

    /** Locks the rows against changes by others until the transaction ends; SQLite has a single writer and needs no lock. */
    public static <R extends Record> ResultQuery<R> locked(DSLContext sql, SelectForUpdateStep<R> select) {
        return isSqlite(sql) ? select : select.forUpdate();
    }

    /** Keeps the rows unchanged until the transaction ends; other transactions may do so at the same time. */
    public static <R extends Record> ResultQuery<R> held(DSLContext sql, SelectForUpdateStep<R> select) {
        return isSqlite(sql) ? select : select.forShare();
    }

    /**
     * Makes PostgreSQL gather statistics of its tables now, which it would do by itself later. SQLite needs no statistics:
     * without them it uses the index that a query names, and the same plan on every server.
     */
    public static void gatherStatistics(DSLContext sql) {
        if (!isSqlite(sql)) {
            sql.execute("analyze");
        }
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static String json(Collection<?> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    static boolean isSqlite(DSLContext sql) {
        return sql.dialect().family() == SQLDialect.SQLITE;
    }

    static boolean isSqlite(Context<?> context) {
        return context.family() == SQLDialect.SQLITE;
    }
}
