package io.vitrine.query;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.when;

import org.jooq.Condition;
import org.jooq.Field;

/**
 * The columns of the values that differ between versions: in the row of the file, which has those of its current version, or
 * in the joined row of {@code file_version}.
 */
record Columns(
        Field<Long> createdAt,
        Field<Long> updatedAt,
        Field<Long> size,
        Field<String> mime,
        Field<Boolean> isPublished) {
    static final Condition IS_FORMER = FILE_VERSION.ID.ne(NODE.VERSION_ID);

    static final Columns OF_NODES =
            new Columns(NODE.CREATED_AT, NODE.UPDATED_AT, NODE.SIZE, NODE.MIME, NODE.IS_PUBLISHED);

    static final Columns OF_VERSIONS = new Columns(
            when(IS_FORMER, FILE_VERSION.CREATED_AT).otherwise(NODE.CREATED_AT),
            when(IS_FORMER, FILE_VERSION.CREATED_AT).otherwise(NODE.UPDATED_AT),
            coalesce(FILE_VERSION.SIZE, NODE.SIZE),
            coalesce(FILE_VERSION.MIME, NODE.MIME),
            coalesce(FILE_VERSION.IS_PUBLISHED, NODE.IS_PUBLISHED));
}
