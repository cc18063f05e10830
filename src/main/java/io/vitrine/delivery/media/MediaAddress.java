package io.vitrine.delivery.media;

import io.vitrine.base.Problem;
import io.vitrine.delivery.rendition.Transformation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** What a URL below {@code /media} says: a path, and a transformation as its parameter {@code tr} or its first step. */
record MediaAddress(MediaPath path, Optional<Transformation> transformation) {
    /** No folder's name can begin like that. */
    private static final String STEP = "/tr:";

    /**
     * Reads what follows {@code /media}, still percent-encoded.
     *
     * <p>Errors: not found, where that can be no file's path; invalid-transformation.
     */
    static MediaAddress of(String raw, @Nullable String parameter) {
        var end = raw.startsWith(STEP) ? raw.indexOf('/', 1) : -1;
        if (end < 0) {
            return new MediaAddress(path(raw), Optional.ofNullable(parameter).map(Transformation::of));
        }
        if (parameter != null) {
            throw Problem.invalidField("invalid-transformation", "tr", AddressFault.IN_PATH);
        }
        return new MediaAddress(
                path(raw.substring(end)), Optional.of(Transformation.of(decoded(raw.substring(STEP.length(), end)))));
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
