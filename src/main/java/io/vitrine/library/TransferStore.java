package io.vitrine.library;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.noCondition;

import io.vitrine.access.Allowed;
import io.vitrine.access.AllowedSet;
import io.vitrine.access.Nodes;
import io.vitrine.access.Tree;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.db.Dialect;
import io.vitrine.db.schema.tables.records.FileVersionRecord;
import io.vitrine.db.schema.tables.records.NodeRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads the nodes to move or copy, and the nodes that exist at the target. SQL only. */
@Component
class TransferStore {
    private final Tree tree;

    TransferStore(Tree tree) {
        this.tree = tree;
    }

    /** A target folder, with its path. */
    record Place(Allowed<NodeId> folder, String path) {
        long id() {
            return folder.id().value();
        }
    }

    /**
     * A target folder that the viewer may use, kept in place until the transaction ends. Errors: not found, also if it is not a
     * folder.
     */
    Place keep(DSLContext sql, Allowed<NodeId> folder) {
        if (!tree.keep(sql, folder.id())) {
            throw Problem.notFound();
        }
        return new Place(folder, tree.pathOf(sql, folder.id()).orElseThrow(Problem::notFound));
    }

    /** Locks the nodes and keeps the folders that files among them are in; returns the nodes that are in the tree. */
    Map<NodeId, NodeRecord> hold(DSLContext sql, AllowedSet<NodeId> nodes) {
        return held(sql, nodes.values()).stream().collect(Collectors.toMap(row -> new NodeId(row.getId()), row -> row));
    }

    /** The next files of a folder in the order of their ids, locked. */
    List<NodeRecord> filesIn(DSLContext sql, Allowed<NodeId> folder, long after, int most) {
        for (var from = after; ; ) {
            var ids = sql.select(NODE.ID)
                    .from(NODE)
                    .where(NODE.PARENT_ID.eq(folder.id().value()))
                    .and(NODE.KIND.eq(Nodes.FILE))
                    .and(NODE.ID.gt(from))
                    .orderBy(NODE.ID)
                    .limit(most)
                    .fetch(NODE.ID);
            var files = held(sql, ids).stream()
                    .filter(row -> folder.id().value() == row.getParentId())
                    .toList();
            // All of them may have left the folder before they were locked, which says nothing about those after them.
            if (!files.isEmpty() || ids.isEmpty()) {
                return files;
            }
            from = ids.getLast();
        }
    }

    Optional<NodeRecord> folderIn(DSLContext sql, Allowed<NodeId> folder, long after) {
        return after(sql, folder.id().value(), Nodes.FOLDER, after);
    }

    private List<NodeRecord> held(DSLContext sql, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Dialect.locked(
                        sql,
                        sql.select(NODE.ID)
                                .from(NODE)
                                .where(Dialect.in(NODE.ID, ids))
                                .orderBy(NODE.ID))
                .fetch();
        tree.keepAround(sql, ids);
        return sql.selectFrom(NODE)
                .where(Dialect.in(NODE.ID, ids))
                .and(Nodes.LIVE)
                .orderBy(NODE.ID)
                .fetch();
    }

    /** The nodes in a folder that have these names, locked. */
    Map<String, NodeRecord> namesakes(DSLContext sql, Place place, Collection<String> names) {
        var ids = sql.select(NODE.ID)
                .from(NODE)
                .where(NODE.PARENT_ID.eq(place.id()))
                .and(Dialect.inTexts(NODE.NAME, names))
                .fetch(NODE.ID);
        return held(sql, ids).stream()
                .filter(row -> row.getParentId() == place.id())
                .collect(Collectors.toMap(NodeRecord::getName, row -> row));
    }

    boolean isEmpty(DSLContext sql, Allowed<NodeId> folder) {
        return !sql.fetchExists(NODE, NODE.PARENT_ID.eq(folder.id().value()));
    }

    /** Whether a folder is the other one or below it. */
    boolean isWithin(DSLContext sql, Allowed<NodeId> folder, Allowed<NodeId> other) {
        return sql.fetchExists(
                FOLDER_CLOSURE,
                FOLDER_CLOSURE
                        .DESCENDANT
                        .eq(folder.id().value())
                        .and(FOLDER_CLOSURE.ANCESTOR.eq(other.id().value())));
    }

    /** The number of files and folders among these nodes and below them. */
    long extent(DSLContext sql, Collection<Long> nodes) {
        var below = sql.select(FOLDER_CLOSURE.DESCENDANT)
                .from(FOLDER_CLOSURE)
                .where(Dialect.in(FOLDER_CLOSURE.ANCESTOR, nodes))
                .fetchSet(FOLDER_CLOSURE.DESCENDANT);
        var named = sql.fetchCount(NODE, Dialect.in(NODE.ID, nodes).and(NODE.KIND.eq(Nodes.FILE)));
        return below.size()
                + named
                + (below.isEmpty()
                        ? 0
                        : sql.fetchCount(NODE, Dialect.in(NODE.PARENT_ID, below).and(NODE.KIND.eq(Nodes.FILE))));
    }

    /** The next file or folder in a folder, in the order of their ids. */
    Optional<NodeRecord> after(DSLContext sql, long folder, short kind, long after) {
        return sql.selectFrom(NODE)
                .where(NODE.PARENT_ID.eq(folder))
                .and(NODE.KIND.eq(kind))
                .and(NODE.ID.gt(after))
                .orderBy(NODE.ID)
                .limit(1)
                .fetchOptional();
    }

    /** The name of a node, for a report to somebody who could see it. */
    String nameOf(DSLContext sql, long node) {
        var name = sql.select(NODE.NAME).from(NODE).where(NODE.ID.eq(node)).fetchOne(NODE.NAME);
        return name == null ? "" : name;
    }

    /** The paths of the folders that these nodes are in, by the id of the folder. */
    Map<Long, String> pathsAround(DSLContext sql, Collection<NodeRecord> nodes) {
        var folders = nodes.stream().map(NodeRecord::getParentId).collect(Collectors.toSet());
        return sql.select(FOLDER.ID, FOLDER.PATH)
                .from(FOLDER)
                .where(Dialect.in(FOLDER.ID, folders))
                .fetchMap(FOLDER.ID, FOLDER.PATH);
    }

    /** The versions of files in the order of their numbers, by file: all of them, or only the current ones. */
    Map<Long, List<FileVersionRecord>> versions(DSLContext sql, Collection<NodeRecord> files, boolean all) {
        var ids = files.stream().map(NodeRecord::getId).toList();
        var current = files.stream().map(NodeRecord::getVersionId).collect(Collectors.toSet());
        return sql
                .selectFrom(FILE_VERSION)
                .where(Dialect.in(FILE_VERSION.NODE_ID, ids))
                .and(all ? noCondition() : Dialect.in(FILE_VERSION.ID, current))
                .orderBy(FILE_VERSION.NODE_ID, FILE_VERSION.NUMBER)
                .stream()
                .collect(Collectors.groupingBy(FileVersionRecord::getNodeId));
    }
}
