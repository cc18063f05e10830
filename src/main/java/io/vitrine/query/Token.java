package io.vitrine.query;

/**
 * A piece of the text of a query.
 *
 * @param text the value of a string; any other token as it is written
 * @param at where it starts, counted from 0
 */
record Token(Kind kind, String text, int at) {
    enum Kind {
        /** A text in double quotes. */
        STRING,
        /** Anything else between spaces, brackets and signs: names, numbers, dates, keywords. */
        WORD,
        /** One of {@code = : < <= > >= ( ) [ ] ,}. */
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isKeyword(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    /** The token as an error shows it. */
    String shown() {
        return switch (kind) {
            case STRING -> "\"" + cut() + "\"";
            case WORD, SIGN -> cut();
            case END -> "the end";
        };
    }

    private String cut() {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
