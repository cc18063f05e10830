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
 * The rule of access, rendered for one viewer at one instant: as the level on given objects, and as the condition for
 * lists. The two say the same; a test holds them to it.
 */
sealed interface Rule permits EverywhereRule, RestrictedRule {
    /**
     * The level on one object.
     *
     * @param around the level on the folder that a node is in; none for a collection
     * @param filtered whether it is a collection of whose members the viewer sees those only that they may see anyway
     */
    record Found(long id, Level level, Level around, boolean filtered) {
        static Found node(long id, Level level, Level around) {
            return new Found(id, level, around, false);
        }

        static Found collection(long id, Level level, boolean filtered) {
            return new Found(id, level, Level.NONE, filtered);
        }
    }

    /** One for each of the nodes on which there is a level; absent nodes have none. One query. */
    List<Found> nodeLevels(DSLContext sql, Collection<Long> ids);

    /** One for each of the collections on which there is a level, likewise. */
    List<Found> collectionLevels(DSLContext sql, Collection<Long> ids);

    /** The values of the parameters with names that are in the conditions. */
    Map<String, Long> values();

    default Condition visibleNodes() {
        return visibleNodes(noCondition());
    }

    /** Those that are visible and meant, of which is tested first what costs less. */
    Condition visibleNodes(Condition areMeant);

    /**
     * The same for each row of a list in its order, tested in an order that no planner changes, lest it leave that of the list: it
     * cannot know how few may pass.
     */
    default Condition passing(Condition areMeant) {
        return condition(when(areMeant, field(visibleNodes())).otherwise(inline(false)));
    }

    /** Those that are visible, each asked for its ways: for few nodes of a library of which much is visible. */
    Condition ledTo();

    /** Condition on {@code collection_member} of visible collections: those whose node the viewer may see in it. */
    default Condition shownMembers() {
        return MemberTrash.LIVE.and(toldMembers());
    }

    /** The same of nodes that are in the tree or not. */
    Condition toldMembers();

    /** The nodes that shares or ownership give, in the tree or not, some more than once; none by role alone. */
    Select<Record1<Long>> givenNodes();

    /** The same of one kind, each with its name's key; nodes in the tree or not, some more than once. */
    Select<Record2<String, Long>> givenByName(short kind);

    /** Of those, the ones in the tree that are in no folder which shares or ownership give. */
    Condition isTopmost(Field<Long> anchor, Field<Long> node);

    /** Holds for the rows of {@code trash}, joined with their {@code node}, that the viewer could manage where they were. */
    Condition manageableTrash();

    /**
     * The rank of the level on rows of {@code node} that are visible for a list, as all are that are in a folder on which there is
     * this level.
     */
    Field<Long> rankIn(Level folder);

    /** The same on the node with this id, which is visible. */
    Field<Long> rank(Field<Long> node);

    Condition visibleCollections();

    /** Condition on {@code media_collection}: those on which the viewer has at least the level. */
    Condition collectionsAt(Level level);
}
