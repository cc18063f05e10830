package io.vitrine.access;

import io.vitrine.base.Level;
import io.vitrine.base.ObjectId;
import java.util.Set;

/** The proof that a viewer has a level on an object, valid within the transaction in which it was given. */
public final class Allowed<I extends ObjectId> {
    private final I id;
    private final Level level;
    private final boolean filtered;

    Allowed(I id, Level level) {
        this(id, level, false);
    }

    Allowed(I id, Level level, boolean filtered) {
        this.id = id;
        this.level = level;
        this.filtered = filtered;
    }

    /** Whether the object is a collection that shows the viewer only those members that they may see anyway. */
    public boolean isFiltered() {
        return filtered;
    }

    public I id() {
        return id;
    }

    /** The level that the viewer has, at least the one asked for. */
    public Level level() {
        return level;
    }

    /** The same proof as a set of one. */
    public AllowedSet<I> alone() {
        return new AllowedSet<>(Set.of(id));
    }
}
