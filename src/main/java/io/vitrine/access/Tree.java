package io.vitrine.access;

import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.val;

import io.vitrine.base.NodeId;
import io.vitrine.db.Dialect;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/**
 * The tree of folders: each with its path, and a closure row to every folder above it. Changing the place of a folder
 * rewrites rows of the folders below it and never of files. Answers are about places; they grant nothing.
 */
@Component
public class Tree {
    /** The folder at a path, written as {@code /a/b}, whoever may see it. */
    public Optional<NodeId> folderAt(DSLContext sql, String path) {
        return sql.select(FOLDER.ID)
                .from(FOLDER)
                .where(FOLDER.PATH.eq(path))
                .fetchOptional(FOLDER.ID)
                .map(NodeId::new);
    }

    /** The file or folder of this name in a folder, whoever may see it. */
    public Optional<NodeId> childOf(DSLContext sql, NodeId folder, String name) {
        return sql.select(NODE.ID)
                .from(NODE)
                .where(NODE.PARENT_ID.eq(folder.value()))
                .and(NODE.NAME.eq(name))
                .fetchOptional(NODE.ID)
                .map(NodeId::new);
    }

    /** Gives a folder, whose row exists, its place below its parent. */
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

    /** Gives a folder another path, and with it every folder below. */
    public void renamed(DSLContext sql, NodeId folder, String from, String to) {
        sql.update(FOLDER)
                .set(FOLDER.PATH, concat(val(to), substring(FOLDER.PATH, from.length() + 1)))
                .where(FOLDER.ID.in(foldersBelow(folder)))
                .execute();
    }

    /** Takes a folder and all folders below it out of the tree; their node rows stay. */
    public void detach(DSLContext sql, NodeId folder) {
        var below = sql.fetchValues(foldersBelow(folder));
        sql.deleteFrom(FOLDER_CLOSURE)
                .where(Dialect.in(FOLDER_CLOSURE.DESCENDANT, below))
                .execute();
        sql.deleteFrom(FOLDER).where(Dialect.in(FOLDER.ID, below)).execute();
    }

    /** The folder itself and all folders below it. */
    public static Select<Record1<Long>> foldersBelow(NodeId folder) {
        return select(FOLDER_CLOSURE.DESCENDANT).from(FOLDER_CLOSURE).where(FOLDER_CLOSURE.ANCESTOR.eq(folder.value()));
    }
}
