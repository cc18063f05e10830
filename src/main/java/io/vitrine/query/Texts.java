package io.vitrine.query;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.replace;

import io.vitrine.base.Fold;
import io.vitrine.db.Dialect;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;

/** How texts are compared. */
final class Texts {
    /** Behind every text that starts with another, as the databases compare. */
    static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private static final int LAST_OF_ASCII = 0x7f;
    /** Each is a step of an expression, which must not be too deep. */
    private static final int MOST_LETTERS = 100;

    private static final Pattern SEPARATORS = Pattern.compile("[\\s._-]+");

    private Texts() {}

    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** With regard to case. */
    static Condition starts(Field<String> field, String text) {
        return left(field, text.codePointCount(0, text.length())).eq(text);
    }

    /** The words of a text, folded, of which the last may be the beginning of one. */
    static List<String> tokens(String text) {
        return Arrays.stream(SEPARATORS.split(Fold.key(text)))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    /** Whether a folded text has each of these words, and one that starts with the last. */
    static Condition has(Field<String> folded, String text) {
        var tokens = tokens(text);
        if (tokens.isEmpty()) {
            return falseCondition();
        }
        var words = words(folded);
        var conditions = tokens.stream()
                .map(token -> Dialect.holds(words, "." + token + "."))
                .toList();
        return and(and(conditions.subList(0, conditions.size() - 1)), Dialect.holds(words, "." + tokens.getLast()));
    }

    /**
     * A field that is stored as somebody wrote it, folded as far as is needed to look for this text in it: a database may know the
     * small letters of ASCII alone, and so is told those of the text.
     */
    static Field<String> foldedFor(Field<String> field, String text) {
        var letters = Fold.key(text)
                .codePoints()
                .filter(letter -> letter > LAST_OF_ASCII)
                .distinct()
                .filter(letter -> Character.toUpperCase(letter) != letter)
                .limit(MOST_LETTERS)
                .mapToObj(Character::toString)
                .toList();
        var folded = lower(field);
        for (var letter : letters) {
            folded = replace(folded, inline(letter.toUpperCase(Locale.ROOT)), inline(letter));
        }
        return folded;
    }

    /** The text with a point before, between and behind its words. */
    private static Field<String> words(Field<String> folded) {
        var point = inline(".");
        var separated = folded;
        for (var separator : List.of("_", "-", " ", "\n")) {
            separated = replace(separated, inline(separator), point);
        }
        return concat(point, separated, point);
    }
}
