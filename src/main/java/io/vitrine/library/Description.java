package io.vitrine.library;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How people describe a file or folder.
 *
 * @param coordinates of the part of a picture that matters: x, y, width, height
 * @param metadata values of custom metadata fields by name, as they are stored
 */
record Description(
        SortedSet<String> tags,
        @Nullable String coordinates,
        @Nullable String text,
        Map<String, Object> metadata) {
    static final Description NONE = new Description(new TreeSet<>(), null, null, Map.of());
}
