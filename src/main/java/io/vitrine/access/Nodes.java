package io.vitrine.access;

import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import org.jooq.Field;

/** What the rows of {@code node} mean. */
public final class Nodes {
    public static final short FOLDER = 0;
    public static final short FILE = 1;

    /** The folder whose closure rows lead up from a node: itself for a folder, its folder for a file. */
    static final Field<Long> ANCHOR =
            when(NODE.KIND.eq(inline(FOLDER)), NODE.ID).otherwise(NODE.PARENT_ID);

    private Nodes() {}
}
