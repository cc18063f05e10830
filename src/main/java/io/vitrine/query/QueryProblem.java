package io.vitrine.query;

import io.vitrine.base.Problem;
import java.util.List;

/** Errors that point at a character of a query. */
final class QueryProblem {
    private QueryProblem() {}

    /** @param at counted from 0; people are told it counted from 1 */
    static Problem at(String text, int at, String expected) {
        var found = at >= text.length() ? "it ends there" : "there stands " + excerpt(text, at);
        var wanted = "expected " + expected + " at character " + (at + 1);
        return new Problem(
                        Problem.Kind.INVALID,
                        "invalid-query",
                        "searchQuery: " + wanted + ", but " + found,
                        List.of(new Problem.Field("searchQuery", wanted)),
                        0)
                .with("position", at + 1)
                .with("expected", expected);
    }

    /** Errors that are about the whole. */
    static Problem whole(String message) {
        return Problem.invalidField("query-too-complex", "searchQuery", message);
    }

    private static String excerpt(String text, int at) {
        var end = text.offsetByCodePoints(at, Math.min(20, text.codePointCount(at, text.length())));
        return "'" + text.substring(at, end) + (end < text.length() ? "..." : "") + "'";
    }
}
