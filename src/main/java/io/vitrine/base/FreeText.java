package io.vitrine.base;

/** The rule for free text that people write. */
public final class FreeText {
    private FreeText() {}

    /**
     * Returns the text. Errors: invalid-text, if it contains an unpaired surrogate, or a control character other than line
     * breaks and tabs.
     */
    public static String of(String field, String text) {
        if (text.codePoints().anyMatch(letter -> Character.isISOControl(letter) && "\n\r\t".indexOf(letter) < 0)) {
            throw Problem.invalidField("invalid-text", field, CommonFault.NO_CONTROL_CHARACTERS);
        }
        return whole(text);
    }

    /**
     * Returns the text, which can be stored, sent and hashed as UTF-8. Errors: invalid-text, if it contains an unpaired
     * surrogate.
     */
    public static String whole(String text) {
        if (text.codePoints().anyMatch(FreeText::isHalf)) {
            throw Problem.invalid("invalid-text", "must not contain half a character (an unpaired surrogate)");
        }
        return text;
    }

    private static boolean isHalf(int letter) {
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    }
}
