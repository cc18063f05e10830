package io.vitrine.people;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Fold;
import io.vitrine.base.Problem;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** The name of a person or a key; need not be unique. */
final class PersonName {
    static final int MAXIMUM_LENGTH = 100;
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}[\\p{Cf}&&[^\\x{200C}\\x{200D}]]]");

    private PersonName() {}

    /** Errors: invalid-name, naming the field. */
    static String parse(String field, String given) {
        var name = Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
        var length = name.codePointCount(0, name.length());
        if (length < 1 || length > MAXIMUM_LENGTH || UNSEEN.matcher(name).find()) {
            throw Problem.invalidField("invalid-name", field, CommonFault.SEEN_CHARACTERS, 1, MAXIMUM_LENGTH);
        }
        return name;
    }

    /** The key by which a name is sorted and searched. */
    static String key(String name) {
        return Fold.key(name);
    }
}
