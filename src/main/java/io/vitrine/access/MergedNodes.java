package io.vitrine.access;

import static io.vitrine.db.schema.Tables.MERGED_NODE;

import io.vitrine.base.NodeId;
import io.vitrine.db.Dialect;
import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Remembers files and folders that were merged into others of the same name. Whether a viewer may see a merged node depends on
 * the node that it is now a part of; once that one is deleted for good, nothing is known about either. SQL only.
 */
@Component
public class MergedNodes {
    /** Records that {@code from} is merged into {@code into}. Call it before {@code from} is removed, holding both. */
    public void merged(DSLContext sql, NodeId from, NodeId into, long at) {
        sql.update(MERGED_NODE)
                .set(MERGED_NODE.INTO_ID, into.value())
                .set(MERGED_NODE.AT, at)
                .where(MERGED_NODE.INTO_ID.eq(from.value()))
                .execute();
        sql.insertInto(MERGED_NODE, MERGED_NODE.NODE_ID, MERGED_NODE.INTO_ID, MERGED_NODE.AT)
                .values(from.value(), into.value(), at)
                .execute();
    }

    /** The nodes into which any of the given nodes were merged. */
    public Set<Long> successors(DSLContext sql, Collection<Long> nodes) {
        return sql.select(MERGED_NODE.INTO_ID)
                .from(MERGED_NODE)
                .where(Dialect.in(MERGED_NODE.NODE_ID, nodes))
                .fetchSet(MERGED_NODE.INTO_ID);
    }

    /** Forgets nodes that were merged before a time. */
    public void forget(DSLContext sql, long before) {
        sql.deleteFrom(MERGED_NODE).where(MERGED_NODE.AT.lt(before)).execute();
    }
}
