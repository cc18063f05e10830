package io.vitrine.library;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.access.Allowed;
import io.vitrine.access.MemberTrash;
import io.vitrine.access.Memberships;
import io.vitrine.access.MergedNodes;
import io.vitrine.access.TreeMoves;
import io.vitrine.base.NodeId;
import io.vitrine.db.Dialect;
import io.vitrine.db.schema.tables.records.FileVersionRecord;
import io.vitrine.db.schema.tables.records.NodeRecord;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Moves files, and removes files and folders that have merged into others. The caller has locked the rows. SQL only. */
@Component
class MoveStore {
    private final VersionMergeStore versions;
    private final NodeStore nodes;
    private final Memberships memberships;
    private final MemberTrash members;
    private final TreeMoves moves;
    private final MergedNodes merged;

    MoveStore(
            VersionMergeStore versions,
            NodeStore nodes,
            Memberships memberships,
            MemberTrash members,
            TreeMoves moves,
            MergedNodes merged) {
        this.versions = versions;
        this.nodes = nodes;
        this.memberships = memberships;
        this.members = members;
        this.moves = moves;
        this.merged = merged;
    }

    /** Moves files into a folder in which none of their names is taken. Owner, shares and memberships stay. */
    void relocate(DSLContext sql, Collection<NodeRecord> files, TransferStore.Place place, long at) {
        var ids = files.stream().map(NodeRecord::getId).toList();
        sql.update(NODE)
                .set(NODE.PARENT_ID, place.id())
                .set(NODE.UPDATED_AT, at)
                .set(NODE.REVISION, NODE.REVISION.plus(1))
                .where(Dialect.in(NODE.ID, ids))
                .execute();
        sql.update(COLLECTION_MEMBER)
                .set(COLLECTION_MEMBER.UPDATED_AT, at)
                .where(Dialect.in(COLLECTION_MEMBER.NODE_ID, ids))
                .execute();
    }

    /**
     * Turns a file into the newest versions of another one, which keeps its owner and shares and joins the collections of both.
     */
    void merge(DSLContext sql, NodeRecord file, NodeRecord into, List<FileVersionRecord> all, long at) {
        versions.move(sql, file, into, all, at);
        members.unite(sql, new NodeId(file.getId()), new NodeId(into.getId()), at);
        memberships.forget(sql, Set.of(file.getId()), at);
        merged.merged(sql, new NodeId(file.getId()), new NodeId(into.getId()), at);
        nodes.remove(sql, Set.of(file.getId()));
    }

    /**
     * Removes a folder that is empty because its contents have merged into another one, and adds that one to its collections.
     */
    void dissolve(DSLContext sql, Allowed<NodeId> folder, Allowed<NodeId> into, long at) {
        members.unite(sql, folder.id(), into.id(), at);
        var id = Set.of(folder.id().value());
        memberships.forget(sql, id, at);
        moves.detach(sql, id);
        merged.merged(sql, folder.id(), into.id(), at);
        nodes.remove(sql, id);
    }
}
