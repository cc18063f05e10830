package io.vitrine.access;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.Level;
import java.util.List;

/**
 * An object that a user or group reaches, with every way to it.
 *
 * @param object a file, folder or collection with its path or name; {@code library} for the whole library, given by a role
 * @param level the highest level of the ways
 */
@Schema(name = "ReachedObject")
record ReachView(AccessView.Named object, Level level, List<Explanation.Reason> ways) {
    private static final AccessView.Named LIBRARY = new AccessView.Named("library", "", "/");

    static ReachView of(AccessView.Named object, List<Explanation.Reason> ways) {
        var level = ways.stream().map(Explanation.Reason::level).reduce(Level.NONE, Picture::higher);
        return new ReachView(object, level, ways);
    }

    static ReachView everything(Explanation.Reason byRole) {
        return of(LIBRARY, List.of(byRole));
    }
}
