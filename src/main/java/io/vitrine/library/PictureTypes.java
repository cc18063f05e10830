package io.vitrine.library;

import java.util.function.Predicate;

/** Of which types of files pictures can be made; a bean of whoever makes them. */
public record PictureTypes(Predicate<String> types) {
    boolean include(String mime) {
        return types.test(mime);
    }
}
