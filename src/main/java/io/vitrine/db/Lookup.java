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
 * Rows looked up by the ids that a query gives, and no other rows. SQLite starts with the table that stands first. PostgreSQL
 * plans for as many ids as it expects, so it is given a list of them, which it walks in the order of an index in a quarter of
 * the time of separate lookups.
 */
public final class Lookup {
    static final Field<Long> GIVEN_ID = DSL.field(DSL.name("given", "id"), SQLDataType.BIGINT);

    /**
     * Factor by which PostgreSQL's estimates may be wrong, for example if a rare word is in two of the hundred texts that it
     * remembers.
     */
    private static final double MISTAKEN = 5;

    /** What it costs PostgreSQL to look up one row in an index, as a number of rows that it could read in passing instead. */
    public static final int COST = 8;

    private Lookup() {}

    /**
     * A small number of ids.
     *
     * @param ids a query that gives the ids, as often as needed
     * @param number upper bound of how many ids there are; some may be there more than once
     */
    public record Few(Select<Record1<Long>> ids, int number) {}

    /**
     * The ids, possibly with duplicates, if there are at most {@code most}; otherwise empty. PostgreSQL finds them once and is
     * given the list from then on. SQLite only counts them, because it finds them again as fast as it would read a list.
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
     * Whether there are likely to be at most {@code most} ids. PostgreSQL, which would have to find all of them to be certain,
     * estimates it from its statistics. On SQLite, which stops as soon as there are more, this is always true.
     */
    public static boolean areLikelyFew(DSLContext sql, Select<Record1<Long>> ids, int most) {
        return !tellsNumbers(sql) || sql.explain(ids).rows() <= most * MISTAKEN;
    }

    /** Whether the database estimates the size of a result without reading its tables. PostgreSQL does. */
    public static boolean tellsNumbers(DSLContext sql) {
        return !Dialect.isSqlite(sql);
    }

    /**
     * What fraction of the table's rows the ids are likely to be, by PostgreSQL's statistics; empty on SQLite, which has none.
     */
    public static Optional<Double> likelyPart(DSLContext sql, Select<Record1<Long>> ids, Table<?> rows) {
        if (!tellsNumbers(sql)) {
            return Optional.empty();
        }
        var all = sql.explain(DSL.select(DSL.inline(1)).from(rows)).rows();
        return Optional.of(sql.explain(ids).rows() / Math.max(1, all));
    }

    /** The rows that have one of the ids, which may contain duplicates. */
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

    /** The same, if the fields tell the rows apart. */
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
     * Rows, each with the other rows that refer to it.
     *
     * @param rows must give the ids in a column named {@code id}
     * @param also a field of the other rows, selected after the fields of the rows
     * @param manyMore whether there are more than {@link #COST} times as many other rows as rows: PostgreSQL, which would read
     *     all of the others, then looks up those of each row
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
