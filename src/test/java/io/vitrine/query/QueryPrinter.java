package io.vitrine.query;

import java.util.List;
import java.util.stream.Collectors;

/** Writes queries as text that parses to the same query again. */
final class QueryPrinter {
    private QueryPrinter() {}

    static String print(Query query) {
        return switch (query) {
            case Query.And(var all) -> joined(all, " AND ");
            case Query.Or(var any) -> joined(any, " OR ");
            case Query.Words(var text) -> quoted(text);
            case Query.Comparison comparison -> comparison(comparison);
        };
    }

    private static String joined(List<Query> parts, String by) {
        return parts.stream()
                .map(part ->
                        part instanceof Query.And || part instanceof Query.Or ? "(" + print(part) + ")" : print(part))
                .collect(Collectors.joining(by));
    }

    private static String comparison(Query.Comparison comparison) {
        var field = comparison.field() instanceof FieldName.Plain plain
                ? plain.word()
                : quoted(comparison.field().word());
        var operator = comparison.operator();
        var start = field + " " + operator.text();
        if (operator.takesNothing()) {
            return start;
        }
        var values = comparison.values().stream().map(QueryPrinter::value).collect(Collectors.joining(", "));
        return operator.takesList() ? start + " [" + values + "]" : start + " " + values;
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Text(var text) -> quoted(text);
            case Value.Number(var number) -> number.toPlainString();
            case Value.Truth(var isTrue) -> String.valueOf(isTrue);
            case Value.Time(var text) -> quoted(text);
            case Value.Age(var number, var unit) -> quoted(number + String.valueOf(unit.letter()));
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
