package io.vitrine.start;

import java.util.Objects;

/** The version of the program. */
public final class Version {
    private Version() {}

    /** The version given by the jar; {@code development} if the classes run outside of a jar. */
    public static String current() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
    }
}
