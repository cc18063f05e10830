package io.vitrine.access;

import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.vitrine.base.NodeId;
import io.vitrine.db.Dialect;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/**
 * The tree of folders: each has its path and a closure row for itself and for every folder above it. Moving a folder rewrites
 * rows of that folder and those below it, never of files. The answers are about places; they grant nothing.
 */
@Component
public class Tree {
    /** The folder at a path such as {@code /a/b}, no matter who may see it. */
    public Optional<NodeId> folderAt(DSLContext sql, String path) {
        return sql.select(FOLDER.ID)
                .from(FOLDER)
                .where(FOLDER.PATH.eq(path))
                .fetchOptional(FOLDER.ID)
                .map(NodeId::new);
    }

    /** The folders at those of the paths where there is one. */
    public Map<String, NodeId> foldersAt(DSLContext sql, Collection<String> paths) {
        return sql.select(FOLDER.PATH, FOLDER.ID)
                .from(FOLDER)
                .where(FOLDER.PATH.in(paths))
                .fetchMap(FOLDER.PATH, row -> new NodeId(row.get(FOLDER.ID)));
    }

    /** The path of a folder; empty if it is not a folder in the tree. */
    public Optional<String> pathOf(DSLContext sql, NodeId folder) {
        return sql.select(FOLDER.PATH)
                .from(FOLDER)
                .where(FOLDER.ID.eq(folder.value()))
                .fetchOptional(FOLDER.PATH);
    }

    /**
     * Locks a file or folder: until the transaction ends, nobody else changes or deletes it or puts something into it.
     *
     * @return whether it is still in the tree
     */
    public boolean hold(DSLContext sql, NodeId node) {
        locked(sql, List.of(node.value()));
        return isLive(sql, node);
    }

    /**
     * Keeps a folder in its place until the transaction ends; others may do the same. For putting something into it.
     *
     * @return whether it is still in the tree
     */
    public boolean keep(DSLContext sql, NodeId folder) {
        held(sql, folder);
        return isLive(sql, folder);
    }

    /** As {@link #keep}, for the folder at a path; returns whether it is still there. */
    public boolean keepAt(DSLContext sql, NodeId folder, String path) {
        held(sql, folder);
        return pathOf(sql, folder).equals(Optional.of(path));
    }

    /** Whether a file or folder exists and is not in the trash. */
    public boolean isLive(DSLContext sql, NodeId node) {
        return sql.fetchExists(
                select(NODE.ID).from(NODE).where(NODE.ID.eq(node.value())).and(Nodes.LIVE));
    }

    /**
     * Locks nodes and all folders on and below them: until the transaction ends, nobody else renames or removes them or
     * creates something in them.
     *
     * @return these folders
     */
    public Set<Long> holdBelow(DSLContext sql, Collection<Long> nodes) {
        for (var known = foldersBelow(sql, nodes); ; ) {
            var all = new HashSet<>(known);
            all.addAll(nodes);
            locked(sql, all);
            var below = foldersBelow(sql, nodes);
            if (below.equals(known)) {
                return below;
            }
            known = below;
        }
    }

    /**
     * Keeps the folders that these files are in until the transaction ends; others may do the same. For taking the files, which
     * are locked, out of them: whoever deletes such a folder counts what is in it, without locking each file.
     */
    public void keepAround(DSLContext sql, Collection<Long> files) {
        var inside = NODE.as("inside");
        var around = select(inside.PARENT_ID)
                .from(inside)
                .where(Dialect.in(inside.ID, files))
                .and(inside.KIND.eq(Nodes.FILE));
        Dialect.held(
                        sql,
                        sql.select(NODE.ID).from(NODE).where(NODE.ID.in(around)).orderBy(NODE.ID))
                .fetch();
    }

    private static Set<Long> foldersBelow(DSLContext sql, Collection<Long> nodes) {
        return sql.selectDistinct(FOLDER_CLOSURE.DESCENDANT)
                .from(FOLDER_CLOSURE)
                .where(Dialect.in(FOLDER_CLOSURE.ANCESTOR, nodes))
                .fetchSet(FOLDER_CLOSURE.DESCENDANT);
    }

    private static void held(DSLContext sql, NodeId folder) {
        Dialect.held(sql, sql.select(NODE.ID).from(NODE).where(NODE.ID.eq(folder.value())))
                .fetch();
    }

    private static List<Long> locked(DSLContext sql, Collection<Long> nodes) {
        return Dialect.locked(
                        sql,
                        sql.select(NODE.ID)
                                .from(NODE)
                                .where(Dialect.in(NODE.ID, nodes))
                                .orderBy(NODE.ID))
                .fetch(NODE.ID);
    }

    /** The file or folder with this name in a folder, no matter who may see it. */
    public Optional<NodeId> childOf(DSLContext sql, NodeId folder, String name) {
        return sql.select(NODE.ID)
                .from(NODE)
                .where(NODE.PARENT_ID.eq(folder.value()))
                .and(NODE.NAME.eq(name))
                .fetchOptional(NODE.ID)
                .map(NodeId::new);
    }

    /** Puts a folder, whose node row exists, below its parent. */
    public void attach(DSLContext sql, NodeId folder, NodeId parent, String path) {
        sql.insertInto(FOLDER, FOLDER.ID, FOLDER.PATH)
                .values(folder.value(), path)
                .execute();
        sql.insertInto(FOLDER_CLOSURE, FOLDER_CLOSURE.DESCENDANT, FOLDER_CLOSURE.ANCESTOR, FOLDER_CLOSURE.DEPTH)
                .select(select(val(folder.value()), FOLDER_CLOSURE.ANCESTOR, FOLDER_CLOSURE.DEPTH.plus(1))
                        .from(FOLDER_CLOSURE)
                        .where(FOLDER_CLOSURE.DESCENDANT.eq(parent.value()))
                        .unionAll(select(val(folder.value()), val(folder.value()), inline(0))))
                .execute();
    }

    /** The folder itself and all folders below it. */
    public static Select<Record1<Long>> foldersBelow(NodeId folder) {
        return select(FOLDER_CLOSURE.DESCENDANT).from(FOLDER_CLOSURE).where(FOLDER_CLOSURE.ANCESTOR.eq(folder.value()));
    }

    /** The node itself and all folders above it. */
    public static Select<Record1<Long>> selfAndAbove(NodeId node) {
        return select(val(node.value()))
                .union(select(FOLDER_CLOSURE.ANCESTOR)
                        .from(NODE)
                        .join(FOLDER_CLOSURE)
                        .on(FOLDER_CLOSURE.DESCENDANT.eq(Nodes.ANCHOR))
                        .where(NODE.ID.eq(node.value())));
    }
}
