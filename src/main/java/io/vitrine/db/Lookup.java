package io.vitrine.db;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are looked up by ids which a query gives, and no others. SQLite begins with the table that stands first. PostgreSQL,
 * which makes a plan for as many ids as it expects, is handed a list of them: it goes through that in the order of an index, in
 * a quarter of the time that it takes to look up each by itself.
 */
public final class Lookup {
    static final Field<Long> GIVEN_ID = DSL.field(DSL.name("given", "id"), SQLDataType.BIGINT);

    /** PostgreSQL may be wrong by this factor in what it expects: that a rare word is in two of the hundred texts it remembers, say. */
    private static final double MISTAKEN = 5;

    /** What it takes PostgreSQL to look for one row in an index, in rows that it could read in passing instead. */
    public static final int COST = 8;

    private Lookup() {}

    /**
     * Ids that are few.
     *
     * @param ids to start from, as often as they are wanted
     * @param number how many they are at most: some may be there more than once
     */
    public record Few(Select<Record1<Long>> ids, int number) {}

    /**
     * The ids, some more than once, where they are no more than this; empty where they are. PostgreSQL finds them once and is handed
     * the list from then on; SQLite, which finds them again as fast as it would read a list, counts them.
     */
    public static Optional<Few> few(DSLContext sql, Select<Record1<Long>> ids, int most) {
        var first = DSL.select(GIVEN_ID).from(given(ids)).limit(most + 1);
        if (Dialect.isSqlite(sql)) {
            var number = sql.fetchCount(first);
            return number <= most ? Optional.of(new Few(ids, number)) : Optional.empty();
        }
        var id = DSL.field(DSL.name("first", "id"), SQLDataType.BIGINT);
        var list = DSL.when(DSL.count().le(most), DSL.arrayAgg(id)).as("list");
        var found =
                sql.select(DSL.count(), list).from(first.asTable("first", "id")).fetchSingle();
        return found.value1() <= most ? Optional.of(new Few(listed(found.value2()), found.value1())) : Optional.empty();
    }

    /**
     * Whether the ids are likely to be no more than this, where PostgreSQL would have to find all of them to tell: by what it knows
     * of its tables. SQLite stops as soon as there are more.
     */
    public static boolean areLikelyFew(DSLContext sql, Select<Record1<Long>> ids, int most) {
        return !tellsNumbers(sql) || sql.explain(ids).rows() <= most * MISTAKEN;
    }

    /** Whether the database tells, without a look at its tables, about how much there is: PostgreSQL does. */
    public static boolean tellsNumbers(DSLContext sql) {
        return !Dialect.isSqlite(sql);
    }

    /** What part of the rows of a table the ids are likely to be, by what PostgreSQL knows of its tables; SQLite knows nothing. */
    public static Optional<Double> likelyPart(DSLContext sql, Select<Record1<Long>> ids, Table<?> rows) {
        if (!tellsNumbers(sql)) {
            return Optional.empty();
        }
        var all = sql.explain(DSL.select(DSL.inline(1)).from(rows)).rows();
        return Optional.of(sql.explain(ids).rows() / Math.max(1, all));
    }

    /** The rows that have one of the ids, of which some may be there more than once. */
    public static SelectConditionStep<? extends Record> startingFrom(
            DSLContext sql,
            Select<Record1<Long>> ids,
            Field<Long> id,
            List<? extends SelectFieldOrAsterisk> fields,
            Table<?> rows) {
        var start = DSL.name("start");
        return Dialect.isSqlite(sql)
                ? sql.with(start.fields("id")
                                .asMaterialized(DSL.selectDistinct(GIVEN_ID).from(given(ids))))
                        .select(fields)
                        .from(DSL.table(start))
                        .crossJoin(rows)
                        .where(id.eq(DSL.field(DSL.name("start", "id"), SQLDataType.BIGINT)))
                : sql.select(fields).from(rows).where(isAmong(id, ids));
    }

    /** The same, where rows are told apart by the fields. */
    public static SelectConditionStep<? extends Record> distinct(
            DSLContext sql,
            Select<Record1<Long>> ids,
            Field<Long> id,
            List<? extends SelectFieldOrAsterisk> fields,
            Table<?> rows) {
        return Dialect.isSqlite(sql)
                ? sql.selectDistinct(fields).from(given(ids).crossJoin(rows)).where(id.eq(GIVEN_ID))
                : sql.select(fields).from(rows).where(isAmong(id, ids));
    }

    /**
     * Rows, each with the others that refer to it.
     *
     * @param rows with their ids under that name
     * @param also a field of the others, behind those of the rows
     * @param manyMore whether the others, all in all, are more than {@link #COST} times as many as the rows: PostgreSQL, which would
     *     read all of them, then looks for those of each row
     */
    public static SelectConditionStep<? extends Record> referring(
            DSLContext sql,
            Select<?> rows,
            Table<?> others,
            Field<Long> reference,
            Field<Long> also,
            boolean manyMore) {
        var found = DSL.name("found");
        var each = DSL.table(found);
        var id = DSL.field(DSL.name("found", "id"), SQLDataType.BIGINT);
        var looks = manyMore && !Dialect.isSqlite(sql);
        return sql.with(looks ? found.asMaterialized(rows) : found.asNotMaterialized(rows))
                .select(each.asterisk(), also)
                .from(each)
                .crossJoin(others)
                .where(reference.eq(id))
                .and(looks ? isAmong(reference, DSL.select(id).from(each)) : DSL.noCondition());
    }

    static Select<Record1<Long>> listed(Long @Nullable [] ids) {
        var each = ids == null ? Set.<Long>of() : new HashSet<>(List.of(ids));
        var list = ArrayBinding.value(each.toArray(Long[]::new), SQLDataType.BIGINT);
        return DSL.select(DSL.field("unnest({0})", SQLDataType.BIGINT, list));
    }

    static Table<?> given(Select<Record1<Long>> ids) {
        return ids.asTable("given", "id");
    }

    static Condition isAmong(Field<Long> field, Select<Record1<Long>> ids) {
        return DSL.condition("{0} = any (array({1}))", field, ids);
    }
}
