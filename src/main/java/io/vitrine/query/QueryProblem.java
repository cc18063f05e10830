package io.vitrine.query;

import io.vitrine.base.Fault;
import io.vitrine.base.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Errors that point at a character of a query. */
final class QueryProblem {
    private QueryProblem() {}

    /** @param at counted from 0; the error counts from 1 */
    static Problem at(String text, int at, QueryFault fault, Object... values) {
        var found = at >= text.length() ? "it ends there" : "found " + excerpt(text, at);
        var all = Stream.concat(Stream.of(values), Stream.of(at + 1)).toArray();
        var wrong = Problem.Field.of("searchQuery", fault, all);
        var detail = "searchQuery: " + wrong.message() + ", but " + found;
        return new Problem(Problem.Kind.INVALID, "invalid-query", detail, List.of(wrong), 0)
                .with("position", at + 1)
                .with("expected", fault.expected(wrong.values()));
    }

    /** An error about the query as a whole. */
    static Problem whole(Fault fault, int most) {
        return Problem.invalidField("query-too-complex", "searchQuery", fault, most);
    }

    private static String excerpt(String text, int at) {
        var end = text.offsetByCodePoints(at, Math.min(20, text.codePointCount(at, text.length())));
        return "'" + text.substring(at, end) + (end < text.length() ? "..." : "") + "'";
    }
}
