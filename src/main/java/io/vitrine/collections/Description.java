package io.vitrine.collections;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Problem;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The description of a media collection, in free text. */
final class Description {
    static final int LONGEST = 4000;
    /** Characters that no text can contain or show, other than line ends and tabs. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]");

    private Description() {}

    /**
     * Returns the description in NFC; null if there is none.
     *
     * <p>Errors: invalid-description.
     */
    static @Nullable String parse(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        var text = Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) > LONGEST
                || UNSEEN.matcher(text).find()) {
            throw Problem.invalidField(
                    "invalid-description", "description", CommonFault.AT_MOST_SEEN_CHARACTERS, LONGEST);
        }
        return text;
    }
}
