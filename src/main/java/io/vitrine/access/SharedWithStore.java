package io.vitrine.access;

import static io.vitrine.db.schema.Tables.APP_GROUP;
import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.COLLECTION_SHARE;
import static io.vitrine.db.schema.Tables.PRINCIPAL;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.vitrine.base.CollectionId;
import io.vitrine.base.Ids;
import io.vitrine.db.Dialect;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** The first few principals that each of many collections is shared with. One query for all of them. SQL only. */
@Component
public class SharedWithStore {
    private static final int FEW = 3;

    private static final Field<Long> COLLECTION = field(name("shared", "collection_id"), SQLDataType.BIGINT);
    private static final Field<Long> WITH = field(name("shared", "principal_id"), SQLDataType.BIGINT);
    private static final Field<String> KIND = field(name("shared", "kind"), SQLDataType.VARCHAR);
    private static final Field<String> NAME = field(name("shared", "name"), SQLDataType.VARCHAR);
    private static final Field<Integer> PLACE = field(name("shared", "place"), SQLDataType.INTEGER);
    private static final Field<Integer> ALL = field(name("shared", "number"), SQLDataType.INTEGER);

    private final Clock clock;

    SharedWithStore(Clock clock) {
        this.clock = clock;
    }

    /**
     * One summary for each collection.
     *
     * @param managed collections that the viewer may manage: nobody else may see who a collection is shared with
     */
    public Map<CollectionId, SharedWith> of(DSLContext sql, AllowedSet<CollectionId> managed) {
        var found = new HashMap<CollectionId, SharedWith>();
        if (managed.isEmpty()) {
            return found;
        }
        managed.ids().forEach(id -> found.put(id, SharedWith.NOBODY));
        sql.select(COLLECTION, WITH, KIND, NAME, ALL)
                .from(shared(managed))
                .where(PLACE.le(FEW))
                .orderBy(COLLECTION, PLACE)
                .fetchGroups(COLLECTION)
                .forEach((collection, rows) -> found.put(
                        new CollectionId(collection),
                        new SharedWith(
                                rows.map(SharedWithStore::named),
                                rows.getFirst().get(ALL) - rows.size())));
        return found;
    }

    private Table<? extends Record> shared(AllowedSet<CollectionId> collections) {
        var name = coalesce(APP_USER.NAME, APP_GROUP.NAME);
        var key = coalesce(APP_USER.NAME_KEY, APP_GROUP.NAME_KEY);
        var collection = COLLECTION_SHARE.COLLECTION_ID;
        return select(
                        collection,
                        COLLECTION_SHARE.PRINCIPAL_ID,
                        PRINCIPAL.KIND,
                        name.as("name"),
                        rowNumber()
                                .over()
                                .partitionBy(collection)
                                .orderBy(key, PRINCIPAL.ID)
                                .as("place"),
                        count().over().partitionBy(collection).as("number"))
                .from(COLLECTION_SHARE)
                .join(PRINCIPAL)
                .on(PRINCIPAL.ID.eq(COLLECTION_SHARE.PRINCIPAL_ID))
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(PRINCIPAL.ID))
                .and(APP_USER.DELETED_AT.isNull())
                .leftJoin(APP_GROUP)
                .on(APP_GROUP.ID.eq(PRINCIPAL.ID))
                .where(Dialect.in(collection, collections.values()))
                .and(Shares.inForce(COLLECTION_SHARE.UNTIL, val(clock.millis())))
                .and(name.isNotNull())
                .asTable("shared");
    }

    private static AccessView.Named named(Record row) {
        return new AccessView.Named(row.get(KIND), Ids.show(row.get(WITH)), row.get(NAME));
    }
}
