package io.vitrine.db;

import java.util.Optional;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Some ids, other ids, and the ids of the rows that refer to one of the others; any id may occur more than once. PostgreSQL
 * finds the others once, and then the rows that refer to them in the order of an index.
 */
public record Referring(
        Select<Record1<Long>> some,
        Select<Record1<Long>> others,
        Field<Long> reference,
        Field<Long> id,
        Table<?> rows) {
    private static final Field<Integer> NUMBER = DSL.field(DSL.name("counted", "number"), SQLDataType.INTEGER);

    /**
     * All of these ids.
     *
     * @param most if there are more others than this, only {@code most + 1} of them need be considered
     */
    public Select<Record1<Long>> all(DSLContext sql, int most) {
        if (Dialect.isSqlite(sql)) {
            return some.unionAll(others)
                    .unionAll(DSL.select(id)
                            .from(Lookup.given(others).crossJoin(rows))
                            .where(reference.eq(Lookup.GIVEN_ID)));
        }
        return sql.with(once("others", others, most))
                .select(Lookup.GIVEN_ID)
                .from(Lookup.given(some))
                .unionAll(found("others"))
                .unionAll(DSL.select(id).from(rows).where(refer()));
    }

    /**
     * For rows that are nodes: those of all ids whose words contain the texts, if there are at most {@code most} ids; otherwise
     * empty. PostgreSQL finds and tests them in one query, and takes the rows that refer to the others from an index that has
     * the names, if there is one.
     */
    public Optional<Select<Record1<Long>>> holding(DSLContext sql, int most, NodeWords words) {
        if (Dialect.isSqlite(sql)) {
            return Lookup.few(sql, all(sql, most), most).map(few -> words.among(sql, few.ids()));
        }
        var test = words.hold();
        var here = found("some").unionAll(found("others"));
        var holding = DSL.select(id)
                .from(rows)
                .where(refer())
                .and(test)
                .unionAll(DSL.select(id)
                        .from(rows)
                        .where(Lookup.isAmong(id, here))
                        .and(test));
        var row = sql.with(once("others", others, most))
                .with(once("some", some, most))
                .with(DSL.name("counted").fields("number").asMaterialized(counted(most)))
                .select(NUMBER, DSL.when(NUMBER.le(most), DSL.array(holding)))
                .from(DSL.table(DSL.name("counted")))
                .fetchSingle();
        return row.value1() <= most ? Optional.of(Lookup.listed(row.value2())) : Optional.empty();
    }

    private Select<Record1<Integer>> counted(int most) {
        var all = found("some")
                .unionAll(found("others"))
                .unionAll(DSL.select(id).from(rows).where(refer()));
        return DSL.selectCount()
                .from(DSL.select(Lookup.GIVEN_ID).from(Lookup.given(all)).limit(most + 1));
    }

    private Condition refer() {
        return Lookup.isAmong(reference, found("others"));
    }

    private static CommonTableExpression<Record1<Long>> once(String as, Select<Record1<Long>> ids, int most) {
        return DSL.name(as)
                .fields("id")
                .asMaterialized(
                        DSL.select(Lookup.GIVEN_ID).from(Lookup.given(ids)).limit(most + 1));
    }

    private static SelectJoinStep<Record1<Long>> found(String in) {
        return DSL.select(DSL.field(DSL.name(in, "id"), SQLDataType.BIGINT)).from(DSL.table(DSL.name(in)));
    }
}
