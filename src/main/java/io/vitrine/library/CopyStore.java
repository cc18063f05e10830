package io.vitrine.library;

import io.vitrine.access.Tree;
import io.vitrine.base.Ids;
import io.vitrine.base.NodeId;
import io.vitrine.db.schema.tables.records.FileVersionRecord;
import io.vitrine.db.schema.tables.records.NodeRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Copies files and folders, with their descriptions; no bytes are copied. SQL only. */
@Component
class CopyStore {
    private final Tree tree;
    private final DescriptionStore descriptions;

    CopyStore(Tree tree, DescriptionStore descriptions) {
        this.tree = tree;
        this.descriptions = descriptions;
    }

    /** The owner of the copies, and the time at which they are made, in milliseconds. */
    record Maker(@Nullable Long owner, long at) {}

    /**
     * Copies files into a folder in which none of their names is taken.
     *
     * @param versions by file, the versions that its copy gets
     * @return the id of each copy, by the id of its original
     */
    Map<Long, Long> files(
            DSLContext sql,
            List<NodeRecord> files,
            Map<Long, List<FileVersionRecord>> versions,
            TransferStore.Place place,
            Maker maker) {
        var copies = new HashMap<Long, Long>();
        var nodes = new ArrayList<TableRecord<?>>();
        var rows = new ArrayList<TableRecord<?>>();
        for (var file : files) {
            var copy = copied(file, place.id(), maker);
            copies.put(file.getId(), copy.getId());
            for (var version : versions.getOrDefault(file.getId(), List.of())) {
                var one = VersionMergeStore.copied(version, copy.getId(), number(version, versions));
                if (version.getId().equals(file.getVersionId())) {
                    copy.setVersionId(one.getId());
                }
                rows.add(one);
            }
            nodes.add(copy);
        }
        sql.batchInsert(nodes).execute();
        sql.batchInsert(rows).execute();
        descriptions.copy(sql, copies);
        return copies;
    }

    /** A version that is copied alone gets the number 1. */
    private static int number(FileVersionRecord version, Map<Long, List<FileVersionRecord>> versions) {
        return versions.getOrDefault(version.getNodeId(), List.of()).size() == 1 ? 1 : version.getNumber();
    }

    /** Creates an empty folder with the name and description of another one. */
    NodeId folder(DSLContext sql, NodeRecord folder, TransferStore.Place place, Maker maker) {
        var copy = copied(folder, place.id(), maker);
        sql.executeInsert(copy);
        var id = new NodeId(copy.getId());
        var path = Paths.join(place.path(), folder.getName());
        Paths.check(path);
        tree.attach(sql, id, place.folder().id(), path);
        descriptions.copy(sql, Map.of(folder.getId(), copy.getId()));
        return id;
    }

    private static NodeRecord copied(NodeRecord node, long parent, Maker maker) {
        var copy = node.copy();
        copy.setId(Ids.next());
        copy.setParentId(parent);
        copy.setOwnerId(maker.owner());
        copy.setCreatedAt(maker.at());
        copy.setUpdatedAt(maker.at());
        copy.setRevision(1L);
        copy.setLastNumber(null);
        copy.changed(true);
        return copy;
    }
}
