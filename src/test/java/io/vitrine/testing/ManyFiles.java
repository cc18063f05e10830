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
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Files by the ten thousand, all alike: written into the tables as the server writes them one by one. */
public final class ManyFiles {
    private static final Field<Long> NUMBER = field(name("number", "number"), SQLDataType.BIGINT);
    private static final Field<String> NAME =
            concat(inline("file-"), NUMBER.add(inline(1_000_000)).cast(SQLDataType.VARCHAR), inline(".txt"));

    private ManyFiles() {}

    /** So many in a folder, each with the content of a file that was uploaded, and members of a collection. */
    public static void make(Db db, int count, String like, String folder, String collection) {
        var model = id(like);
        var nodes = NUMBER.add(inline(Ids.next()));
        var versions = NUMBER.add(inline(Ids.next()));
        db.change(sql -> {
            copy(
                    sql,
                    NODE,
                    NODE.ID.eq(model),
                    count,
                    Map.of(
                            NODE.ID,
                            nodes,
                            NODE.PARENT_ID,
                            inline(id(folder)),
                            NODE.NAME,
                            NAME,
                            NODE.NAME_KEY,
                            NAME,
                            NODE.VERSION_ID,
                            versions));
            copy(
                    sql,
                    FILE_VERSION,
                    FILE_VERSION.NODE_ID.eq(model),
                    count,
                    Map.of(FILE_VERSION.ID, versions, FILE_VERSION.NODE_ID, nodes));
            copy(
                    sql,
                    NODE_WORDS,
                    NODE_WORDS.NODE_ID.eq(model),
                    count,
                    Map.of(NODE_WORDS.NODE_ID, nodes, NODE_WORDS.WORDS, NAME));
            copy(
                    sql,
                    COLLECTION_MEMBER,
                    COLLECTION_MEMBER.NODE_ID.eq(model),
                    count,
                    Map.of(COLLECTION_MEMBER.NODE_ID, nodes, COLLECTION_MEMBER.NAME_KEY, NAME));
            sql.update(MEDIA_COLLECTION)
                    .set(MEDIA_COLLECTION.MEMBER_COUNT, MEDIA_COLLECTION.MEMBER_COUNT.add(count))
                    .where(MEDIA_COLLECTION.ID.eq(id(collection)))
                    .execute();
        });
    }

    private static void copy(
            DSLContext sql, Table<?> table, Condition model, int count, Map<Field<?>, Field<?>> changed) {
        var values = new ArrayList<Field<?>>();
        for (var column : table.fields()) {
            values.add(changed.getOrDefault(column, column));
        }
        sql.insertInto(table, List.of(table.fields()))
                .select(select(values)
                        .from(table)
                        .crossJoin(generateSeries(1, count).as("number", "number"))
                        .where(model))
                .execute();
    }

    private static long id(String shown) {
        return Ids.read(shown);
    }
}
