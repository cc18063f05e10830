package io.vitrine.query;

import static io.vitrine.db.schema.Tables.FILE_VERSION;

import io.vitrine.db.Dialect;
import java.util.Optional;
import org.jooq.Comparator;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * The conditions for comparisons of embedded metadata. A list matches if one of its values does; numbers are compared by
 * value; dates, which are in ISO 8601, as texts; the place by distance.
 *
 * @param text the text of the query, for errors
 */
record EmbeddedConditions(String text, Scope scope) {
    /** Errors: invalid-query for an operator or a value that places do not take. */
    Condition test(FieldName.Embedded field, Query.Comparison comparison, Operator operator) {
        if (field.name().equals(Surroundings.FIELD)) {
            return place(comparison, operator);
        }
        return Dialect.jsonHas(
                FILE_VERSION.EMBEDDED_METADATA,
                field.name(),
                its -> operator == Operator.EXISTS
                        ? its.text().isNotNull()
                        : Dialect.any(comparison.values().stream()
                                .map(value -> test(its, operator, value))
                                .toList()));
    }

    private Condition place(Query.Comparison comparison, Operator operator) {
        var at = comparison.place().at();
        return switch (operator) {
            case EXISTS -> Surroundings.isKnown();
            case EQUAL, IN ->
                Dialect.any(comparison.values().stream()
                        .map(value -> Surroundings.of(CustomConditions.word(value))
                                .orElseThrow(() -> QueryProblem.at(text, at, QueryFault.PLACE))
                                .condition())
                        .toList());
            default -> throw QueryProblem.at(text, at, QueryFault.OPERATOR_OF_PLACES, Surroundings.OPERATORS);
        };
    }

    private Condition test(Dialect.JsonValue its, Operator operator, Value value) {
        var word = CustomConditions.word(value);
        return switch (operator) {
            case EQUAL, IN ->
                its.text()
                        .eq(word)
                        .or(compare(its, Comparator.EQUALS, value))
                        .or(time(value)
                                .map(time -> Times.wide(time, scope.now()).compareTexts(its.text(), operator))
                                .orElseGet(DSL::falseCondition));
            case LESS -> ordered(its, operator, Comparator.LESS, value);
            case AT_MOST -> ordered(its, operator, Comparator.LESS_OR_EQUAL, value);
            case GREATER -> ordered(its, operator, Comparator.GREATER, value);
            case AT_LEAST -> ordered(its, operator, Comparator.GREATER_OR_EQUAL, value);
            case STARTS -> Texts.starts(its.text(), word);
            case HAS -> Texts.has(Texts.foldedFor(its.text(), word), word);
            case NOT_EQUAL, NOT_IN, EXISTS, NOT_EXISTS ->
                throw new IllegalArgumentException("not for one value: " + operator);
        };
    }

    private Condition ordered(Dialect.JsonValue its, Operator operator, Comparator comparator, Value value) {
        return time(value)
                .map(time -> Times.of(time, scope.now()).compareTexts(its.text(), operator))
                .orElseGet(() -> compare(its, comparator, value));
    }

    /** The value as a day, an instant or an age, if it looks like one. */
    private static Optional<Value> time(Value value) {
        return value instanceof Value.Text(var text) ? Literal.time(text) : Optional.empty();
    }

    private static Condition compare(Dialect.JsonValue its, Comparator comparator, Value value) {
        return value instanceof Value.Number(var number)
                ? its.number().compare(comparator, number.doubleValue())
                : its.text().compare(comparator, CustomConditions.word(value));
    }
}
