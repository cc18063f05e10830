package io.vitrine.access;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;

import io.vitrine.base.Level;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;

/**
 * The rule of access for one viewer at one instant, both as the level on given objects and as conditions for lists. A test
 * makes sure that the two agree.
 */
sealed interface Rule permits EverywhereRule, RestrictedRule {
    /**
     * The level on one object.
     *
     * @param around the level on the folder that contains the node; none for a collection
     * @param filtered whether it is a collection that shows the viewer only those members that they may see anyway
     */
    record Found(long id, Level level, Level around, boolean filtered) {
        static Found node(long id, Level level, Level around) {
            return new Found(id, level, around, false);
        }

        static Found collection(long id, Level level, boolean filtered) {
            return new Found(id, level, Level.NONE, filtered);
        }
    }

    /** The levels on those of the nodes that exist. Nodes without a level may be missing. One query. */
    List<Found> nodeLevels(DSLContext sql, Collection<Long> ids);

    /** The levels on those of the collections that exist. Collections without a level may be missing. One query. */
    List<Found> collectionLevels(DSLContext sql, Collection<Long> ids);

    /** The values of the named parameters in the conditions. */
    Map<String, Long> values();

    default Condition visibleNodes() {
        return visibleNodes(noCondition());
    }

    /** Holds for nodes that are visible and meant; tests first whichever costs less. */
    Condition visibleNodes(Condition areMeant);

    /**
     * The same for each row of a list in its order. The order of the tests is fixed: a planner that changes it could leave the
     * order of the list, since it cannot know how few rows may pass.
     */
    default Condition passing(Condition areMeant) {
        return condition(when(areMeant, field(visibleNodes())).otherwise(inline(false)));
    }

    /** Holds for visible nodes, looking up the ways of each: for testing few nodes of a library of which much is visible. */
    Condition ledTo();

    /** Holds for rows of {@code collection_member}, of visible collections, whose node the viewer may see in the collection. */
    default Condition shownMembers() {
        return MemberTrash.LIVE.and(toldMembers());
    }

    /** The same for nodes in the tree or not. */
    Condition toldMembers();

    /** The nodes that shares or ownership give, in the tree or not, some more than once; none for access by role. */
    Select<Record1<Long>> givenNodes();

    /** The same for one kind, each with its name key; in the tree or not, some more than once. */
    Select<Record2<String, Long>> givenByName(short kind);

    /** Holds for those of {@link #givenNodes} that are in the tree, but in no folder that shares or ownership give. */
    Condition isTopmost(Field<Long> anchor, Field<Long> node);

    /** Holds for rows of {@code trash}, joined with their {@code node}, that the viewer could manage in their former place. */
    Condition manageableTrash();

    /** The rank of the level on visible rows of {@code node} in a folder on which the viewer has this level. */
    Field<Long> rankIn(Level folder);

    /** The rank of the level on the node with this id, which is visible. */
    Field<Long> rank(Field<Long> node);

    Condition visibleCollections();

    /** Holds for rows of {@code media_collection} on which the viewer has at least the level. */
    Condition collectionsAt(Level level);
}
