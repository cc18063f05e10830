package io.vitrine.delivery.media;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which types a client takes, as its header {@code Accept} says it. */
final class AcceptHeader {
    /** A quality of none: the type is one that the client does not take. */
    private static final Pattern REFUSED = Pattern.compile("\\s*q\\s*=\\s*0(\\.0*)?\\s*", Pattern.CASE_INSENSITIVE);

    private AcceptHeader() {}

    /** Whether it names the type; not whether it would take it with all others. */
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
