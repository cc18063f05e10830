package io.vitrine.access;

import static io.vitrine.db.schema.Tables.COLLECTION_SHARE;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.with;

import io.vitrine.base.Level;
import io.vitrine.db.Dialect;
import io.vitrine.db.Prepared;
import io.vitrine.db.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The levels by {@link RestrictedRule} on given objects. A node's level is the higher of what the ways beginning at it give
 * and the level on its folder, which is computed once for all nodes in the folder.
 *
 * <p>Ways are found from either end. For a few nodes, {@link NodeWays} looks for the ways from each folder to the user, so
 * what the user was given elsewhere costs nothing. For many, gathering first what the user was given is faster:
 * {@link UserWays}.
 */
final class RestrictedLevels {
    private static final String IDS = "ids";
    private static final Given GIVEN = new Given(param("user", Long.class), param("now", Long.class));

    private static final Table<Record> TARGET = table(name("target"));
    private static final Table<Record> FOLDERS = table(name("folders"));
    private static final Field<Long> TARGET_ID = id("target", "id");
    private static final Field<Long> TARGET_PARENT = id("target", "parent");
    private static final Field<Long> TARGET_OWNER = id("target", "owner");
    private static final Field<Long> FOLDER_ID = id("folders", "id");
    private static final NodeWays OF_NODES = NodeWays.ofGathered(GIVEN);
    private static final UserWays OF_USER = new UserWays(GIVEN, OF_NODES, FOLDERS);
    private static final Field<Integer> AROUND = rank("around", "rank");
    private static final Field<Long> WAY_AT = id("way", "at");
    private static final Field<Integer> WAY_RANK = max(rank("way", "rank"));
    private static final Field<Boolean> FILTERING =
            field(select(MEDIA_COLLECTION.FILTERING).from(MEDIA_COLLECTION).where(MEDIA_COLLECTION.ID.eq(WAY_AT)));

    private static final NodeQuery FEW_NODES = nodes(
            List.of(),
            OF_NODES.atIn(TARGET_ID, TARGET_OWNER, AROUND),
            select(FOLDER_ID, OF_NODES.aboveAndAt(FOLDER_ID)).from(FOLDERS));
    private static final NodeQuery NODES =
            nodes(OF_USER.tables(), OF_USER.at(TARGET_ID, TARGET_OWNER, AROUND), OF_USER.aboveAndAt(FOLDER_ID));
    private static final Prepared COLLECTIONS = Prepared.of(collections());

    /** @param own the column with the level that ways beginning at the node itself give */
    private record NodeQuery(Prepared rows, Field<Integer> own) {}

    private RestrictedLevels() {}

    static List<Rule.Found> ofNodes(DSLContext sql, RestrictedRule rule, Collection<Long> ids) {
        var found = new ArrayList<Rule.Found>();
        var query = ids.size() > UserWays.FEW ? NODES : FEW_NODES;
        for (var row : query.rows().fetch(sql, values(rule, ids))) {
            var around = rank(row, AROUND);
            var highest = Math.max(rank(row, query.own()), around);
            if (highest > Level.NONE.rank()) {
                found.add(Rule.Found.node(row.get(TARGET_ID), Level.ofRank(highest), Level.ofRank(around)));
            }
        }
        return found;
    }

    static List<Rule.Found> ofCollections(DSLContext sql, RestrictedRule rule, Collection<Long> ids) {
        return COLLECTIONS.fetch(sql, values(rule, ids)).stream()
                .map(row ->
                        Rule.Found.collection(row.get(WAY_AT), Level.ofRank(rank(row, WAY_RANK)), row.get(FILTERING)))
                .toList();
    }

    private static Map<String, Object> values(RestrictedRule rule, Collection<Long> ids) {
        return Map.of(IDS, ids, "user", rule.user(), "now", rule.now());
    }

    private static int rank(Row row, Field<Integer> column) {
        @Nullable Integer rank = row.get(column);
        return rank == null ? Level.NONE.rank() : rank;
    }

    private static NodeQuery nodes(
            List<CommonTableExpression<?>> tables, Field<Integer> own, Select<Record2<Long, Integer>> aboveAndAt) {
        var rows = with(target(), folders(), NodeWays.gathered(GIVEN))
                .with(tables)
                .with(around(aboveAndAt))
                .select(TARGET_ID, own, AROUND)
                .from(TARGET)
                .leftJoin(table(name("around")))
                .on(id("around", "folder").eq(TARGET_PARENT));
        return new NodeQuery(Prepared.of(rows), own);
    }

    private static CommonTableExpression<?> target() {
        return name("target")
                .fields("id", "parent", "owner")
                .asMaterialized(select(NODE.ID, NODE.PARENT_ID, NODE.OWNER_ID)
                        .from(NODE)
                        .where(Dialect.in(NODE.ID, IDS))
                        .and(Nodes.LIVE));
    }

    /** The folders that contain the targets. */
    private static CommonTableExpression<?> folders() {
        return name("folders")
                .fields("id")
                .asMaterialized(selectDistinct(TARGET_PARENT).from(TARGET));
    }

    private static CommonTableExpression<?> around(Select<Record2<Long, Integer>> aboveAndAt) {
        return name("around").fields("folder", "rank").asMaterialized(aboveAndAt);
    }

    private static Select<? extends Record> collections() {
        var ways = select(COLLECTION_SHARE.COLLECTION_ID, cast(COLLECTION_SHARE.LEVEL, SQLDataType.INTEGER))
                .from(COLLECTION_SHARE)
                .where(Dialect.in(COLLECTION_SHARE.COLLECTION_ID, IDS))
                .and(Dialect.unindexed(COLLECTION_SHARE.PRINCIPAL_ID).in(GIVEN.principals()))
                .and(Shares.inForce(COLLECTION_SHARE.UNTIL, GIVEN.now()))
                .unionAll(select(MEDIA_COLLECTION.ID, inline(Level.MANAGE.rank()))
                        .from(MEDIA_COLLECTION)
                        .where(Dialect.in(MEDIA_COLLECTION.ID, IDS))
                        .and(Dialect.unindexed(MEDIA_COLLECTION.OWNER_ID).eq(GIVEN.user())))
                .asTable("way", "at", "rank");
        return select(WAY_AT, WAY_RANK, FILTERING).from(ways).groupBy(WAY_AT);
    }

    private static Field<Integer> rank(String table, String column) {
        return field(name(table, column), SQLDataType.INTEGER);
    }

    private static Field<Long> id(String table, String column) {
        return field(name(table, column), SQLDataType.BIGINT);
    }
}
