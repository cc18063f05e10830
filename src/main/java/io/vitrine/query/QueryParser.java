package io.vitrine.query;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads queries, by recursive descent. AND binds tighter than OR; words side by side must all occur.
 *
 * <pre>
 * query      = all { "OR" all }
 * all        = one { "AND" one }
 * one        = "(" query ")" | comparison | words
 * comparison = field operator
 * operator   = ( "=" | ":" | "<" | "<=" | ">" | ">=" | "HAS" | "NOT" "=" ) value
 *            | [ "NOT" ] "IN" "[" value { "," value } "]"
 *            | [ "NOT" ] "EXISTS"
 * words      = word-or-string { word-or-string }
 * </pre>
 */
final class QueryParser {
    /** The longest query, in characters. */
    public static final int LONGEST = 8_000;

    /** The most comparisons and words in a query, and the most values in all of them together. */
    static final int MOST_TESTS = 50;

    static final int MOST_VALUES = 1_000;
    static final int DEEPEST = 20;

    private final String text;
    private final List<Token> tokens;
    private int next;
    private int depth;
    private int tests;
    private int values;

    private QueryParser(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
    }

    /**
     * Errors: invalid-query, with the {@code position} of the character, counted from 1, and what was {@code expected} there;
     * query-too-complex, naming the limit.
     */
    public static Query parse(String text) {
        if (text.length() > LONGEST) {
            throw QueryProblem.whole(CommonFault.AT_MOST_CHARACTERS, LONGEST);
        }
        var parser = new QueryParser(text);
        var query = parser.query();
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.expected(QueryFault.AND_OR_END);
        }
        return query;
    }

    private Query query() {
        return joined("OR", this::all, Query.Or::new);
    }

    private Query all() {
        return joined("AND", this::one, Query.And::new);
    }

    private Query joined(String keyword, Supplier<Query> part, Function<List<Query>, Query> join) {
        var parts = new ArrayList<Query>();
        parts.add(part.get());
        while (peek().isKeyword(keyword)) {
            next++;
            parts.add(part.get());
        }
        return parts.size() == 1 ? parts.getFirst() : join.apply(flat(parts, join));
    }

    /** Brackets that do not change the meaning leave no trace. */
    private static List<Query> flat(List<Query> parts, Function<List<Query>, Query> join) {
        var isAnd = join.apply(parts) instanceof Query.And;
        var flat = new ArrayList<Query>();
        for (var part : parts) {
            switch (part) {
                case Query.And(var all) when isAnd -> flat.addAll(all);
                case Query.Or(var any) when !isAnd -> flat.addAll(any);
                default -> flat.add(part);
            }
        }
        return flat;
    }

    private Query one() {
        if (!peek().is("(")) {
            return comparisonOrWords();
        }
        if (++depth > DEEPEST) {
            throw QueryProblem.whole(QueryLimit.QUERY_BRACKETS, DEEPEST);
        }
        next++;
        var inner = query();
        if (!peek().is(")")) {
            throw expected(QueryFault.AND_OR_BRACKET);
        }
        next++;
        depth--;
        return inner;
    }

    private Query comparisonOrWords() {
        var token = peek();
        if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.STRING || isReserved(token)) {
            throw expected(QueryFault.START);
        }
        if (startsOperator(tokens.get(next + 1))) {
            return comparison();
        }
        if (token.kind() == Token.Kind.WORD && FieldName.named(token.text()).isPresent()) {
            next++;
            throw expected(QueryFault.OPERATOR_AFTER, token.text());
        }
        return words();
    }

    private Query words() {
        var words = new ArrayList<Query>();
        while (isFreeWord()) {
            var word = tokens.get(next++);
            if (word.text().isBlank()) {
                throw QueryProblem.at(text, word.at(), QueryFault.WORD);
            }
            count();
            words.add(new Query.Words(word.text()));
        }
        return words.size() == 1 ? words.getFirst() : new Query.And(words);
    }

    private boolean isFreeWord() {
        var token = peek();
        return (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.STRING)
                && !isReserved(token)
                && !startsOperator(tokens.get(next + 1));
    }

    private Query comparison() {
        var name = tokens.get(next++);
        var field = FieldName.named(name.text())
                .orElseThrow(() -> QueryProblem.at(
                        text,
                        name.at(),
                        QueryFault.FIELD,
                        String.join(", ", FieldName.words()) + ", \"customMetadata.x\", \"embeddedMetadata.x\""));
        var at = peek().at();
        var operator = operator();
        if (!field.operators().contains(operator)) {
            throw QueryProblem.at(text, at, QueryFault.OPERATOR_OF, field.word(), listed(field));
        }
        count();
        var compared = values(field, operator);
        if (operator == Operator.HAS) {
            compared.forEach(this::countWords);
        }
        return new Query.Comparison(field, operator, compared, new Query.Place(name.at()));
    }

    private static String listed(FieldName field) {
        return String.join(", ", field.operators().stream().map(Operator::text).toList());
    }

    private Operator operator() {
        var token = tokens.get(next++);
        if (token.isKeyword("NOT")) {
            var negated = tokens.get(next++);
            return negated.is("=")
                    ? Operator.NOT_EQUAL
                    : negated.isKeyword("IN")
                            ? Operator.NOT_IN
                            : negated.isKeyword("EXISTS") ? Operator.NOT_EXISTS : refuse(QueryFault.NEGATED_OPERATOR);
        }
        for (var operator : Operator.values()) {
            if (token.kind() != Token.Kind.STRING && token.text().equalsIgnoreCase(operator.text())) {
                return operator;
            }
        }
        return refuse(QueryFault.OPERATOR);
    }

    private Operator refuse(QueryFault expected) {
        next--;
        throw expected(expected);
    }

    private List<Value> values(FieldName field, Operator operator) {
        if (operator.takesNothing()) {
            return List.of();
        }
        return operator.takesList() ? list(field) : List.of(value(field));
    }

    private List<Value> list(FieldName field) {
        if (!peek().is("[")) {
            throw expected(QueryFault.LIST_START);
        }
        next++;
        var list = new ArrayList<Value>();
        list.add(value(field));
        while (peek().is(",")) {
            next++;
            list.add(value(field));
        }
        if (!peek().is("]")) {
            throw expected(QueryFault.LIST_END);
        }
        next++;
        return list;
    }

    private Value value(FieldName field) {
        var token = peek();
        if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.STRING) {
            throw expected(field.kind().wanted());
        }
        next++;
        if (++values > MOST_VALUES) {
            throw QueryProblem.whole(QueryLimit.QUERY_VALUES, MOST_VALUES);
        }
        return Literal.value(field, token).orElseThrow(() -> QueryProblem.at(text, token.at(), Literal.wanted(field)));
    }

    private void count() {
        if (++tests > MOST_TESTS) {
            throw QueryProblem.whole(QueryLimit.QUERY_TESTS, MOST_TESTS);
        }
    }

    /** Each word of HAS is a test of its own; the first is counted with the comparison. */
    private void countWords(Value value) {
        Texts.tokens(CustomConditions.word(value)).stream().skip(1).forEach(word -> count());
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Problem expected(QueryFault what, Object... values) {
        return QueryProblem.at(
                text, tokens.get(Math.min(next, tokens.size() - 1)).at(), what, values);
    }

    private static boolean isReserved(Token token) {
        return token.isKeyword("AND") || token.isKeyword("OR") || token.isKeyword("NOT");
    }

    private static boolean startsOperator(Token token) {
        return token.kind() == Token.Kind.SIGN && "=:<=>=".contains(token.text())
                || token.isKeyword("NOT")
                || token.isKeyword("IN")
                || token.isKeyword("HAS")
                || token.isKeyword("EXISTS");
    }
}
