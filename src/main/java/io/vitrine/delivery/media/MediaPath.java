package io.vitrine.delivery.media;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.springframework.util.StringUtils;

/**
 * The place of a file, as given by its URL.
 *
 * @param folder the path of its folder, {@code /} for the root
 */
record MediaPath(String folder, String name) {
    /**
     * Parses the part of a URL after {@code /media}, still percent-encoded. Empty if that cannot be the path of a file
     * because it has an empty or dotted step, an encoded slash, or bytes that are not text.
     */
    static Optional<MediaPath> of(String raw) {
        var decoded = decoded(raw);
        if (!raw.startsWith("/") || raw.toLowerCase(Locale.ROOT).contains("%2f") || !isPlain(decoded)) {
            return Optional.empty();
        }
        return Optional.of(ofStored(decoded));
    }

    /** The place of a file by its path in the library. */
    static MediaPath ofStored(String path) {
        var slash = path.lastIndexOf('/');
        return new MediaPath(slash == 0 ? "/" : path.substring(0, slash), path.substring(slash + 1));
    }

    private static String decoded(String raw) {
        try {
            return Normalizer.normalize(StringUtils.uriDecode(raw, StandardCharsets.UTF_8), Normalizer.Form.NFC);
        } catch (IllegalArgumentException brokenEncoding) {
            return "";
        }
    }

    private static boolean isPlain(String path) {
        if (path.isEmpty() || path.endsWith("/") || path.contains("//") || path.indexOf('\uFFFD') >= 0) {
            return false;
        }
        for (var step : path.substring(1).split("/")) {
            if (step.equals(".") || step.equals("..")) {
                return false;
            }
        }
        return path.chars().noneMatch(Character::isISOControl);
    }
}
