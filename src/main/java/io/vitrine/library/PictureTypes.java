package io.vitrine.library;

import java.util.function.Predicate;

/** Of which types of files pictures can be made; a bean of whoever makes them. */
public record PictureTypes(Predicate<String> types) {
    /** The transformation of thumbnails: sharp on every screen in a tile of half that size, and yet small. */
    public static final String THUMBNAIL = "w-400,h-400,c-at_max";

    boolean include(String mime) {
        return types.test(mime);
    }
}
