package io.vitrine.access;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.TRASH;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.vitrine.base.NodeId;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Dialect;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Component;

/**
 * Tells whether a restricted viewer could see a trashed node if it were back in its place, by what the viewer is given today
 * on the node or on a folder above that place. Shares, owners and memberships of trashed nodes are kept, which makes this
 * possible; for nodes that were deleted for good it is not.
 */
@Component
public class FormerSight {
    private final Access access;
    private final MergedNodes merged;

    FormerSight(Access access, MergedNodes merged) {
        this.access = access;
        this.merged = merged;
    }

    /** The given ids, and those of the nodes into which any of them were merged. */
    public List<Long> withSuccessors(DSLContext sql, Collection<Long> ids) {
        return Stream.concat(ids.stream(), merged.successors(sql, ids).stream()).toList();
    }

    public boolean coversTrashed(DSLContext sql, Viewer viewer, Collection<Long> ids) {
        return uncovered(sql, viewer, ids).isEmpty();
    }

    /**
     * Those of the nodes that are in the trash and that the viewer could not see in their places. One query if none is in
     * the trash; otherwise two more, and one for each level of the longest path up to the root.
     */
    Set<Long> uncovered(DSLContext sql, Viewer viewer, Collection<Long> ids) {
        var trashed = sql.select(NODE.ID)
                .from(NODE)
                .where(Dialect.in(NODE.ID, ids))
                .and(not(Nodes.LIVE))
                .fetchSet(NODE.ID);
        if (trashed.isEmpty()) {
            return Set.of();
        }
        var above = above(sql, trashed);
        var all = new HashSet<>(trashed);
        all.addAll(above.values());
        var given = viewer.user().map(user -> given(sql, user, all)).orElse(Set.of());
        return trashed.stream().filter(id -> !isGiven(id, above, given)).collect(toSet());
    }

    /** Maps each node, and each folder on its path to the root, to the folder that it is or was in. */
    private static Map<Long, Long> above(DSLContext sql, Set<Long> nodes) {
        var around = coalesce(NODE.PARENT_ID, TRASH.PARENT_ID);
        var above = new HashMap<Long, Long>();
        var next = nodes;
        while (!next.isEmpty()) {
            var found = sql.select(NODE.ID, around)
                    .from(NODE)
                    .leftJoin(TRASH)
                    .on(TRASH.NODE_ID.eq(NODE.ID))
                    .where(Dialect.in(NODE.ID, next))
                    .and(around.isNotNull())
                    .fetchMap(Record2::value1, Record2::value2);
            above.putAll(found);
            next = new HashSet<>(found.values());
            next.removeAll(above.keySet());
        }
        return above;
    }

    /**
     * Those of the nodes that the user owns, that are shared with the user, or that are members of a collection that shows
     * them.
     */
    private Set<Long> given(DSLContext sql, UserId user, Set<Long> nodes) {
        var given = new Given(val(user.value()), val(access.now()));
        return sql.select(NODE.ID)
                .from(NODE)
                .where(Dialect.in(NODE.ID, nodes))
                .and(NODE.OWNER_ID
                        .eq(user.value())
                        .or(NODE.ID.in(given.nodes()))
                        .or(NODE.ID.in(select(COLLECTION_MEMBER.NODE_ID)
                                .from(COLLECTION_MEMBER)
                                .where(COLLECTION_MEMBER.COLLECTION_ID.in(given.showing())))))
                .fetchSet(NODE.ID);
    }

    /** A folder that was deleted for good ends the path: what it gave is unknown, and does not count against the viewer. */
    private static boolean isGiven(long node, Map<Long, Long> above, Set<Long> given) {
        Long at = node;
        while (at != null && !given.contains(at)) {
            if (at == NodeId.ROOT.value()) {
                return false;
            }
            at = above.get(at);
        }
        return true;
    }
}
