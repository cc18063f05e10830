package io.vitrine.query;

import java.util.ArrayList;
import java.util.List;

/** Splits the text of a query into tokens. */
final class Lexer {
    private static final String SIGNS = "=:<>()[],";

    private final String text;
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** The tokens, followed by an end. Errors: invalid-query. */
    static List<Token> tokens(String text) {
        return new Lexer(text).all();
    }

    private List<Token> all() {
        var tokens = new ArrayList<Token>();
        for (skipSpace(); at < text.length(); skipSpace()) {
            var letter = text.charAt(at);
            tokens.add(letter == '"' ? string() : SIGNS.indexOf(letter) >= 0 ? sign(letter) : word());
        }
        tokens.add(new Token(Token.Kind.END, "", text.length()));
        return tokens;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** A string in quotes; a backslash escapes a quote or a backslash. */
    private Token string() {
        var start = at++;
        var value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length() && "\"\\".indexOf(text.charAt(at + 1)) >= 0) {
                at++;
            }
            value.append(letter());
        }
        if (at == text.length()) {
            throw QueryProblem.at(text, start, QueryFault.END_QUOTE);
        }
        at++;
        return new Token(Token.Kind.STRING, value.toString(), start);
    }

    private Token sign(char letter) {
        var start = at++;
        if ((letter == '<' || letter == '>') && at < text.length() && text.charAt(at) == '=') {
            at++;
        }
        return new Token(Token.Kind.SIGN, text.substring(start, at), start);
    }

    /** A word; it includes a colon within a time of day. */
    private Token word() {
        var start = at;
        while (at < text.length() && isOfWord(start)) {
            letter();
        }
        return new Token(Token.Kind.WORD, text.substring(start, at), start);
    }

    private boolean isOfWord(int start) {
        var letter = text.charAt(at);
        if (letter == ':' && at > start && at + 1 < text.length()) {
            return isTime(start) && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
        }
        return letter != '"' && SIGNS.indexOf(letter) < 0 && !Character.isWhitespace(letter);
    }

    private boolean isTime(int start) {
        return Character.isDigit(text.charAt(start))
                && text.substring(start, at).indexOf('T') > 0;
    }

    private char letter() {
        var letter = text.charAt(at);
        if (Character.isISOControl(letter) && !Character.isWhitespace(letter)) {
            throw QueryProblem.at(text, at, QueryFault.PRINTABLE);
        }
        if (Character.isSurrogate(letter) && !isPaired()) {
            throw QueryProblem.at(text, at, QueryFault.WHOLE_CHARACTER);
        }
        at++;
        return letter;
    }

    private boolean isPaired() {
        var letter = text.charAt(at);
        return Character.isHighSurrogate(letter)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
