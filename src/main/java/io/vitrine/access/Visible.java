package io.vitrine.access;

import io.vitrine.base.Level;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;

/** What a viewer may see, as conditions on lists over {@code node} and {@code media_collection}. */
public final class Visible {
    private final Rule rule;

    Visible(Rule rule) {
        this.rule = rule;
    }

    /** Holds for the rows of {@code node} that the viewer may view. */
    public Condition nodes() {
        return rule.visibleNodes();
    }

    /**
     * The ids of all nodes that the viewer may view, and of few others: for those to whom few are visible, a place to start
     * from. Some stand there more than once, so that whoever reads only some need not wait for all. Empty for roles to which
     * everything is. What is found so is still to be held to {@link #nodes}.
     */
    public Optional<Select<Record1<Long>>> reach() {
        return rule.reach();
    }

    /**
     * Holds for the rows of {@code node} that were shared with the viewer or are the viewer's own, and are in no folder of
     * which that is true: where a restricted viewer starts. For all others there is no such place.
     */
    public Condition topmostNodes() {
        return rule.topmostNodes();
    }

    /**
     * Holds for the rows of {@code collection_member}, of collections that the viewer may view, that the viewer may be shown:
     * all but, in collections that filter, those of nodes that the viewer may not view anyway.
     */
    public Condition members() {
        return rule.shownMembers();
    }

    /** Holds for the rows of {@code media_collection} that the viewer may view. */
    public Condition collections() {
        return rule.visibleCollections();
    }

    /** Holds for the rows of {@code media_collection} on which the viewer has at least the level. */
    public Condition collectionsAt(Level level) {
        return rule.collectionsAt(level);
    }
}
