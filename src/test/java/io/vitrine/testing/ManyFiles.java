package io.vitrine.testing;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_WORDS;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.generateSeries;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import io.vitrine.base.Ids;
import io.vitrine.db.Db;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Tens of thousands of files, all alike, written into the tables as the server writes them one by one. */
public final class ManyFiles {
    private static final Field<Long> NUMBER = field(name("number", "number"), SQLDataType.BIGINT);
    private static final Field<String> NAME =
            concat(inline("file-"), NUMBER.add(inline(1_000_000)).cast(SQLDataType.VARCHAR), inline(".txt"));

    private ManyFiles() {}

    /**
     * Makes this many files in a folder, each with the content of an uploaded file and a member of the collection that the
     * uploaded file is in.
     */
    public static void make(Db db, int count, String like, String folder, String collection) {
        var model = id(like);
        var nodes = NUMBER.add(inline(Ids.next()));
        var versions = NUMBER.add(inline(Ids.next()));
        var changed = Map.<Field<?>, Field<?>>ofEntries(
                Map.entry(NODE.ID, nodes),
                Map.entry(NODE.PARENT_ID, inline(id(folder))),
                Map.entry(NODE.NAME, NAME),
                Map.entry(NODE.NAME_KEY, NAME),
                Map.entry(NODE.VERSION_ID, versions),
                Map.entry(FILE_VERSION.ID, versions),
                Map.entry(FILE_VERSION.NODE_ID, nodes),
                Map.entry(NODE_WORDS.NODE_ID, nodes),
                Map.entry(NODE_WORDS.WORDS, NAME),
                Map.entry(COLLECTION_MEMBER.NODE_ID, nodes),
                Map.entry(COLLECTION_MEMBER.NAME_KEY, NAME));
        db.change(sql -> {
            for (var node : List.of(NODE.ID, FILE_VERSION.NODE_ID, NODE_WORDS.NODE_ID, COLLECTION_MEMBER.NODE_ID)) {
                var table = node.getTable();
                var values = new ArrayList<Field<?>>();
                for (var column : table.fields()) {
                    values.add(changed.getOrDefault(column, column));
                }
                sql.insertInto(table, List.of(table.fields()))
                        .select(select(values)
                                .from(table)
                                .crossJoin(generateSeries(1, count).as("number", "number"))
                                .where(node.eq(model)))
                        .execute();
            }
            sql.update(MEDIA_COLLECTION)
                    .set(MEDIA_COLLECTION.MEMBER_COUNT, MEDIA_COLLECTION.MEMBER_COUNT.add(count))
                    .where(MEDIA_COLLECTION.ID.eq(id(collection)))
                    .execute();
        });
    }

    private static long id(String shown) {
        return Ids.read(shown);
    }
}
