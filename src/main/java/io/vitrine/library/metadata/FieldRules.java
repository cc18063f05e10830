package io.vitrine.library.metadata;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Fault;
import io.vitrine.base.Problem;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the values of one field against its schema.
 *
 * @param code the code of the errors
 * @param field the field that the errors name
 */
record FieldRules(FieldSchema schema, String code, String field) {
    static final int LONGEST = 10_000;
    static final int MOST_OPTIONS = 1_000;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]");

    /** The value as it is stored. Errors: the code, with what is wrong with the value. */
    Object value(@Nullable Object given) {
        return switch (schema.type()) {
            case TEXT, TEXTAREA -> text(given);
            case NUMBER -> number(given);
            case DATE -> date(given);
            case BOOLEAN -> given instanceof Boolean ? given : refuse(CommonFault.TRUTH);
            case SINGLE_SELECT -> option(given);
            case MULTI_SELECT -> options(given);
        };
    }

    private Object text(@Nullable Object given) {
        if (!(given instanceof String)) {
            return refuse(CommonFault.TEXT);
        }
        var text = plain((String) given);
        var length = text.codePointCount(0, text.length());
        if (schema.minLength() != null && length < schema.minLength()) {
            return refuse(CommonFault.AT_LEAST_CHARACTERS, schema.minLength());
        }
        var most = schema.maxLength() == null ? LONGEST : schema.maxLength();
        return length > most ? refuse(CommonFault.AT_MOST_CHARACTERS, most) : text;
    }

    private String plain(String given) {
        if (UNSEEN.matcher(given).find()) {
            throw problem(CommonFault.NO_CONTROL_CHARACTERS);
        }
        return Normalizer.normalize(given, Normalizer.Form.NFC);
    }

    private Object number(@Nullable Object given) {
        if (!(given instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            return refuse(CommonFault.NUMBER);
        }
        var exact = exact(number);
        if (schema.minValue() instanceof Number least && exact.compareTo(exact(least)) < 0) {
            return refuse(ValueFault.AT_LEAST, least);
        }
        return schema.maxValue() instanceof Number most && exact.compareTo(exact(most)) > 0
                ? refuse(ValueFault.AT_MOST, most)
                : given;
    }

    private Object date(@Nullable Object given) {
        var at = given instanceof String text ? Dates.read(text) : null;
        if (at == null) {
            return refuse(ValueFault.DATE);
        }
        if (schema.minValue() instanceof String least && at.isBefore(Dates.known(least))) {
            return refuse(ValueFault.NOT_BEFORE, least);
        }
        return schema.maxValue() instanceof String most && at.isAfter(Dates.known(most))
                ? refuse(ValueFault.NOT_AFTER, most)
                : String.valueOf(given);
    }

    private Object option(@Nullable Object given) {
        return schema.options().stream()
                .filter(option -> isSame(option, given))
                .findFirst()
                .orElseThrow(() -> problem(ValueFault.OPTION));
    }

    private Object options(@Nullable Object given) {
        if (!(given instanceof List<?> list) || list.isEmpty()) {
            return refuse(ValueFault.OPTIONS);
        }
        var chosen = new ArrayList<>();
        for (var one : list) {
            var option = option(one);
            if (!chosen.contains(option)) {
                chosen.add(option);
            }
        }
        return List.copyOf(chosen);
    }

    static boolean isSame(Object option, @Nullable Object given) {
        return option instanceof Number one && given instanceof Number other
                ? exact(one).compareTo(exact(other)) == 0
                : option.equals(given);
    }

    static BigDecimal exact(Number number) {
        return new BigDecimal(number.toString());
    }

    Object refuse(Fault fault, Object... values) {
        throw problem(fault, values);
    }

    Problem problem(Fault fault, Object... values) {
        return Problem.invalidField(code, field, fault, values);
    }
}
