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
    /** Appended to a text, sorts after all texts that start with it, as the databases compare. */
    static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private static final int LAST_OF_ASCII = 0x7f;
    /** Each letter nests the expression one level deeper, and it must not become too deep. */
    private static final int MOST_LETTERS = 100;

    private static final Pattern SEPARATORS = Pattern.compile("[\\s._-]+");

    private Texts() {}

    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether a field starts with a text; case matters. */
    static Condition starts(Field<String> field, String text) {
        return left(field, text.codePointCount(0, text.length())).eq(text);
    }

    /** The words of a text, folded; the last one may be only the beginning of a word. */
    static List<String> tokens(String text) {
        return Arrays.stream(SEPARATORS.split(Fold.key(text)))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    /** Whether a folded text contains each of these words, and a word that starts with the last one. */
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
     * A field in its original case, folded so far as is needed to look for this text in it. A database may lowercase only
     * ASCII letters, so all other letters of the text are replaced one by one.
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

    /** The text with a point before, between and after its words. */
    private static Field<String> words(Field<String> folded) {
        var point = inline(".");
        var separated = folded;
        for (var separator : List.of("_", "-", " ", "\n")) {
            separated = replace(separated, inline(separator), point);
        }
        return concat(point, separated, point);
    }
}
