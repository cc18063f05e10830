package io.vitrine.access;

import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.TRASH;

import io.vitrine.base.CollectionId;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.db.Dialect;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The only place that decides who may do what. Ask it within the transaction that then reads or writes; an answer is not
 * valid beyond that transaction.
 */
@Component
public class Access {
    private final Clock clock;
    private final MuchReached much = new MuchReached(System::nanoTime);

    Access(Clock clock) {
        this.clock = clock;
    }

    /**
     * Requires a level on one object. One query.
     *
     * <p>Errors: unauthenticated if the viewer is not signed in; not found if the object is absent or not visible, which
     * look the same; forbidden if it is visible but the level is too low.
     */
    public <I extends ObjectId> Allowed<I> require(DSLContext sql, Viewer viewer, Level level, I id) {
        if (!viewer.isSignedIn()) {
            throw Problem.unauthenticated();
        }
        var levels = levels(sql, viewer, List.of(id));
        var has = levels.of(id);
        if (has == Level.NONE) {
            throw Problem.notFound();
        }
        if (!has.includes(level)) {
            throw Problem.forbidden(level);
        }
        return levels.proof(id);
    }

    /** Returns the levels on many objects of one kind. One query, whatever their number; none for an empty set. */
    public <I extends ObjectId> Levels<I> levels(DSLContext sql, Viewer viewer, Collection<I> ids) {
        var byValue = new HashMap<Long, I>();
        ids.forEach(id -> byValue.put(id.value(), id));
        var levels = new HashMap<I, Rule.Found>();
        if (!byValue.isEmpty()) {
            found(sql, rule(viewer), ids.iterator().next(), byValue.keySet())
                    .forEach(one -> levels.put(byValue.get(one.id()), one));
        }
        return new Levels<>(levels);
    }

    /** Returns the conditions that filter lists to what the viewer may see. */
    public Visible visible(Viewer viewer) {
        return new Visible(rule(viewer), much);
    }

    /** Tells which members of a collection the viewer may see; the proof must have been given to the same viewer. No query. */
    public Shown shown(Viewer viewer, Allowed<CollectionId> collection) {
        return new Shown(collection.id(), rule(viewer), collection.isFiltered());
    }

    /** Filters lists of {@code trash}, joined with {@code node}, to nodes that the viewer could manage in their former place. */
    public Condition manageableTrash(Viewer viewer) {
        return rule(viewer).manageableTrash();
    }

    /**
     * The proof for those of the nodes that are in the trash, not being purged, and that the viewer could manage in their
     * former place.
     */
    public AllowedSet<NodeId> trashed(DSLContext sql, Viewer viewer, Collection<NodeId> ids) {
        var values = ids.stream().map(NodeId::value).toList();
        return new AllowedSet<>(sql.select(TRASH.NODE_ID)
                .from(TRASH)
                .join(NODE)
                .on(NODE.ID.eq(TRASH.NODE_ID))
                .where(Dialect.in(TRASH.NODE_ID, values))
                .and(TRASH.PURGE_ID.isNull())
                .and(manageableTrash(viewer))
                .fetchSet(row -> new NodeId(row.value1())));
    }

    /** Filters lists of collections to those on which the viewer has at least the level. */
    public Condition collectionsAt(Viewer viewer, Level level) {
        return rule(viewer).collectionsAt(level);
    }

    /** The instant, in milliseconds, against which the ends of shares are checked. */
    long now() {
        return clock.millis();
    }

    private static List<Rule.Found> found(DSLContext sql, Rule rule, ObjectId kind, Set<Long> ids) {
        return switch (kind) {
            case NodeId node -> rule.nodeLevels(sql, ids);
            case CollectionId collection -> rule.collectionLevels(sql, ids);
        };
    }

    private Rule rule(Viewer viewer) {
        return viewer.role().isRestricted()
                ? viewer.user()
                        .<Rule>map(user -> new RestrictedRule(user.value(), clock.millis()))
                        .orElseGet(() -> new EverywhereRule(Level.NONE))
                : new EverywhereRule(viewer.role().everywhere());
    }
}
