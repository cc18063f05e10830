package io.vitrine.library;

import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.inline;

import org.jooq.Field;

/**
 * The sort keys for lists of the whole library: columns of {@code node}, written exactly as in the indexes {@code
 * node_all_by_*}. Lists of one folder use the plain columns and have indexes of their own.
 */
public final class LibraryOrder {
    public static final Field<String> NAME = NODE.NAME_KEY.concat(inline(""));
    public static final Field<Long> SIZE = NODE.SIZE.plus(inline(0));
    public static final Field<Long> CREATED = NODE.CREATED_AT.plus(inline(0));
    public static final Field<Long> UPDATED = NODE.UPDATED_AT.plus(inline(0));

    private LibraryOrder() {}
}
