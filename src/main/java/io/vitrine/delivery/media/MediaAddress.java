package io.vitrine.delivery.media;

import io.vitrine.base.Problem;
import io.vitrine.delivery.rendition.Transformation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** What a URL below {@code /media} says: a path, and a transformation in its parameter {@code tr} or its first step. */
record MediaAddress(MediaPath path, Optional<Transformation> transformation) {
    /** No folder name can begin like this; a client may have encoded the colon. */
    private static final Pattern STEP = Pattern.compile("/tr(?::|%3A)([^/]*)(/.*)", Pattern.CASE_INSENSITIVE);

    /** What ImageKit's clients send to get the original. */
    private static final String ORIGINAL = "orig-true";

    /**
     * Parses the part of a URL after {@code /media}, still percent-encoded.
     *
     * <p>Errors: not found, if that cannot be the path of a file; invalid-transformation.
     */
    static MediaAddress of(String raw, @Nullable String parameter) {
        var step = STEP.matcher(raw);
        if (!step.matches()) {
            return new MediaAddress(path(raw), transformation(parameter));
        }
        if (parameter != null) {
            throw Problem.invalidField("invalid-transformation", "tr", AddressFault.IN_PATH);
        }
        return new MediaAddress(path(step.group(2)), transformation(decoded(step.group(1))));
    }

    private static Optional<Transformation> transformation(@Nullable String asked) {
        return ORIGINAL.equals(asked)
                ? Optional.empty()
                : Optional.ofNullable(asked).map(Transformation::of);
    }

    private static MediaPath path(String raw) {
        return MediaPath.of(raw).orElseThrow(Problem::notFound);
    }

    private static String decoded(String raw) {
        try {
            return StringUtils.uriDecode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEncoding) {
            throw Problem.notFound();
        }
    }
}
