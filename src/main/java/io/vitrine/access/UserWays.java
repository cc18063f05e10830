package io.vitrine.access;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.COLLECTION_SHARE;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import io.vitrine.base.Level;
import io.vitrine.db.Dialect;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * Finds ways to folders starting from the user: what the user was given is gathered once for the whole query, and folders are
 * looked up in it. For few folders, or if the user was given very much, that takes longer than to look up each folder as
 * {@link NodeWays} does: then nothing, or a part that is not used, is gathered. Collections that show their members are
 * counted by themselves, since they may be few while shares are many.
 *
 * @param folders the folders to find ways to
 */
record UserWays(Given given, NodeWays otherwise, Table<?> folders) {
    /** Gathering takes about as long as looking up this many folders. */
    static final int FEW = 6;

    /** Gathering more than this would take longer than looking up the folders of a page. */
    static final int MOST = 2_000;

    private static final Table<Record> SEEN = table(name("seen"));
    private static final Field<Long> SEEN_ID = field(name("seen", "id"), SQLDataType.BIGINT);
    private static final Table<Record> ROOT = table(name("root"));
    private static final Field<Long> ROOT_ID = field(name("root", "id"), SQLDataType.BIGINT);
    private static final Field<Integer> HIGHEST = max(field(name("root", "rank"), SQLDataType.INTEGER));

    /** The tables that the fields refer to, apart from those of {@link NodeWays}. */
    List<CommonTableExpression<?>> tables() {
        return List.of(seen(), roots(), worth());
    }

    /**
     * The folders, each with the highest rank given by ways that begin at it or above it; folders without any may be missing.
     * What was gathered is joined with all folders at once; PostgreSQL would otherwise go through it for each folder.
     */
    Select<Record2<Long, Integer>> aboveAndAt(Field<Long> folder) {
        var gathered = select(folder, HIGHEST)
                .from(folders.crossJoin(FOLDER_CLOSURE).crossJoin(ROOT))
                .where(are("roots_few"))
                .and(FOLDER_CLOSURE.DESCENDANT.eq(folder))
                .and(ROOT_ID.eq(FOLDER_CLOSURE.ANCESTOR))
                .groupBy(folder);
        var asked = otherwise.aboveAndAt(folder, membership(() -> NodeWays.membershipsOfLine(folder)));
        return gathered.unionAll(select(folder, asked).from(folders).where(not(are("roots_few"))));
    }

    /**
     * The highest rank given by ways that begin at this very node; null if there are none.
     *
     * @param around the rank on its folder; if there is any, memberships add nothing
     */
    Field<Integer> at(Field<Long> node, Field<Long> owner, Field<Integer> around) {
        return otherwise.at(node, owner, when(around.isNull(), membership(() -> NodeWays.memberships(node))));
    }

    /** @param memberships new at each call, since conditions are added to them */
    private Field<Integer> membership(Supplier<SelectConditionStep<Record1<Integer>>> memberships) {
        var gathered = memberships
                .get()
                .and(Dialect.unindexed(COLLECTION_MEMBER.COLLECTION_ID)
                        .in(select(SEEN_ID).from(SEEN)))
                .limit(inline(1));
        return when(are("seen_few"), field(gathered)).otherwise(otherwise.seen(memberships.get()));
    }

    private static Condition are(String few) {
        return condition(field(select(field(name(few), SQLDataType.BOOLEAN)).from(table(name("worth")))));
    }

    /** The collections on which the user has any level, except those that filter. */
    private CommonTableExpression<?> seen() {
        return name("seen")
                .fields("id")
                .asMaterialized(select(COLLECTION_SHARE.COLLECTION_ID)
                        .from(COLLECTION_SHARE)
                        .where(COLLECTION_SHARE.PRINCIPAL_ID.in(NodeWays.principalIds()))
                        .and(Shares.inForce(COLLECTION_SHARE.UNTIL, given.now()))
                        .and(Memberships.giveView(COLLECTION_SHARE.COLLECTION_ID))
                        .unionAll(select(MEDIA_COLLECTION.ID)
                                .from(MEDIA_COLLECTION)
                                .where(MEDIA_COLLECTION.OWNER_ID.eq(given.user()))
                                .andNot(MEDIA_COLLECTION.FILTERING))
                        .limit(inline(MOST + 1)));
    }

    /** The folders at which ways begin. */
    private CommonTableExpression<?> roots() {
        return name("root")
                .fields("id", "rank")
                .asMaterialized(select(NODE_SHARE.NODE_ID, cast(NODE_SHARE.LEVEL, SQLDataType.INTEGER))
                        .from(NODE_SHARE)
                        .where(NODE_SHARE.PRINCIPAL_ID.in(NodeWays.principalIds()))
                        .and(NODE_SHARE.KIND.eq(inline(Nodes.FOLDER)))
                        .and(Shares.inForce(NODE_SHARE.UNTIL, given.now()))
                        .unionAll(select(NODE.ID, inline(Level.MANAGE.rank()))
                                .from(NODE)
                                .where(NODE.OWNER_ID.eq(given.user()))
                                .and(NODE.KIND.eq(inline(Nodes.FOLDER))))
                        .unionAll(select(COLLECTION_MEMBER.NODE_ID, inline(Level.VIEW.rank()))
                                .from(COLLECTION_MEMBER)
                                .where(COLLECTION_MEMBER.COLLECTION_ID.in(
                                        select(SEEN_ID).from(SEEN)))
                                .and(COLLECTION_MEMBER.KIND.eq(inline(Nodes.FOLDER))))
                        .limit(inline(MOST + 1)));
    }

    /** Checks the number of folders first, so that nothing is gathered for few. */
    private CommonTableExpression<?> worth() {
        var areMany = size(folders).gt(inline(FEW));
        var seenFew = areMany.and(size(SEEN).le(inline(MOST)));
        var rootsFew = seenFew.and(size(ROOT).le(inline(MOST)));
        return name("worth").fields("seen_few", "roots_few").asMaterialized(select(field(seenFew), field(rootsFew)));
    }

    private static Field<Integer> size(Table<?> table) {
        return field(select(count()).from(table));
    }
}
