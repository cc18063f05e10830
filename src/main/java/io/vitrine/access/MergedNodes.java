package io.vitrine.access;

import static io.vitrine.db.schema.Tables.MERGED_NODE;

import io.vitrine.base.NodeId;
import io.vitrine.db.Dialect;
import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * What has become of files and folders that were moved onto others of their names. Whoever is asked for by the id of such a one is
 * asked about what it is a part of now; of what was deleted for good with that, nothing is known any more. SQL only.
 */
@Component
public class MergedNodes {
    /** Before the first is removed, the caller holding both. */
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

    /** What those of the nodes have become that have merged. */
    public Set<Long> successors(DSLContext sql, Collection<Long> nodes) {
        return sql.select(MERGED_NODE.INTO_ID)
                .from(MERGED_NODE)
                .where(Dialect.in(MERGED_NODE.NODE_ID, nodes))
                .fetchSet(MERGED_NODE.INTO_ID);
    }

    /** Forgets those that merged before a time. */
    public void forget(DSLContext sql, long before) {
        sql.deleteFrom(MERGED_NODE).where(MERGED_NODE.AT.lt(before)).execute();
    }
}
