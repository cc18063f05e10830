package io.vitrine.access;

import static io.vitrine.db.schema.Tables.COLLECTION_SHARE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import io.vitrine.base.CollectionId;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Shares that have ended. SQL only. */
@Component
class EndedShareStore {
    /** A share that was removed; its end in milliseconds. */
    record Ended(ObjectId object, long principal, short level, long until) {}

    /** Removes ended shares, at most this many of each kind of object. */
    List<Ended> clear(DSLContext sql, long now, int most) {
        var ended = new ArrayList<Ended>();
        sql.deleteFrom(NODE_SHARE)
                .where(row(NODE_SHARE.PRINCIPAL_ID, NODE_SHARE.NODE_ID)
                        .in(select(NODE_SHARE.PRINCIPAL_ID, NODE_SHARE.NODE_ID)
                                .from(NODE_SHARE)
                                .where(NODE_SHARE.UNTIL.le(now))
                                .limit(most)))
                .and(NODE_SHARE.UNTIL.le(now))
                .returning(NODE_SHARE.NODE_ID, NODE_SHARE.PRINCIPAL_ID, NODE_SHARE.LEVEL, NODE_SHARE.UNTIL)
                .forEach(gone -> ended.add(new Ended(
                        new NodeId(gone.getNodeId()), gone.getPrincipalId(), gone.getLevel(), gone.getUntil())));
        sql.deleteFrom(COLLECTION_SHARE)
                .where(row(COLLECTION_SHARE.PRINCIPAL_ID, COLLECTION_SHARE.COLLECTION_ID)
                        .in(select(COLLECTION_SHARE.PRINCIPAL_ID, COLLECTION_SHARE.COLLECTION_ID)
                                .from(COLLECTION_SHARE)
                                .where(COLLECTION_SHARE.UNTIL.le(now))
                                .limit(most)))
                .and(COLLECTION_SHARE.UNTIL.le(now))
                .returning(
                        COLLECTION_SHARE.COLLECTION_ID,
                        COLLECTION_SHARE.PRINCIPAL_ID,
                        COLLECTION_SHARE.LEVEL,
                        COLLECTION_SHARE.UNTIL)
                .forEach(gone -> ended.add(new Ended(
                        new CollectionId(gone.getCollectionId()),
                        gone.getPrincipalId(),
                        gone.getLevel(),
                        gone.getUntil())));
        return ended;
    }
}
