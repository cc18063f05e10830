package io.vitrine.people;

import io.vitrine.base.Fold;
import io.vitrine.base.Problem;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** An e-mail address, as it was written and as it is compared: regardless of case. */
record Email(String text) {
    private static final int MAXIMUM_LENGTH = 254;
    private static final Pattern FORM =
            Pattern.compile("[^\\s\\p{C}@\"(),:;<>\\[\\\\\\]]{1,64}@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

    /** Errors: invalid-email, naming the field. */
    static Email parse(String field, String given) {
        var text = Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
        if (text.length() > MAXIMUM_LENGTH || !FORM.matcher(text).matches() || text.contains("..")) {
            throw Problem.invalidField("invalid-email", field, PeopleFault.EMAIL);
        }
        return new Email(text);
    }

    String key() {
        return key(text);
    }

    /** The key by which any text is looked up; never fails. */
    static String key(String text) {
        return Fold.key(text.strip());
    }
}
