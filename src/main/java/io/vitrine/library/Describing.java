package io.vitrine.library;

import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.access.Allowed;
import io.vitrine.access.AllowedSet;
import io.vitrine.base.NodeId;
import io.vitrine.base.Revision;
import io.vitrine.base.Viewer;
import io.vitrine.db.Row;
import io.vitrine.library.metadata.Metadata;
import io.vitrine.library.metadata.MetadataFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes the descriptions of files and folders. Each method runs in the transaction in which its caller checked access. */
@Component
class Describing {
    private final AssetStore assets;
    private final DescriptionStore store;
    private final MetadataFields fields;
    private final Journal journal;

    Describing(AssetStore assets, DescriptionStore store, MetadataFields fields, Journal journal) {
        this.assets = assets;
        this.store = store;
        this.fields = fields;
        this.journal = journal;
    }

    /**
     * Edits nodes. Nodes that already match the edit stay untouched; each of the others gets an event.
     *
     * <p>Errors: those of {@link Edit#appliedTo}.
     */
    void edit(DSLContext sql, Viewer viewer, AllowedSet<NodeId> nodes, Edit edit) {
        store.lock(sql, nodes);
        var rows = assets.rows(sql, nodes);
        var tags = assets.tags(sql, nodes.values());
        var metadata = fields.inUse(sql);
        var changes = new LinkedHashMap<NodeId, DescriptionStore.Changed>();
        rows.forEach((id, row) -> {
            var before = before(row, tags);
            var after = edit.appliedTo(before, metadata);
            if (!after.equals(before)) {
                changes.put(id, new DescriptionStore.Changed(before, after));
            }
        });
        if (!changes.isEmpty()) {
            store.write(sql, changes, metadata, journal.now());
            journal.described(sql, viewer, rows, changes);
        }
    }

    /** Locks the node until the transaction ends. Errors: stale, if the node has changed since the client saw it. */
    void hold(DSLContext sql, Allowed<NodeId> node, @Nullable String ifMatch) {
        store.lock(sql, node.alone());
        Revision.check(ifMatch, assets.row(sql, node).get(NODE.REVISION));
    }

    /** The metadata fields that the description of a new file is checked against. */
    Metadata fields(DSLContext sql) {
        return fields.inUse(sql);
    }

    private Description before(Row row, Map<Long, List<String>> tags) {
        return new Description(
                new TreeSet<>(tags.getOrDefault(row.get(NODE.ID), List.of())),
                row.get(NODE.CUSTOM_COORDINATES),
                row.get(NODE.DESCRIPTION),
                store.metadata(row.get(NODE.CUSTOM_METADATA)));
    }
}
