package io.vitrine.access;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.COLLECTION_SHARE;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.DSL.with;

import io.vitrine.base.Level;
import io.vitrine.db.Dialect;
import io.vitrine.db.Prepared;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The levels of {@link RestrictedRule} on given objects. From each node the folders above are found, each of them once for the
 * whole set, and from these the ways that lead to the user: what a user was given elsewhere costs nothing here.
 *
 * <p>The ways are looked up by subqueries and not by joins: before a join SQLite, once it has statistics, reads the whole
 * joined table to make a Bloom filter of it.
 */
final class RestrictedLevels {
    private static final String IDS = "ids";
    private static final Given GIVEN = new Given(param("user", Long.class), param("now", Long.class));

    private static final Table<Record> TARGET = table(name("target"));
    private static final Table<Record> CHAIN = table(name("chain"));
    private static final Table<Record> ABOVE = table(name("above"));
    private static final Table<Record> HELD = table(name("held"));
    private static final Table<Record> WAY = table(name("way"));
    private static final Table<Record> AROUND = table(name("around"));

    private static final Field<Long> TARGET_ID = id("target", "id");
    private static final Field<Long> ANCHOR = id("target", "anchor");
    private static final Field<Long> CHAIN_ANCHOR = id("chain", "anchor");
    private static final Field<Long> CHAIN_ABOVE = id("chain", "above");
    private static final Field<Long> ABOVE_ID = id("above", "id");
    private static final Field<Long> HELD_ABOVE = id("held", "above");
    private static final Field<Long> HELD_IN = id("held", "collection");
    private static final Field<Long> WAY_AT = id("way", "at");
    private static final Field<Integer> RANK = rank("way", "rank");
    private static final Field<Integer> AROUND_RANK = rank("around", "rank");
    private static final Field<Integer> OUTER_RANK = rank("around", "outer_rank");

    private static final Field<Long> FOUND_TARGET = id("found", "target");
    private static final Field<Integer> FOUND_RANK = max(rank("found", "rank"));
    private static final Field<Integer> FOUND_AROUND = max(rank("found", "around"));
    private static final Field<Integer> HIGHEST = max(RANK);
    private static final Field<Boolean> FILTERING =
            field(select(MEDIA_COLLECTION.FILTERING).from(MEDIA_COLLECTION).where(MEDIA_COLLECTION.ID.eq(WAY_AT)));

    private static final Prepared NODES = Prepared.of(nodes());
    private static final Prepared COLLECTIONS = Prepared.of(collections());

    private RestrictedLevels() {}

    static List<Rule.Found> ofNodes(DSLContext sql, RestrictedRule rule, Collection<Long> ids) {
        return NODES.fetch(sql, values(rule, ids)).stream()
                .map(row -> Rule.Found.node(
                        row.get(FOUND_TARGET), level(row.get(FOUND_RANK)), level(row.get(FOUND_AROUND))))
                .toList();
    }

    static List<Rule.Found> ofCollections(DSLContext sql, RestrictedRule rule, Collection<Long> ids) {
        return COLLECTIONS.fetch(sql, values(rule, ids)).stream()
                .map(row -> Rule.Found.collection(row.get(WAY_AT), level(row.get(HIGHEST)), row.get(FILTERING)))
                .toList();
    }

    private static Map<String, Object> values(RestrictedRule rule, Collection<Long> ids) {
        return Map.of(IDS, ids, "user", rule.user(), "now", rule.now());
    }

    private static Level level(@Nullable Integer rank) {
        return rank == null ? Level.NONE : Level.ofRank(rank);
    }

    private static Select<? extends Record> nodes() {
        var found = own().unionAll(belowFolders()).asTable("found", "target", "rank", "around");
        return with(target(), chain(), above(), held(), seen(), way(), around())
                .select(FOUND_TARGET, FOUND_RANK, FOUND_AROUND)
                .from(found)
                .groupBy(FOUND_TARGET);
    }

    private static CommonTableExpression<?> target() {
        return name("target")
                .fields("id", "anchor")
                .asMaterialized(select(NODE.ID, Nodes.ANCHOR)
                        .from(NODE)
                        .where(Dialect.in(NODE.ID, IDS))
                        .and(Nodes.LIVE));
    }

    /** The folders that the targets are or are in, each with itself and with every folder above it. */
    private static CommonTableExpression<?> chain() {
        var anchor = id("one", "anchor");
        return name("chain")
                .fields("anchor", "above")
                .asMaterialized(select(anchor, FOLDER_CLOSURE.ANCESTOR)
                        .from(selectDistinct(ANCHOR).from(TARGET).asTable("one", "anchor"))
                        .crossJoin(FOLDER_CLOSURE)
                        .where(FOLDER_CLOSURE.DESCENDANT.eq(anchor)));
    }

    /** Where ways can begin: the targets and all folders above them. */
    private static CommonTableExpression<?> above() {
        return name("above")
                .fields("id")
                .asMaterialized(
                        select(TARGET_ID).from(TARGET).union(select(CHAIN_ABOVE).from(CHAIN)));
    }

    /** The collections that these are members of. */
    private static CommonTableExpression<?> held() {
        return name("held")
                .fields("above", "collection")
                .asMaterialized(select(COLLECTION_MEMBER.NODE_ID, COLLECTION_MEMBER.COLLECTION_ID)
                        .from(ABOVE)
                        .crossJoin(COLLECTION_MEMBER)
                        .where(COLLECTION_MEMBER.NODE_ID.eq(ABOVE_ID)));
    }

    /** Those of them on which the user has any level, but for those that filter. */
    private static CommonTableExpression<?> seen() {
        var in = id("one", "collection");
        return name("seen")
                .fields("collection")
                .as(select(in)
                        .from(selectDistinct(HELD_IN).from(HELD).asTable("one", "collection"))
                        .where(Memberships.giveView(in))
                        .and(exists(select(inline(1))
                                        .from(COLLECTION_SHARE)
                                        .where(COLLECTION_SHARE.COLLECTION_ID.eq(in))
                                        .and(Dialect.unindexed(COLLECTION_SHARE.PRINCIPAL_ID)
                                                .in(GIVEN.principals()))
                                        .and(Shares.inForce(COLLECTION_SHARE.UNTIL, GIVEN.now())))
                                .or(exists(select(inline(1))
                                        .from(MEDIA_COLLECTION)
                                        .where(MEDIA_COLLECTION.ID.eq(in))
                                        .and(Dialect.unindexed(MEDIA_COLLECTION.OWNER_ID)
                                                .eq(GIVEN.user()))))));
    }

    private static CommonTableExpression<?> way() {
        return name("way")
                .fields("at", "rank")
                .asMaterialized(shared().unionAll(owned()).unionAll(collected()));
    }

    /** What the ways give on each folder that a target is or is in, and on the folder around that. */
    private static CommonTableExpression<?> around() {
        return name("around")
                .fields("anchor", "rank", "outer_rank")
                .asMaterialized(select(CHAIN_ANCHOR, max(RANK), max(when(CHAIN_ABOVE.ne(CHAIN_ANCHOR), RANK)))
                        .from(CHAIN)
                        .join(WAY)
                        .on(WAY_AT.eq(CHAIN_ABOVE))
                        .groupBy(CHAIN_ANCHOR));
    }

    private static Select<Record3<Long, Integer, Integer>> own() {
        return select(TARGET_ID, RANK, inline(null, SQLDataType.INTEGER))
                .from(TARGET)
                .join(WAY)
                .on(WAY_AT.eq(TARGET_ID));
    }

    private static Select<Record3<Long, Integer, Integer>> belowFolders() {
        return select(
                        TARGET_ID,
                        AROUND_RANK,
                        when(TARGET_ID.eq(ANCHOR), OUTER_RANK).otherwise(AROUND_RANK))
                .from(TARGET)
                .join(AROUND)
                .on(id("around", "anchor").eq(ANCHOR));
    }

    private static Select<Record2<Long, Integer>> shared() {
        var highest = select(max(cast(NODE_SHARE.LEVEL, SQLDataType.INTEGER)))
                .from(NODE_SHARE)
                .where(NODE_SHARE.NODE_ID.eq(ABOVE_ID))
                .and(Dialect.unindexed(NODE_SHARE.PRINCIPAL_ID).in(GIVEN.principals()))
                .and(Shares.inForce(NODE_SHARE.UNTIL, GIVEN.now()));
        return select(ABOVE_ID, field(highest)).from(ABOVE);
    }

    private static Select<Record2<Long, Integer>> owned() {
        return select(ABOVE_ID, inline(Level.MANAGE.rank()))
                .from(ABOVE)
                .where(exists(select(inline(1))
                        .from(NODE)
                        .where(NODE.ID.eq(ABOVE_ID))
                        .and(Dialect.unindexed(NODE.OWNER_ID).eq(GIVEN.user()))));
    }

    private static Select<Record2<Long, Integer>> collected() {
        Select<Record1<Long>> seen = select(id("seen", "collection")).from(table(name("seen")));
        return select(HELD_ABOVE, inline(Level.VIEW.rank())).from(HELD).where(HELD_IN.in(seen));
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
        return select(WAY_AT, HIGHEST, FILTERING).from(ways).groupBy(WAY_AT);
    }

    private static Field<Integer> rank(String table, String column) {
        return field(name(table, column), SQLDataType.INTEGER);
    }

    private static Field<Long> id(String table, String column) {
        return field(name(table, column), SQLDataType.BIGINT);
    }
}
