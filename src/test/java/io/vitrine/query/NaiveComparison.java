package io.vitrine.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The meaning of the operators, written without SQL. */
final class NaiveComparison {
    /** A span of time as written in a query, from its first millisecond to the first one after it. */
    record Span(String text, long start, long end) {
        @Override
        public String toString() {
            return text;
        }
    }

    private NaiveComparison() {}

    /** @param its the value of the thing: null, one value, or a list of several */
    static boolean holds(FieldName field, Operator operator, @Nullable Object its, List<Object> values) {
        if (operator.isNegative()) {
            return !holds(field, operator.turned(), its, values);
        }
        if (its == null || operator == Operator.EXISTS) {
            return its != null;
        }
        if (its instanceof List<?> several) {
            return several.stream().anyMatch(one -> holds(field, operator, one, values));
        }
        return values.stream().anyMatch(value -> one(field, operator, its, value));
    }

    private static boolean one(FieldName field, Operator operator, Object its, Object value) {
        return switch (operator) {
            case STARTS -> starts(field, its.toString(), value.toString());
            case HAS -> has(its.toString(), value.toString());
            case LESS -> isOrdered(its, value) && compare(its, value) < 0;
            case AT_MOST -> isOrdered(its, value) && compare(its, value) <= 0;
            case GREATER -> isOrdered(its, value) && compare(its, value) > 0;
            case AT_LEAST -> isOrdered(its, value) && compare(its, value) >= 0;
            default ->
                isOrdered(its, value)
                        ? compare(its, value) == 0
                        : its.toString().equals(value.toString());
        };
    }

    private static boolean starts(FieldName field, String its, String value) {
        return switch (field) {
            case FieldName.Plain.PATH -> (its + "/").startsWith(value + "/");
            case FieldName.Custom custom -> lower(its).startsWith(lower(value));
            default -> its.startsWith(value);
        };
    }

    /** Whether all words occur; the last may be the beginning of a word. */
    private static boolean has(String its, String value) {
        var words = words(its);
        var wanted = words(value);
        return words.containsAll(wanted.subList(0, wanted.size() - 1))
                && words.stream().anyMatch(word -> word.startsWith(wanted.getLast()));
    }

    private static List<String> words(String text) {
        return Arrays.asList(lower(text).split("[\\s._-]+"));
    }

    private static boolean isOrdered(Object its, Object value) {
        return its instanceof Number
                ? value instanceof Number || value instanceof Span
                : its.getClass().equals(value.getClass());
    }

    /** False comes before true. */
    private static int compare(Object its, Object value) {
        if (!(its instanceof Number)) {
            return its.toString().compareTo(value.toString());
        }
        var number = ((Number) its).doubleValue();
        if (value instanceof Span span) {
            return number < span.start() ? -1 : number < span.end() ? 0 : 1;
        }
        return Double.compare(number, ((Number) value).doubleValue());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
