package io.vitrine.library;

import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.inline;

import org.jooq.Field;

/**
 * What lists of the whole library are sorted by: the columns of nodes, written as the indexes {@code node_all_by_*} have them. Lists
 * of one folder say the columns themselves and have indexes of their own.
 */
public final class LibraryOrder {
    public static final Field<String> NAME = NODE.NAME_KEY.concat(inline(""));
    public static final Field<Long> SIZE = NODE.SIZE.plus(inline(0));
    public static final Field<Long> CREATED = NODE.CREATED_AT.plus(inline(0));
    public static final Field<Long> UPDATED = NODE.UPDATED_AT.plus(inline(0));

    private LibraryOrder() {}
}
