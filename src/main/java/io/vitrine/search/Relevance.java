package io.vitrine.search;

import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.when;

import io.vitrine.db.Dialect;
import java.util.regex.Pattern;
import org.jooq.Field;

/**
 * How well a name answers to a text: it is the text, with or without its ending; it starts with it; a word of it does; the text
 * stands somewhere else. Both are folded.
 */
final class Relevance {
    static final int EXACT = 3;
    static final int START = 2;
    static final int WORD = 1;
    static final int INSIDE = 0;

    private static final Pattern SEPARATOR = Pattern.compile("[\\s._-]");

    private Relevance() {}

    static int of(String name, String text) {
        var at = name.indexOf(text);
        if (at == 0) {
            var rest = name.substring(text.length());
            return rest.isEmpty() || (rest.startsWith(".") && rest.indexOf('.', 1) < 0) ? EXACT : START;
        }
        for (; at > 0; at = name.indexOf(text, at + 1)) {
            if (SEPARATOR.matcher(name.substring(at - 1, at)).matches()) {
                return WORD;
            }
        }
        return INSIDE;
    }

    /** The same in the database. */
    static Field<Integer> rank(String text) {
        var hasEnding = Dialect.startsWith(NODE.NAME_KEY, text + ".")
                .and(position(substring(NODE.NAME_KEY, text.codePointCount(0, text.length()) + 2), ".")
                        .eq(0));
        return when(NODE.NAME_KEY.eq(text).or(hasEnding), inline(EXACT))
                .when(Dialect.startsWith(NODE.NAME_KEY, text), inline(START))
                .when(
                        Dialect.holds(NODE.NAME_KEY, "_" + text)
                                .or(Dialect.holds(NODE.NAME_KEY, "-" + text))
                                .or(Dialect.holds(NODE.NAME_KEY, "." + text)),
                        inline(WORD))
                .otherwise(inline(INSIDE));
    }
}
