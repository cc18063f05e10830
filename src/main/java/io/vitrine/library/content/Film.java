package io.vitrine.library.content;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The known facts of a film or sound; all null for other files, and until the facts have been read.
 *
 * @param duration in seconds
 * @param bitRate of all streams together, in thousands of bits per second
 */
public record Film(
        @Nullable Double duration,
        @Nullable Long bitRate,
        @Nullable String videoCodec,
        @Nullable String audioCodec) {
    public static final Film NONE = new Film(null, null, null, null);

    /**
     * Reads the facts of a version.
     *
     * @param facts the facts as stored, in JSON
     * @param size of the version, in bytes
     */
    public static Film of(@Nullable String facts, long size) {
        if (facts == null) {
            return NONE;
        }
        var known = JsonMapper.shared().readTree(facts);
        var seconds = known.path("duration").asDouble(0);
        return new Film(
                seconds > 0 ? seconds : null,
                seconds > 0 ? Math.round(size * 8 / seconds / 1000) : null,
                text(known, "videoCodec"),
                text(known, "audioCodec"));
    }

    private static @Nullable String text(JsonNode known, String name) {
        return known.path(name).isString() ? known.path(name).asString() : null;
    }
}
