package io.vitrine.base;

import java.util.Locale;

/** How the API, the database and the log name the constants of enumerations: {@code ALREADY_MEMBER} is {@code already-member}. */
public final class Word {
    private Word() {}

    /** The stable word for programs: renaming a constant changes what clients read. */
    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
