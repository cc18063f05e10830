package io.vitrine.collections;

import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.vitrine.access.AllowedSet;
import io.vitrine.access.Shown;
import io.vitrine.base.CollectionId;
import io.vitrine.base.NodeId;
import io.vitrine.db.Dialect;
import io.vitrine.db.Keyset;
import io.vitrine.library.content.ListedType;
import io.vitrine.query.Meaning;
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

/** Finds the pictures of each of some collections. Each method is one query for any number of them. SQL only. */
@Component
class CollectionPictureStore {
    /** How many files represent a collection. */
    private static final int EACH = 4;

    private static final String PICTURE = "picture";
    private static final Field<Long> COLLECTION = field(name(PICTURE, "collection"), SQLDataType.BIGINT);
    private static final Field<Long> ID = field(name(PICTURE, "id"), SQLDataType.BIGINT);
    private static final Field<Long> KEY = field(name(PICTURE, CollectionMemberStore.SORT_KEY), SQLDataType.BIGINT);

    /** The covers of those collections that have one, whether or not the viewer may see the cover. */
    Map<CollectionId, NodeId> covers(DSLContext sql, AllowedSet<CollectionId> collections) {
        return collections.isEmpty()
                ? Map.of()
                : sql.select(MEDIA_COLLECTION.ID, MEDIA_COLLECTION.COVER_ID)
                        .from(MEDIA_COLLECTION)
                        .where(Dialect.in(MEDIA_COLLECTION.ID, collections.values()))
                        .and(MEDIA_COLLECTION.COVER_ID.isNotNull())
                        .fetchMap(row -> new CollectionId(row.value1()), row -> new NodeId(row.value2()));
    }

    /** The first files of those collections that show any, in the order of the list of everything that a collection shows. */
    Map<CollectionId, List<NodeId>> files(DSLContext sql, List<Shown> collections) {
        return collections.stream()
                .map(CollectionPictureStore::ofOne)
                .reduce(Select::unionAll)
                .map(rows -> sql
                        .select(COLLECTION, ID)
                        .from(rows.asTable(PICTURE))
                        .orderBy(Keyset.order(KEY, ID, false))
                        .fetch()
                        .stream()
                        .collect(Collectors.groupingBy(
                                row -> new CollectionId(row.value1()),
                                LinkedHashMap<CollectionId, List<NodeId>>::new,
                                Collectors.mapping(row -> new NodeId(row.value2()), Collectors.toList()))))
                .orElseGet(LinkedHashMap::new);
    }

    private static Select<Record> ofOne(Shown collection) {
        // The query of a page returns one row more than its limit.
        var query = new CollectionMemberQuery(
                CollectionMemberSort.named(CollectionMemberSort.BY_ADDED),
                ListedType.named("file"),
                null,
                true,
                EACH - 1,
                null);
        var rows = DeepMemberStore.rows(collection, query, Meaning.ALL);
        return select(List.of(val(collection.id().value()).as("collection"), asterisk()))
                .from(rows.asTable("member"));
    }
}
