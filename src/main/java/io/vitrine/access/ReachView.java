package io.vitrine.access;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.Level;
import java.util.List;

/**
 * One thing that a user or group reaches, with every way to it.
 *
 * @param object a file, folder or collection by its path or name; {@code library} for the whole, which a role gives
 * @param level the highest of the ways
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
