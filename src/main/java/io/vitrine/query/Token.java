package io.vitrine.query;

/**
 * A piece of the text of a query.
 *
 * @param text of a string what it stands for; of all others as it is written
 * @param at where it starts, counted from 0
 */
record Token(Kind kind, String text, int at) {
    enum Kind {
        /** In double quotes. */
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

    /** As it is shown in an error. */
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
