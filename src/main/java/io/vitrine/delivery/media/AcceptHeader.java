package io.vitrine.delivery.media;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from the header {@code Accept} which types a client accepts. */
final class AcceptHeader {
    /** A quality of 0: the client does not accept the type. */
    private static final Pattern REFUSED = Pattern.compile("\\s*q\\s*=\\s*0(\\.0*)?\\s*", Pattern.CASE_INSENSITIVE);

    private AcceptHeader() {}

    /** Whether the header names the type itself; wildcards do not count. */
    static boolean names(@Nullable String accept, String type) {
        return accept != null && Arrays.stream(accept.split(",")).anyMatch(range -> isTaken(range.split(";"), type));
    }

    private static boolean isTaken(String[] range, String type) {
        return range.length > 0
                && range[0].strip().equalsIgnoreCase(type)
                && Arrays.stream(range)
                        .skip(1)
                        .noneMatch(parameter -> REFUSED.matcher(parameter).matches());
    }
}
