package io.vitrine.collections;

import io.vitrine.base.Fold;
import io.vitrine.base.Problem;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The name of a media collection.
 *
 * @param text the name as given, in NFC
 * @param key the form that is compared and sorted: without regard to case and Unicode form
 */
record CollectionName(String text, String key) {
    static final int LONGEST = 255;
    /** Marks belong to the letters before them; many scripts cannot be written without them. */
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{Nd}_-][\\p{L}\\p{M}\\p{Nd}_-]*");
    /** Invisible letters and marks, with which one name could pass for another. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}"
                    + "\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0100}-\\x{E01EF}]");

    /** Errors: invalid-name. */
    static CollectionName parse(String given) {
        var text = Normalizer.normalize(given, Normalizer.Form.NFC);
        var length = text.codePointCount(0, text.length());
        if (length < 1
                || length > LONGEST
                || !FORM.matcher(text).matches()
                || UNSEEN.matcher(text).find()) {
            throw Problem.invalidField("invalid-name", "name", CollectionFault.COLLECTION_NAME, 1, LONGEST);
        }
        return new CollectionName(text, Fold.key(text));
    }
}
