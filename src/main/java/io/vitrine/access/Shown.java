package io.vitrine.access;

import io.vitrine.base.CollectionId;
import java.util.Map;
import org.jooq.Condition;

/**
 * The proof that a viewer may view a collection, with which of its members they may see: all of them or, where it filters,
 * those only that they may see anyway. Good for the transaction in which it was given.
 */
public final class Shown {
    private final CollectionId id;
    private final Rule rule;
    private final boolean filtered;

    Shown(CollectionId id, Rule rule, boolean filtered) {
        this.id = id;
        this.rule = rule;
        this.filtered = filtered;
    }

    public CollectionId id() {
        return id;
    }

    /** Whether some members may be hidden from the viewer. */
    public boolean isFiltered() {
        return filtered;
    }

    /** Holds for those rows of {@code collection_member}, of this collection, that the viewer may see. */
    public Condition members() {
        return filtered ? rule.shownMembers() : MemberTrash.LIVE;
    }

    /** The values of the parameters with names that the condition has. */
    public Map<String, Long> values() {
        return filtered ? rule.values() : Map.of();
    }
}
