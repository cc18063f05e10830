package io.vitrine.library;

import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_TAG;
import static io.vitrine.db.schema.Tables.NODE_VALUE;

import io.vitrine.access.AllowedSet;
import io.vitrine.access.Memberships;
import io.vitrine.base.Fold;
import io.vitrine.base.NodeId;
import io.vitrine.db.Dialect;
import io.vitrine.db.schema.tables.records.NodeTagRecord;
import io.vitrine.db.schema.tables.records.NodeValueRecord;
import io.vitrine.library.metadata.FieldId;
import io.vitrine.library.metadata.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Stores the descriptions of files and folders: tags, metadata values, and the search words made from them. SQL only. */
@Component
class DescriptionStore {
    private static final int A_TIME = 500;

    private final Memberships memberships;
    private final WordStore words;
    private final ObjectMapper json;

    DescriptionStore(Memberships memberships, WordStore words, ObjectMapper json) {
        this.memberships = memberships;
        this.words = words;
        this.json = json;
    }

    /** A description before and after a change. */
    record Changed(Description before, Description after) {}

    /** Keeps the nodes from being changed by others until the transaction ends. */
    void lock(DSLContext sql, AllowedSet<NodeId> nodes) {
        Dialect.locked(
                        sql,
                        sql.select(NODE.ID)
                                .from(NODE)
                                .where(Dialect.in(NODE.ID, nodes.values()))
                                .orderBy(NODE.ID))
                .fetch();
    }

    /** Writes the changes in batches: the number of statements does not grow with each node. */
    void write(DSLContext sql, Map<NodeId, Changed> changes, Metadata fields, long at) {
        columns(sql, changes, at);
        tags(sql, changes);
        values(sql, changes, fields);
        var ids = changes.keySet().stream().map(NodeId::value).toList();
        memberships.touched(sql, ids, at);
        words.refresh(sql, ids);
    }

    /** Adds the tags, values and words of a new file, whose own row has been written already. */
    void add(DSLContext sql, long file, String nameKey, Description description, Metadata fields) {
        if (description.equals(Description.NONE)) {
            words.add(sql, file, nameKey);
            return;
        }
        sql.batchInsert(tagRows(file, description)).execute();
        sql.batchInsert(valueRows(file, description, fields)).execute();
        words.refresh(sql, List.of(file));
    }

    /** The metadata as it is stored, in JSON; null if there is none. */
    @Nullable
    String text(Description description) {
        return description.metadata().isEmpty() ? null : json.writeValueAsString(new TreeMap<>(description.metadata()));
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> metadata(@Nullable String stored) {
        return stored == null ? Map.of() : json.readValue(stored, Map.class);
    }

    /** Gives copies, whose own rows exist already, the tags, values and words of their originals. */
    void copy(DSLContext sql, Map<Long, Long> copies) {
        var tags = sql.selectFrom(NODE_TAG)
                .where(Dialect.in(NODE_TAG.NODE_ID, copies.keySet()))
                .fetch();
        tags.forEach(tag -> tag.setNodeId(copies.getOrDefault(tag.getNodeId(), 0L)));
        var values = sql.selectFrom(NODE_VALUE)
                .where(Dialect.in(NODE_VALUE.NODE_ID, copies.keySet()))
                .fetch();
        values.forEach(value -> value.setNodeId(copies.getOrDefault(value.getNodeId(), 0L)));
        tags.forEach(tag -> tag.changed(true));
        values.forEach(value -> value.changed(true));
        sql.batchInsert(tags).execute();
        sql.batchInsert(values).execute();
        words.refresh(sql, copies.values());
    }

    /** Removes the values of a deleted field from the next few assets that have any, and returns the number of these assets. */
    int removeValues(DSLContext sql, FieldId field, String name) {
        var nodes = sql.selectDistinct(NODE_VALUE.NODE_ID)
                .from(NODE_VALUE)
                .where(NODE_VALUE.FIELD_ID.eq(field.value()))
                .limit(A_TIME)
                .fetchSet(NODE_VALUE.NODE_ID);
        var rows = Dialect.locked(
                        sql,
                        sql.select(NODE.ID, NODE.CUSTOM_METADATA)
                                .from(NODE)
                                .where(Dialect.in(NODE.ID, nodes))
                                .orderBy(NODE.ID))
                .fetch();
        for (var row : rows) {
            var left = new TreeMap<>(metadata(row.value2()));
            left.remove(name);
            sql.update(NODE)
                    .set(NODE.CUSTOM_METADATA, left.isEmpty() ? null : json.writeValueAsString(left))
                    .set(NODE.REVISION, NODE.REVISION.plus(1))
                    .where(NODE.ID.eq(row.value1()))
                    .execute();
        }
        sql.deleteFrom(NODE_VALUE)
                .where(NODE_VALUE.FIELD_ID.eq(field.value()))
                .and(Dialect.in(NODE_VALUE.NODE_ID, nodes))
                .execute();
        words.refresh(sql, nodes);
        return nodes.size();
    }

    private void columns(DSLContext sql, Map<NodeId, Changed> changes, long at) {
        BatchBindStep batch = sql.batch(sql.update(NODE)
                .set(NODE.DESCRIPTION, (String) null)
                .set(NODE.CUSTOM_COORDINATES, (String) null)
                .set(NODE.CUSTOM_METADATA, (String) null)
                .set(NODE.UPDATED_AT, at)
                .set(NODE.REVISION, NODE.REVISION.plus(1))
                .where(NODE.ID.eq(0L)));
        for (var change : changes.entrySet()) {
            var after = change.getValue().after();
            batch = batch.bind(
                    after.text(),
                    after.coordinates(),
                    text(after),
                    at,
                    1L,
                    change.getKey().value());
        }
        batch.execute();
    }

    private static void tags(DSLContext sql, Map<NodeId, Changed> changes) {
        var rows = new ArrayList<NodeTagRecord>();
        var changed = new ArrayList<Long>();
        changes.forEach((id, change) -> {
            if (!change.before().tags().equals(change.after().tags())) {
                changed.add(id.value());
                rows.addAll(tagRows(id.value(), change.after()));
            }
        });
        if (!changed.isEmpty()) {
            sql.deleteFrom(NODE_TAG)
                    .where(Dialect.in(NODE_TAG.NODE_ID, changed))
                    .execute();
            sql.batchInsert(rows).execute();
        }
    }

    private static void values(DSLContext sql, Map<NodeId, Changed> changes, Metadata fields) {
        var rows = new ArrayList<NodeValueRecord>();
        var changed = new ArrayList<Long>();
        changes.forEach((id, change) -> {
            if (!change.before().metadata().equals(change.after().metadata())) {
                changed.add(id.value());
                rows.addAll(valueRows(id.value(), change.after(), fields));
            }
        });
        if (!changed.isEmpty()) {
            sql.deleteFrom(NODE_VALUE)
                    .where(Dialect.in(NODE_VALUE.NODE_ID, changed))
                    .execute();
            sql.batchInsert(rows).execute();
        }
    }

    private static List<NodeTagRecord> tagRows(long node, Description description) {
        return description.tags().stream()
                .map(tag -> new NodeTagRecord(node, tag, Fold.key(tag)))
                .toList();
    }

    private static List<NodeValueRecord> valueRows(long node, Description description, Metadata fields) {
        var rows = new ArrayList<NodeValueRecord>();
        description
                .metadata()
                .forEach((name, value) -> fields.named(name).ifPresent(field -> {
                    var place = 0;
                    for (var key : Set.copyOf(field.keys(value))) {
                        rows.add(new NodeValueRecord(node, field.id().value(), place++, key.text(), key.number()));
                    }
                }));
        return rows;
    }
}
