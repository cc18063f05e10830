package io.vitrine.access;

import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import org.jooq.Condition;
import org.jooq.DSLContext;

/** The columns that shares copy from their nodes, so that a list of what was given need not read the nodes. SQL only. */
public final class ShareCopies {
    private ShareCopies() {}

    /** Refreshes the copies in the shares that match the condition, and returns how many these are. */
    public static int refresh(DSLContext sql, Condition which) {
        var node = select(NODE.KIND, NODE.NAME_KEY).from(NODE).where(NODE.ID.eq(NODE_SHARE.NODE_ID));
        return sql.update(NODE_SHARE)
                .set(row(NODE_SHARE.KIND, NODE_SHARE.NAME_KEY), node)
                .where(which)
                .execute();
    }

    /** Holds for a share, joined with its node, whose copies are out of date. */
    public static Condition differ() {
        return NODE_SHARE.KIND.ne(NODE.KIND).or(NODE_SHARE.NAME_KEY.ne(NODE.NAME_KEY));
    }
}
