package io.vitrine.people;

import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;

/** Users, groups and the organisation's keys are the administrators' alone. */
public final class Administrators {
    private Administrators() {}

    /** Errors: forbidden, whatever was asked for. */
    public static void require(Viewer viewer) {
        if (!viewer.isAdministrator()) {
            throw Problem.forbidden("forbidden", "This needs the role administrator");
        }
    }
}
