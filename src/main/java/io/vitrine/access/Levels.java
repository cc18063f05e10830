package io.vitrine.access;

import io.vitrine.base.Level;
import io.vitrine.base.ObjectId;
import java.util.Map;
import java.util.stream.Collectors;

/** One viewer's level on each of some objects; {@link Level#NONE} on those that are absent or not visible. */
public final class Levels<I extends ObjectId> {
    private final Map<I, Rule.Found> found;

    Levels(Map<I, Rule.Found> found) {
        this.found = Map.copyOf(found);
    }

    public Level of(I id) {
        var one = found.get(id);
        return one == null ? Level.NONE : one.level();
    }

    /** Whether the object is a collection that shows the viewer only those members that they may see anyway. */
    public boolean isFiltered(I id) {
        var one = found.get(id);
        return one != null && one.filtered();
    }

    /** The visible collections for which {@link #isFiltered} is true. */
    public AllowedSet<I> filtered() {
        return new AllowedSet<>(found.entrySet().stream()
                .filter(entry -> entry.getValue().filtered())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    /** The level on the folder that contains the node; {@link Level#NONE} if there is none on the node itself. */
    public Level around(I id) {
        var one = found.get(id);
        return one == null ? Level.NONE : one.around();
    }

    /** The objects on which the viewer has at least this level. */
    public AllowedSet<I> allowed(Level level) {
        return new AllowedSet<>(found.entrySet().stream()
                .filter(entry -> entry.getValue().level().includes(level))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    /** The proof for one object; call it only if {@link #of} returns a level other than {@link Level#NONE}. */
    public Allowed<I> proof(I id) {
        if (of(id) == Level.NONE) {
            throw new IllegalArgumentException("no level on " + id);
        }
        return new Allowed<>(id, of(id), isFiltered(id));
    }
}
