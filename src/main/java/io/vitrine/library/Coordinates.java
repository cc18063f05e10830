package io.vitrine.library;

import io.vitrine.base.Problem;
import java.util.regex.Pattern;

/** The rule for the focus of a picture: the part that matters. */
public final class Coordinates {
    private static final Pattern FORM = Pattern.compile("\\d{1,9},\\d{1,9},\\d{1,9},\\d{1,9}");

    private Coordinates() {}

    /** Returns the text unchanged. Errors: invalid-coordinates. */
    public static String of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw Problem.invalidField("invalid-coordinates", "customCoordinates", LibraryFault.COORDINATES);
        }
        return text;
    }
}
