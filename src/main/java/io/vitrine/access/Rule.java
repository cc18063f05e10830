package io.vitrine.access;

import io.vitrine.base.Level;
import java.util.Collection;
import org.jooq.Condition;
import org.jooq.Record2;
import org.jooq.Select;

/**
 * The rule of access, rendered for one viewer at one instant: as the level on given objects, and as the condition for
 * lists. The two say the same; a test holds them to it.
 */
sealed interface Rule permits EverywhereRule, RestrictedRule {
    /** Rows of (node id, rank), one per node on which there is a level; absent nodes have no row. */
    Select<Record2<Long, Integer>> nodeLevels(Collection<Long> ids);

    /** Rows of (collection id, rank), likewise. */
    Select<Record2<Long, Integer>> collectionLevels(Collection<Long> ids);

    Condition visibleNodes();

    /** Nodes that shares or ownership give, but for those below folders that they give as well; none by role alone. */
    Condition topmostNodes();

    Condition visibleCollections();

    /** Condition on {@code media_collection}: those on which the viewer has at least the level. */
    Condition collectionsAt(Level level);
}
