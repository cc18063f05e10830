package io.vitrine.access;

import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import org.jooq.Condition;
import org.jooq.DSLContext;

/** What shares repeat of their nodes, so that a list of what was given need not read those. SQL only. */
public final class ShareCopies {
    private ShareCopies() {}

    /** Brings it to the shares of which this holds, and says how many they are. */
    public static int refresh(DSLContext sql, Condition which) {
        var node = select(NODE.KIND, NODE.NAME_KEY).from(NODE).where(NODE.ID.eq(NODE_SHARE.NODE_ID));
        return sql.update(NODE_SHARE)
                .set(row(NODE_SHARE.KIND, NODE_SHARE.NAME_KEY), node)
                .where(which)
                .execute();
    }

    /** Holds for a share, joined with its node, that says something else. */
    public static Condition differ() {
        return NODE_SHARE.KIND.ne(NODE.KIND).or(NODE_SHARE.NAME_KEY.ne(NODE.NAME_KEY));
    }
}
