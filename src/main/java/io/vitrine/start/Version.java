package io.vitrine.start;

import java.util.Objects;

/** Which version this is. */
public final class Version {
    private Version() {}

    /** As the jar says; {@code development} where the classes run outside of one. */
    public static String current() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
    }
}
