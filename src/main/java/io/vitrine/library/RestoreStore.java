package io.vitrine.library;

import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.TRASH;

import io.vitrine.access.Allowed;
import io.vitrine.access.AllowedSet;
import io.vitrine.access.MemberTrash;
import io.vitrine.access.Nodes;
import io.vitrine.access.Tree;
import io.vitrine.access.TreeMoves;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.db.Dialect;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Brings files and folders back from the trash into the tree. SQL only. */
@Component
class RestoreStore {
    private final Tree tree;
    private final TreeMoves moves;
    private final MemberTrash members;
    private final NameCopies copies;

    RestoreStore(Tree tree, TreeMoves moves, MemberTrash members, NameCopies copies) {
        this.tree = tree;
        this.moves = moves;
        this.members = members;
        this.copies = copies;
    }

    /** An item in the trash, with its former place: the id of its folder, and its own path at the time. */
    record Trashed(NodeId id, boolean isFile, String name, NodeId parent, String path) {}

    /** A folder in the tree, with its path. */
    record Place(NodeId folder, String path) {}

    /**
     * Locks the items until the transaction ends, and returns those that are still in the trash and not assigned to a purge:
     * folders first, parents before what was in them.
     */
    List<Trashed> lock(DSLContext sql, AllowedSet<NodeId> ids) {
        Dialect.locked(
                        sql,
                        sql.select(TRASH.NODE_ID)
                                .from(TRASH)
                                .where(Dialect.in(TRASH.NODE_ID, ids.values()))
                                .orderBy(TRASH.NODE_ID))
                .fetch();
        return sql.select(NODE.ID, NODE.KIND, NODE.NAME, TRASH.PARENT_ID, TRASH.PATH)
                .from(TRASH)
                .join(NODE)
                .on(NODE.ID.eq(TRASH.NODE_ID))
                .where(Dialect.in(TRASH.NODE_ID, ids.values()))
                .and(TRASH.PURGE_ID.isNull())
                .orderBy(NODE.KIND, DSL.length(TRASH.PATH), NODE.ID)
                .fetch(row -> new Trashed(
                        new NodeId(row.value1()),
                        row.value2() == Nodes.FILE,
                        row.value3(),
                        new NodeId(row.value4()),
                        row.value5()));
    }

    /** The folder that an item was in, kept in place until the transaction ends; empty if the folder is not in the tree. */
    Optional<Place> formerPlace(DSLContext sql, Trashed one) {
        return kept(sql, one.parent());
    }

    /** A folder, kept in place until the transaction ends. Errors: not found, also if the node is not a folder. */
    Place place(DSLContext sql, Allowed<NodeId> folder) {
        return kept(sql, folder.id()).orElseThrow(Problem::notFound);
    }

    private Optional<Place> kept(DSLContext sql, NodeId folder) {
        return tree.keep(sql, folder)
                ? tree.pathOf(sql, folder).map(path -> new Place(folder, path))
                : Optional.empty();
    }

    /** Which of the names are taken in a folder. */
    Set<String> taken(DSLContext sql, Place place, Collection<String> names) {
        return sql.select(NODE.NAME)
                .from(NODE)
                .where(NODE.PARENT_ID.eq(place.folder().value()))
                .and(Dialect.inTexts(NODE.NAME, names))
                .fetchSet(NODE.NAME);
    }

    /**
     * Restores items to one place.
     *
     * @param names the new names, by id, of the items that come back under another one
     */
    void restore(DSLContext sql, List<Trashed> all, Place place, Map<NodeId, String> names, long at) {
        var values = all.stream().map(one -> one.id().value()).toList();
        var folders = moves.detachedBelow(sql, values);
        all.stream()
                .filter(one -> names.containsKey(one.id()))
                .forEach(one -> rename(sql, one, String.valueOf(names.get(one.id()))));
        sql.update(NODE)
                .set(NODE.PARENT_ID, place.folder().value())
                .set(NODE.REVISION, NODE.REVISION.plus(1))
                .where(Dialect.in(NODE.ID, values))
                .execute();
        sql.deleteFrom(TRASH).where(Dialect.in(TRASH.NODE_ID, values)).execute();
        for (var one : all) {
            if (!one.isFile()) {
                var name = names.getOrDefault(one.id(), one.name());
                moves.attach(sql, one.id(), place.folder(), Paths.join(place.path(), name))
                        .forEach(Paths::check);
            }
        }
        members.show(sql, values, folders, at);
    }

    private void rename(DSLContext sql, Trashed one, String name) {
        sql.update(NODE)
                .set(NODE.NAME, name)
                .set(NODE.NAME_KEY, Names.key(name))
                .where(NODE.ID.eq(one.id().value()))
                .execute();
        copies.refresh(sql, one.id());
    }
}
