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

/** Changes how files and folders are described. Each method belongs into the transaction of whoever has checked the right. */
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
     * Those that are as they are wanted to be stay untouched; each of the others has its event.
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

    /** Keeps the node as it is until the transaction ends. Errors: stale, where it is not as the client has seen it. */
    void hold(DSLContext sql, Allowed<NodeId> node, @Nullable String ifMatch) {
        store.lock(sql, node.alone());
        Revision.check(ifMatch, assets.row(sql, node).get(NODE.REVISION));
    }

    /** The fields that the description of a new file is held to. */
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
