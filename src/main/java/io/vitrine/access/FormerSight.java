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
 * Whether a restricted viewer could see what is in the trash if it were back in its place: by what they are given today on it or
 * on a folder above that place. Shares, owners and memberships of what is in the trash are kept, so that can be told; of what
 * was deleted for good it cannot.
 */
@Component
public class FormerSight {
    private final Access access;
    private final MergedNodes merged;

    FormerSight(Access access, MergedNodes merged) {
        this.access = access;
        this.merged = merged;
    }

    /** These, and what those of them have become that have merged into something else. */
    public List<Long> withSuccessors(DSLContext sql, Collection<Long> ids) {
        return Stream.concat(ids.stream(), merged.successors(sql, ids).stream()).toList();
    }

    public boolean coversTrashed(DSLContext sql, Viewer viewer, Collection<Long> ids) {
        return uncovered(sql, viewer, ids).isEmpty();
    }

    /**
     * Those of them that are in the trash, and that the viewer could not see in their places. A query where none of them is in the
     * trash; else one more for each folder on the longest way up, and one.
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

    /** By node the folder that it is or was in, on all ways from these to the root. */
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

    /** Those of the nodes that are themselves the user's, shared with them, or members that a collection shows them. */
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

    /** Nobody knows what was given by a folder that was deleted for good: that is no reason against it. */
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
