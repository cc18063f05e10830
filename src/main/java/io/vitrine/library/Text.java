package io.vitrine.library;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Problem;

/** The rule for free text of people. */
final class Text {
    private Text() {}

    /** The text itself. Errors: invalid-text, for control characters other than line breaks and tabs. */
    static String of(String field, String text) {
        if (text.codePoints().anyMatch(letter -> Character.isISOControl(letter) && "\n\r\t".indexOf(letter) < 0)) {
            throw Problem.invalidField("invalid-text", field, CommonFault.NO_CONTROL_CHARACTERS);
        }
        return text;
    }
}
