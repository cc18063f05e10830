package io.vitrine.access;

import static io.vitrine.db.schema.Tables.NODE;
import static java.util.stream.Collectors.toSet;

import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Dialect;
import io.vitrine.jobs.ItemSight;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The items of jobs are files and folders. Visibility of those in the library depends on the level on them, of those in the
 * trash on what the viewer is given on them or above their former place.
 */
@Component
class JobItemSight implements ItemSight {
    private final Access access;
    private final FormerSight former;

    JobItemSight(Access access, FormerSight former) {
        this.access = access;
        this.former = former;
    }

    @Override
    public Set<Long> hidden(DSLContext sql, Viewer viewer, Set<Long> ids) {
        if (!viewer.role().isRestricted()) {
            return Set.of();
        }
        var levels = access.levels(sql, viewer, ids.stream().map(NodeId::new).toList());
        var unseen = ids.stream()
                .filter(id -> levels.of(new NodeId(id)) == Level.NONE)
                .collect(toSet());
        var hidden = sql.select(NODE.ID)
                .from(NODE)
                .where(Dialect.in(NODE.ID, unseen))
                .and(Nodes.LIVE)
                .fetchSet(NODE.ID);
        hidden.addAll(former.uncovered(sql, viewer, unseen));
        return hidden;
    }
}
