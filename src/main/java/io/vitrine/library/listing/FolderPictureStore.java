package io.vitrine.library.listing;

import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.vitrine.access.AllowedSet;
import io.vitrine.access.Nodes;
import io.vitrine.base.NodeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Finds a few pictures that represent a folder, in it or in folders below. SQL only. */
@Component
class FolderPictureStore {
    /** The number of pictures of each folder. */
    private static final int EACH = 4;

    /** The number of folders to look into, from the given one down, so that the query costs the same in a tree of any size. */
    private static final int LOOKED_INTO = 32;

    private static final Field<Long> FOLDER = field(name("picture", "folder"), SQLDataType.BIGINT);
    private static final Field<Long> ID = field(name("picture", "id"), SQLDataType.BIGINT);

    /** The pictures by folder, for the folders that have any. Runs one query, whatever the number of folders. */
    Map<NodeId, List<NodeId>> pictures(DSLContext sql, AllowedSet<NodeId> folders) {
        return folders.values().stream()
                .map(FolderPictureStore::ofOne)
                .reduce(Select::unionAll)
                .map(query -> sql.fetch(query).stream()
                        .collect(Collectors.groupingBy(
                                row -> new NodeId(row.get(FOLDER)),
                                LinkedHashMap<NodeId, List<NodeId>>::new,
                                Collectors.mapping(row -> new NodeId(row.get(ID)), Collectors.toList()))))
                .orElseGet(LinkedHashMap::new);
    }

    private static Select<Record> ofOne(long folder) {
        var below = select(FOLDER_CLOSURE.DESCENDANT)
                .from(FOLDER_CLOSURE)
                .where(FOLDER_CLOSURE.ANCESTOR.eq(folder))
                .orderBy(FOLDER_CLOSURE.DESCENDANT)
                .limit(inline(LOOKED_INTO))
                .asTable("below");
        // Everything that starts with "image/", as a range of the index on types.
        var isPicture = NODE.MIME.ge(inline("image/")).and(NODE.MIME.lt(inline("image0")));
        return select(asterisk())
                .from(select(val(folder).as("folder"), NODE.ID.as("id"))
                        .from(below)
                        .join(NODE)
                        .on(NODE.PARENT_ID.eq(below.field(FOLDER_CLOSURE.DESCENDANT)))
                        .where(NODE.KIND.eq(inline(Nodes.FILE)).and(isPicture))
                        .limit(inline(EACH))
                        .asTable("picture"));
    }
}
