package io.vitrine.query;

import static org.jooq.impl.DSL.falseCondition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jooq.Condition;
import org.jooq.Field;

/** Compares fields of whole numbers with numbers of any kind. */
final class Numbers {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 2);

    private Numbers() {}

    static Condition compare(Field<Long> field, Operator operator, Value value) {
        if (!(value instanceof Value.Number(var exact))) {
            throw new IllegalArgumentException("no number: " + value);
        }
        var number = exact.min(MOST).max(MOST.negate());
        return switch (operator) {
            case LESS -> field.lt(whole(number, RoundingMode.CEILING));
            case AT_MOST -> field.le(whole(number, RoundingMode.FLOOR));
            case GREATER -> field.gt(whole(number, RoundingMode.FLOOR));
            case AT_LEAST -> field.ge(whole(number, RoundingMode.CEILING));
            case EQUAL, IN -> isWhole(number) ? field.eq(number.longValue()) : falseCondition();
            case STARTS, NOT_EQUAL, NOT_IN, HAS, EXISTS, NOT_EXISTS ->
                throw new IllegalArgumentException("not for numbers: " + operator);
        };
    }

    private static long whole(BigDecimal number, RoundingMode mode) {
        return number.setScale(0, mode).longValue();
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
