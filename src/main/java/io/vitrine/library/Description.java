package io.vitrine.library;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How people describe a file or folder.
 *
 * @param coordinates the focus of a picture: x, y, width, height
 * @param metadata the values of custom metadata fields, by field name, as stored
 */
record Description(
        SortedSet<String> tags,
        @Nullable String coordinates,
        @Nullable String text,
        Map<String, Object> metadata) {
    static final Description NONE = new Description(new TreeSet<>(), null, null, Map.of());
}
