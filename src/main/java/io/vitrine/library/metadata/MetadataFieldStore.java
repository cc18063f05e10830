package io.vitrine.library.metadata;

import static io.vitrine.db.schema.Tables.METADATA_FIELD;
import static org.jooq.impl.DSL.noCondition;

import io.vitrine.db.Dialect;
import io.vitrine.db.schema.tables.records.MetadataFieldRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The defined fields. SQL only. */
@Component
class MetadataFieldStore {
    private final ObjectMapper json;

    MetadataFieldStore(ObjectMapper json) {
        this.json = json;
    }

    /** The fields, sorted by name. */
    List<MetadataField> all(DSLContext sql, boolean withDeleted) {
        return sql.selectFrom(METADATA_FIELD)
                .where(withDeleted ? noCondition() : METADATA_FIELD.DELETED_AT.isNull())
                .orderBy(METADATA_FIELD.NAME)
                .fetch(this::field);
    }

    /** A field that is not deleted, locked until the transaction ends. */
    Optional<MetadataField> locked(DSLContext sql, FieldId id) {
        return Dialect.locked(
                        sql,
                        sql.selectFrom(METADATA_FIELD)
                                .where(METADATA_FIELD.ID.eq(id.value()))
                                .and(METADATA_FIELD.DELETED_AT.isNull()))
                .fetchOptional(this::field);
    }

    boolean isTaken(DSLContext sql, String name) {
        return sql.fetchExists(METADATA_FIELD, METADATA_FIELD.NAME.eq(name));
    }

    int count(DSLContext sql) {
        return sql.fetchCount(METADATA_FIELD, METADATA_FIELD.DELETED_AT.isNull());
    }

    void insert(DSLContext sql, MetadataField field) {
        var row = row(field);
        row.setCreatedAt(field.revision());
        sql.insertInto(METADATA_FIELD).set(row).execute();
    }

    void update(DSLContext sql, MetadataField field) {
        sql.update(METADATA_FIELD)
                .set(row(field))
                .where(METADATA_FIELD.ID.eq(field.id().value()))
                .execute();
    }

    void delete(DSLContext sql, MetadataField field, long at) {
        sql.update(METADATA_FIELD)
                .set(METADATA_FIELD.DELETED_AT, at)
                .set(METADATA_FIELD.UPDATED_AT, at)
                .where(METADATA_FIELD.ID.eq(field.id().value()))
                .execute();
    }

    private MetadataFieldRecord row(MetadataField field) {
        var row = new MetadataFieldRecord();
        row.setId(field.id().value());
        row.setName(field.name());
        row.setLabel(field.label());
        row.setDescription(field.description());
        row.setSchema(json.writeValueAsString(field.schema()));
        row.setUpdatedAt(field.revision());
        return row;
    }

    private MetadataField field(MetadataFieldRecord row) {
        return new MetadataField(
                new FieldId(row.getId()),
                row.getName(),
                row.getLabel(),
                row.getDescription(),
                json.readValue(row.getSchema(), FieldSchema.class),
                row.getDeletedAt() != null,
                row.getUpdatedAt());
    }
}
