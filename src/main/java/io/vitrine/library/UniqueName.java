package io.vitrine.library;

import io.vitrine.base.Utf8;
import java.security.SecureRandom;

/** Makes a name unique by adding {@code _} and ten random letters or digits before the extension. */
final class UniqueName {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 10;
    /** What follows the last dot is an extension only if it is no longer than this; else it may not leave enough space. */
    private static final int EXTENSION_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private UniqueName() {}

    static String of(String name) {
        var dot = name.lastIndexOf('.');
        var hasExtension = dot > 0 && Utf8.length(name.substring(dot + 1)) <= EXTENSION_BYTES;
        var stem = hasExtension ? name.substring(0, dot) : name;
        var ending = suffix() + (hasExtension ? name.substring(dot) : "");
        return Names.of(Utf8.cut(stem, Names.MAX_BYTES - Utf8.length(ending)) + ending);
    }

    private static String suffix() {
        var suffix = new StringBuilder("_");
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(at -> suffix.append(LETTERS.charAt(at)));
        return suffix.toString();
    }
}
