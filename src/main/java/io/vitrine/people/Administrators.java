package io.vitrine.people;

import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;

/** Reserves use cases for administrators, such as those on users, groups and the organisation's keys. */
public final class Administrators {
    private Administrators() {}

    /** Errors: forbidden for all others, whatever they asked for. */
    public static void require(Viewer viewer) {
        if (!viewer.isAdministrator()) {
            throw Problem.forbidden("forbidden", "This needs the role administrator");
        }
    }
}
