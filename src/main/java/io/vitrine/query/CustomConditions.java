package io.vitrine.query;

import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_VALUE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import io.vitrine.db.Dialect;
import io.vitrine.library.metadata.FieldType;
import io.vitrine.library.metadata.MetadataField;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * The conditions for comparisons of custom metadata: texts are compared without regard to case, dates like those of plain
 * fields.
 *
 * @param text the text of the query, for errors
 */
record CustomConditions(String text, Scope scope) {
    private static final Set<Operator> ALWAYS = EnumSet.of(
            Operator.EQUAL, Operator.NOT_EQUAL, Operator.IN, Operator.NOT_IN, Operator.EXISTS, Operator.NOT_EXISTS);

    /** Errors: invalid-query for an undefined field, or an operator or a value that its type does not take. */
    Condition test(FieldName.Custom name, Query.Comparison comparison, Operator operator) {
        var at = comparison.place().at();
        var field = scope.metadata()
                .named(name.name())
                .orElseThrow(() -> QueryProblem.at(text, at, QueryFault.CUSTOM_FIELD));
        var allowed = operators(field.schema().type());
        if (!allowed.contains(comparison.operator())) {
            throw QueryProblem.at(
                    text,
                    at,
                    QueryFault.OPERATOR_OF_CUSTOM,
                    name.word(),
                    String.join(", ", allowed.stream().map(Operator::text).toList()));
        }
        return exists(selectOne()
                .from(NODE_VALUE)
                .where(NODE_VALUE.NODE_ID.eq(NODE.ID))
                .and(Dialect.unindexed(NODE_VALUE.FIELD_ID).eq(field.id().value()))
                .and(value(field, comparison, operator)));
    }

    static Set<Operator> operators(FieldType type) {
        var operators = EnumSet.copyOf(ALWAYS);
        if (type.isText()) {
            operators.addAll(List.of(Operator.STARTS, Operator.HAS));
        }
        if (type.isOrdered()) {
            operators.addAll(List.of(Operator.LESS, Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST));
        }
        return operators;
    }

    private Condition value(MetadataField field, Query.Comparison comparison, Operator operator) {
        if (operator == Operator.EXISTS) {
            return noCondition();
        }
        return Dialect.any(comparison.values().stream()
                .map(value -> one(field, operator, value, comparison.place().at()))
                .toList());
    }

    private Condition one(MetadataField field, Operator operator, Value value, int at) {
        return switch (field.schema().type()) {
            case TEXT, TEXTAREA -> text(operator, MetadataField.text(word(value)));
            case NUMBER -> number(operator, value, at);
            case DATE -> date(operator, value, at);
            case BOOLEAN -> truth(value, at);
            case SINGLE_SELECT, MULTI_SELECT -> option(value);
        };
    }

    private static Condition text(Operator operator, String key) {
        return switch (operator) {
            case STARTS -> Texts.starts(NODE_VALUE.TEXT_KEY, key);
            case HAS -> Texts.has(NODE_VALUE.TEXT_KEY, key);
            default -> Dialect.unindexed(NODE_VALUE.TEXT_KEY).eq(key);
        };
    }

    private Condition number(Operator operator, Value value, int at) {
        if (!(value instanceof Value.Number(var exact))) {
            throw QueryProblem.at(text, at, QueryFault.NUMBER_TO_COMPARE);
        }
        var number = exact.doubleValue();
        Field<Double> its = Dialect.unindexed(NODE_VALUE.NUMBER);
        return switch (operator) {
            case LESS -> its.lt(number);
            case AT_MOST -> its.le(number);
            case GREATER -> its.gt(number);
            case AT_LEAST -> its.ge(number);
            default -> its.eq(number);
        };
    }

    private Condition date(Operator operator, Value value, int at) {
        var time = Literal.time(word(value)).orElseThrow(() -> QueryProblem.at(text, at, QueryFault.AGE_TO_COMPARE));
        var span = operator == Operator.EQUAL || operator == Operator.IN
                ? Times.wide(time, scope.now())
                : Times.of(time, scope.now());
        return span.compare(Dialect.unindexed(NODE_VALUE.NUMBER).coerce(Long.class), operator);
    }

    private Condition truth(Value value, int at) {
        var isTrue = Literal.truth(word(value)).orElseThrow(() -> QueryProblem.at(text, at, QueryFault.TRUE_OR_FALSE));
        return Dialect.unindexed(NODE_VALUE.NUMBER).eq(isTrue.equals(new Value.Truth(true)) ? 1.0 : 0.0);
    }

    /** An option may be a number or a truth value; it is found however it is written. */
    private static Condition option(Value value) {
        var text = Dialect.unindexed(NODE_VALUE.TEXT_KEY).eq(MetadataField.text(word(value)));
        return switch (value) {
            case Value.Number(var number) -> text.or(NODE_VALUE.NUMBER.eq(number.doubleValue()));
            case Value.Truth(var isTrue) -> text.or(NODE_VALUE.NUMBER.eq(isTrue ? 1.0 : 0.0));
            case Value.Text other -> text;
            case Value.Time other -> text;
            case Value.Age other -> text;
        };
    }

    static String word(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Number(var number) -> number.toPlainString();
            case Value.Truth(var isTrue) -> String.valueOf(isTrue);
            case Value.Time(var text) -> text;
            case Value.Age(var number, var unit) -> number + String.valueOf(unit.letter());
        };
    }
}
