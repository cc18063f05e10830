package io.vitrine.base;

import org.jspecify.annotations.Nullable;

/** Checks fields that a request must have. Called in the constructors of request records, so that none exists without them. */
public final class Required {
    private Required() {}

    /** Returns the value. Errors: {@code required}, naming the field. */
    public static <T> T field(@Nullable T value, String field) {
        if (value == null) {
            throw Problem.invalidField("required", field, CommonFault.REQUIRED);
        }
        return value;
    }
}
