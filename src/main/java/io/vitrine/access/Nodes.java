package io.vitrine.access;

import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import io.vitrine.db.Dialect;
import io.vitrine.db.schema.Tables;
import io.vitrine.db.schema.tables.Folder;
import org.jooq.Condition;
import org.jooq.Field;

/** What the rows of {@code node} mean. */
public final class Nodes {
    public static final short FOLDER = 0;
    public static final short FILE = 1;

    private static final Folder AROUND = Tables.FOLDER.as("around_it");

    /**
     * The folder whose closure rows lead up from a node: the node itself if it is a folder, the containing folder if it is a
     * file.
     */
    public static final Field<Long> ANCHOR =
            when(NODE.KIND.eq(inline(FOLDER)), NODE.ID).otherwise(NODE.PARENT_ID);

    /**
     * Holds for rows that are in the tree. A node in the trash, and everything below it, has no anchor in the tree: it counts
     * as absent, no matter who owns it, shares it or has it in a collection.
     */
    public static final Condition LIVE = isLive(ANCHOR);

    private Nodes() {}

    /** As {@link #LIVE}, for a node whose {@link #ANCHOR} is given. */
    static Condition isLive(Field<Long> anchor) {
        return Dialect.finds(select(AROUND.ID).from(AROUND).where(AROUND.ID.eq(anchor)));
    }
}
