package io.vitrine.access;

import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.val;

import io.vitrine.base.NodeId;
import io.vitrine.db.Dialect;
import io.vitrine.db.schema.tables.FolderClosure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.springframework.stereotype.Component;

/**
 * Moves folders, and with them everything below, without touching the row of a file. Folders that are out of the tree have no
 * path and no closure rows, only their parent, by which they are brought back.
 */
@Component
public class TreeMoves {
    private static final FolderClosure UP = FOLDER_CLOSURE.as("up");
    private static final FolderClosure DOWN = FOLDER_CLOSURE.as("down");

    /** A folder with its path and the ancestors for its closure rows, nearest first. */
    private record Place(long id, String path, List<Long> above) {}

    /** Changes the path of a folder and of every folder below it. */
    public void renamed(DSLContext sql, NodeId folder, String from, String to) {
        sql.update(FOLDER)
                .set(FOLDER.PATH, concat(val(to), substring(FOLDER.PATH, from.codePointCount(0, from.length()) + 1)))
                .where(FOLDER.ID.in(Tree.foldersBelow(folder)))
                .execute();
    }

    /**
     * Moves a folder below another one, which must not itself be below the folder.
     *
     * @param below the folder itself and all folders below it, which the caller holds
     */
    public void move(DSLContext sql, NodeId folder, Set<Long> below, NodeId into, String from, String to) {
        sql.deleteFrom(FOLDER_CLOSURE)
                .where(Dialect.in(FOLDER_CLOSURE.DESCENDANT, below))
                .andNot(Dialect.in(FOLDER_CLOSURE.ANCESTOR, below))
                .execute();
        sql.insertInto(FOLDER_CLOSURE, FOLDER_CLOSURE.DESCENDANT, FOLDER_CLOSURE.ANCESTOR, FOLDER_CLOSURE.DEPTH)
                .select(select(
                                DOWN.DESCENDANT,
                                UP.ANCESTOR,
                                UP.DEPTH.plus(DOWN.DEPTH).plus(1))
                        .from(UP)
                        .crossJoin(DOWN)
                        .where(UP.DESCENDANT.eq(into.value()))
                        .and(DOWN.ANCESTOR.eq(folder.value())))
                .execute();
        renamed(sql, folder, from, to);
    }

    /** Takes folders, which must include all folders below them, out of the tree; their node rows stay. */
    public void detach(DSLContext sql, Set<Long> folders) {
        sql.deleteFrom(FOLDER_CLOSURE)
                .where(Dialect.in(FOLDER_CLOSURE.DESCENDANT, folders))
                .execute();
        sql.deleteFrom(FOLDER).where(Dialect.in(FOLDER.ID, folders)).execute();
    }

    /** The folders out of the tree that are on or below the given nodes. */
    public Set<Long> detachedBelow(DSLContext sql, Collection<Long> nodes) {
        var folders = new HashSet<Long>();
        for (var level = folders(sql, nodes); !level.isEmpty(); level = children(sql, level)) {
            folders.addAll(level);
        }
        return folders;
    }

    /**
     * Brings a folder that is out of the tree back into it, with everything below it.
     *
     * @param path the folder's path in its new place
     * @return the paths of all these folders
     */
    public Collection<String> attach(DSLContext sql, NodeId folder, NodeId into, String path) {
        var above = sql.select(FOLDER_CLOSURE.ANCESTOR)
                .from(FOLDER_CLOSURE)
                .where(FOLDER_CLOSURE.DESCENDANT.eq(into.value()))
                .orderBy(FOLDER_CLOSURE.DEPTH)
                .fetch(FOLDER_CLOSURE.ANCESTOR);
        var places = new HashMap<Long, Place>();
        var first = new Place(folder.value(), path, above);
        for (var level = List.of(first); !level.isEmpty(); level = below(sql, level)) {
            level.forEach(place -> places.put(place.id(), place));
        }
        insert(sql, places.values());
        return places.values().stream().map(Place::path).toList();
    }

    private static List<Place> below(DSLContext sql, List<Place> level) {
        var parents = new HashMap<Long, Place>();
        level.forEach(place -> parents.put(place.id(), place));
        return sql.select(NODE.ID, NODE.PARENT_ID, NODE.NAME)
                .from(NODE)
                .where(Dialect.in(NODE.PARENT_ID, parents.keySet()))
                .and(NODE.KIND.eq(Nodes.FOLDER))
                .fetch(row -> child(row.value1(), row.value3(), place(parents, row.value2())));
    }

    private static Place place(Map<Long, Place> parents, long parent) {
        var place = parents.get(parent);
        if (place == null) {
            throw new IllegalStateException("not asked for: " + parent);
        }
        return place;
    }

    private static Place child(long id, String name, Place parent) {
        var above = new ArrayList<Long>();
        above.add(parent.id());
        above.addAll(parent.above());
        return new Place(id, parent.path() + "/" + name, above);
    }

    private static void insert(DSLContext sql, Collection<Place> places) {
        var rows = new ArrayList<TableRecord<?>>();
        for (var place : places) {
            var row = FOLDER.newRecord();
            row.setId(place.id());
            row.setPath(place.path());
            rows.add(row);
        }
        for (var place : places) {
            rows.add(step(place.id(), place.id(), 0));
            for (var depth = 0; depth < place.above().size(); depth++) {
                rows.add(step(place.id(), place.above().get(depth), depth + 1));
            }
        }
        sql.batchInsert(rows).execute();
    }

    private static TableRecord<?> step(long descendant, long ancestor, int depth) {
        var row = FOLDER_CLOSURE.newRecord();
        row.setDescendant(descendant);
        row.setAncestor(ancestor);
        row.setDepth(depth);
        return row;
    }

    private static Set<Long> folders(DSLContext sql, Collection<Long> nodes) {
        return sql.select(NODE.ID)
                .from(NODE)
                .where(Dialect.in(NODE.ID, nodes))
                .and(NODE.KIND.eq(Nodes.FOLDER))
                .andNot(Nodes.LIVE)
                .fetchSet(NODE.ID);
    }

    private static Set<Long> children(DSLContext sql, Set<Long> parents) {
        return sql.select(NODE.ID)
                .from(NODE)
                .where(Dialect.in(NODE.PARENT_ID, parents))
                .and(NODE.KIND.eq(Nodes.FOLDER))
                .fetchSet(NODE.ID);
    }
}
