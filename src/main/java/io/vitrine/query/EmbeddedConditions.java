package io.vitrine.query;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.or;

import io.vitrine.db.Dialect;
import java.util.List;
import org.jooq.Comparator;
import org.jooq.Condition;

/**
 * What comparisons with what files say of themselves mean: of a list, that one of its values is meant; of numbers, their order; of
 * dates, which are in ISO 8601, that of their texts.
 */
final class EmbeddedConditions {
    private EmbeddedConditions() {}

    static Condition test(FieldName.Embedded field, Operator operator, List<Value> values) {
        return Dialect.jsonHas(
                FILE_VERSION.EMBEDDED_METADATA,
                field.name(),
                its -> operator == Operator.EXISTS
                        ? its.text().isNotNull()
                        : or(values.stream()
                                .map(value -> test(its, operator, value))
                                .toList()));
    }

    private static Condition test(Dialect.JsonValue its, Operator operator, Value value) {
        var text = CustomConditions.word(value);
        return switch (operator) {
            case EQUAL, IN -> its.text().eq(text).or(compare(its, Comparator.EQUALS, value));
            case LESS -> compare(its, Comparator.LESS, value);
            case AT_MOST -> compare(its, Comparator.LESS_OR_EQUAL, value);
            case GREATER -> compare(its, Comparator.GREATER, value);
            case AT_LEAST -> compare(its, Comparator.GREATER_OR_EQUAL, value);
            case STARTS -> Texts.starts(its.text(), text);
            case HAS -> Texts.has(lower(its.text()), text);
            case NOT_EQUAL, NOT_IN, EXISTS, NOT_EXISTS ->
                throw new IllegalArgumentException("not for one value: " + operator);
        };
    }

    private static Condition compare(Dialect.JsonValue its, Comparator comparator, Value value) {
        return value instanceof Value.Number(var number)
                ? its.number().compare(comparator, number.doubleValue())
                : its.text().compare(comparator, CustomConditions.word(value));
    }
}
