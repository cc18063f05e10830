package io.vitrine.query;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.or;

import io.vitrine.db.Dialect;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * What comparisons with what files say of themselves mean: of a list, one of its texts; of numbers, their order; of dates, which
 * are in ISO 8601, that of their texts.
 */
final class EmbeddedConditions {
    private EmbeddedConditions() {}

    static Condition test(FieldName.Embedded field, Operator operator, List<Value> values) {
        var text = Dialect.jsonText(FILE_VERSION.EMBEDDED_METADATA, field.name());
        if (operator == Operator.EXISTS) {
            return text.isNotNull();
        }
        return or(values.stream()
                .map(value -> value instanceof Value.Number(var number)
                        ? number(field, operator, number.doubleValue()).or(text(text, operator, number.toPlainString()))
                        : text(text, operator, CustomConditions.word(value)))
                .toList());
    }

    private static Condition number(FieldName.Embedded field, Operator operator, double number) {
        var its = Dialect.jsonNumber(FILE_VERSION.EMBEDDED_METADATA, field.name());
        return switch (operator) {
            case LESS -> its.lt(number);
            case AT_MOST -> its.le(number);
            case GREATER -> its.gt(number);
            case AT_LEAST -> its.ge(number);
            case EQUAL, IN -> its.eq(number);
            case STARTS, NOT_EQUAL, NOT_IN, HAS, EXISTS, NOT_EXISTS -> falseCondition();
        };
    }

    private static Condition text(Field<String> its, Operator operator, String text) {
        return switch (operator) {
            case LESS -> its.lt(text);
            case AT_MOST -> its.le(text);
            case GREATER -> its.gt(text);
            case AT_LEAST -> its.ge(text);
            case EQUAL, IN -> its.eq(text).or(its.startsWith("[").and(Dialect.holds(its, "\"" + text + "\"")));
            case STARTS -> Texts.starts(its, text);
            case HAS ->
                and(Texts.tokens(text).stream()
                        .map(token -> Dialect.holds(lower(its), token.toLowerCase(Locale.ROOT)))
                        .toList());
            case NOT_EQUAL, NOT_IN, EXISTS, NOT_EXISTS -> falseCondition();
        };
    }
}
