package io.vitrine.query;

import static org.jooq.impl.DSL.noCondition;

import io.vitrine.base.Fold;
import io.vitrine.db.NodeWords;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What a query means for the rows of {@code node}, each joined with its current {@code file_version}, or with all of them.
 *
 * @param condition which rows are meant; none of its terms makes SQLite leave the order in which rows are read
 * @param narrowing sets of nodes, each of which contains all that are meant
 * @param ofVersions whether the query asks for former versions, so that files must be joined with all their versions
 * @param sought the first text in the query that names can be ranked by, folded; empty if there is none
 */
public record Meaning(Condition condition, Narrowing narrowing, boolean ofVersions, String sought) {
    /** Everything. */
    public static final Meaning ALL = new Meaning(noCondition(), Narrowing.NONE, false, "");

    /**
     * Errors: those of {@link QueryParser#parse}; also invalid-query for custom metadata that does not exist.
     *
     * @param text null or blank means everything
     */
    public static Meaning of(@Nullable String text, Scope scope) {
        if (text == null || text.isBlank()) {
            return ALL;
        }
        return of(QueryParser.parse(text), text, scope);
    }

    /** @param text the text that the query was read from */
    static Meaning of(Query query, String text, Scope scope) {
        var ofVersions = namesVersions(query);
        var reader = new Reader(
                new PlainConditions(scope, ofVersions),
                new CustomConditions(text, scope),
                new EmbeddedConditions(text, scope));
        return new Meaning(reader.condition(query), Narrowing.of(query, scope), ofVersions, sought(query));
    }

    private record Reader(PlainConditions plain, CustomConditions custom, EmbeddedConditions embedded) {
        Condition condition(Query query) {
            return switch (query) {
                case Query.And(var all) ->
                    DSL.and(all.stream().map(this::condition).toList());
                case Query.Or(var any) ->
                    DSL.or(any.stream().map(this::condition).toList());
                case Query.Words(var words) -> words(words);
                case Query.Comparison comparison -> comparison(comparison);
            };
        }

        /** A negative operator holds wherever its positive one does not, so also if there is no value. */
        private Condition comparison(Query.Comparison comparison) {
            var operator = comparison.operator();
            var positive = test(comparison, operator.turned());
            return operator.isNegative() ? DSL.condition("({0}) is not true", positive) : positive;
        }

        private Condition test(Query.Comparison comparison, Operator operator) {
            return switch (comparison.field()) {
                case FieldName.Plain field -> plain.test(field, operator, comparison.values());
                case FieldName.Custom field -> custom.test(field, comparison, operator);
                case FieldName.Embedded field -> embedded.test(field, comparison, operator);
            };
        }
    }

    /** Means assets whose words contain each of these texts. */
    public static Meaning ofWords(List<String> texts) {
        var conditions = texts.stream().map(Meaning::words).toList();
        return new Meaning(DSL.and(conditions), Narrowing.ofWords(texts), false, "");
    }

    private static boolean namesVersions(Query query) {
        return switch (query) {
            case Query.And(var all) -> all.stream().anyMatch(Meaning::namesVersions);
            case Query.Or(var any) -> any.stream().anyMatch(Meaning::namesVersions);
            case Query.Words words -> false;
            case Query.Comparison comparison ->
                comparison.field() == FieldName.Plain.TYPE
                        && comparison.values().contains(new Value.Text("file-version"));
        };
    }

    private static String sought(Query query) {
        return switch (query) {
            case Query.And(var all) -> first(all);
            case Query.Or(var any) -> first(any);
            case Query.Words(var text) -> Fold.key(text);
            case Query.Comparison comparison ->
                comparison.field() == FieldName.Plain.NAME
                                && comparison.values().getFirst() instanceof Value.Text(var text)
                        ? Fold.key(text)
                        : "";
        };
    }

    private static String first(List<Query> parts) {
        return parts.stream()
                .map(Meaning::sought)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Condition words(String text) {
        return NodeWords.hold(Fold.key(text));
    }
}
