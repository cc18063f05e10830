package io.vitrine.access;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.COLLECTION_SHARE;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import io.vitrine.base.Level;
import io.vitrine.db.Dialect;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.SQLDataType;

/**
 * Finds ways starting from a node: ownership gives the most and ends the search; memberships give the least and are considered
 * only if there is nothing else. Joins only what the node's line, the folders on its path to the root, leads to, in that
 * order, since SQLite would otherwise read a whole table.
 *
 * @param principals the user and the groups that the user is in
 */
record NodeWays(Given given, Select<Record1<Long>> principals) {
    private static final Field<Integer> MANAGE = inline(Level.MANAGE.rank());
    private static final Field<Integer> VIEW = inline(Level.VIEW.rank());
    private static final Field<Integer> ONE = inline(1);
    private static final Field<Integer> SHARED = max(cast(NODE_SHARE.LEVEL, SQLDataType.INTEGER));

    /** For queries that gather the principals once, with {@link #gathered}. */
    static NodeWays ofGathered(Given given) {
        return new NodeWays(given, principalIds());
    }

    static CommonTableExpression<?> gathered(Given given) {
        return name("principals").fields("id").asMaterialized(given.principals());
    }

    static Select<Record1<Long>> principalIds() {
        return select(field(name("principals", "id"), SQLDataType.BIGINT)).from(table(name("principals")));
    }

    /**
     * The highest rank given by ways that begin at this very node; null if there are none.
     *
     * @param around the rank on its folder; if there is any, memberships add nothing
     */
    Field<Integer> atIn(Field<Long> node, Field<Long> owner, Field<Integer> around) {
        return at(node, owner, when(around.isNull(), seen(memberships(node))));
    }

    /** The highest rank given by ways that begin at this folder or above it; null if there are none. */
    Field<Integer> aboveAndAt(Field<Long> folder) {
        return aboveAndAt(folder, seen(membershipsOfLine(folder)));
    }

    /**
     * As {@link #atIn}, with the memberships looked up in another way.
     *
     * @param membership the rank given by the node's {@link #memberships}, or null
     */
    Field<Integer> at(Field<Long> node, Field<Long> owner, Field<Integer> membership) {
        var shared = select(SHARED).from(NODE_SHARE).where(isShared(node));
        return coalesce(when(owner.eq(given.user()), MANAGE), field(shared), membership);
    }

    /**
     * As {@link #aboveAndAt(Field)}, with the memberships looked up in another way.
     *
     * @param membership the rank given by the folder's {@link #membershipsOfLine}, or null
     */
    Field<Integer> aboveAndAt(Field<Long> folder, Field<Integer> membership) {
        var line = FOLDER_CLOSURE.DESCENDANT.eq(folder);
        var owned = owned(MANAGE, line).limit(inline(1));
        var shared = field(select(SHARED).from(NODE_SHARE).where(isShared(FOLDER_CLOSURE.ANCESTOR)));
        return coalesce(
                field(owned), field(select(max(shared)).from(FOLDER_CLOSURE).where(line)), membership);
    }

    /**
     * The rank of the level on a visible node. Memberships give no more than view, so they need not be looked up.
     *
     * @param around the rank on its folder, or the rank of view if there is none
     */
    Field<Long> rank(Field<Long> node, Field<Long> owner, Field<Integer> around) {
        return cast(greatest(around, at(node, owner, VIEW)), SQLDataType.BIGINT);
    }

    /** The memberships of a node in any collection, each with the rank that it gives those who see the collection. */
    static SelectConditionStep<Record1<Integer>> memberships(Field<Long> node) {
        return select(VIEW).from(COLLECTION_MEMBER).where(COLLECTION_MEMBER.NODE_ID.eq(node));
    }

    /** The memberships of a folder and of all folders above it, each with that rank. */
    static SelectConditionStep<Record1<Integer>> membershipsOfLine(Field<Long> folder) {
        return select(VIEW)
                .from(FOLDER_CLOSURE.crossJoin(COLLECTION_MEMBER))
                .where(FOLDER_CLOSURE.DESCENDANT.eq(folder))
                .and(COLLECTION_MEMBER.NODE_ID.eq(FOLDER_CLOSURE.ANCESTOR));
    }

    /** Whether any way leads to a node in a list. Memberships are looked up only for users who see collections. */
    Condition lead(Field<Long> node, Field<Long> owner, Field<Long> anchor) {
        var line = FOLDER_CLOSURE.DESCENDANT.eq(anchor);
        return Dialect.unindexed(owner)
                .eq(given.user())
                .or(Dialect.finds(select(ONE).from(NODE_SHARE).where(isShared(node))))
                .or(Dialect.finds(shared(line)))
                .or(Dialect.finds(owned(ONE, line)))
                .or(isShownOnLine(node, line));
    }

    /**
     * The same for queries that gather once what was given: {@code nodes} that are shared, {@code folders} that are shared
     * or owned.
     */
    Condition lead(
            Field<Long> node,
            Field<Long> owner,
            Field<Long> anchor,
            Select<Record1<Long>> nodes,
            Select<Record1<Long>> folders) {
        var line = FOLDER_CLOSURE.DESCENDANT.eq(anchor);
        var isGiven = field(FOLDER_CLOSURE.ANCESTOR.in(folders)).eq(inline(true));
        return Dialect.unindexed(owner)
                .eq(given.user())
                .or(Dialect.unindexed(node).in(nodes))
                .or(Dialect.finds(select(ONE).from(FOLDER_CLOSURE).where(line).and(isGiven)))
                .or(isShownOnLine(node, line));
    }

    private Condition isShownOnLine(Field<Long> node, Condition line) {
        var member = select(ONE)
                .from(FOLDER_CLOSURE.crossJoin(COLLECTION_MEMBER))
                .where(line)
                .and(isShown(FOLDER_CLOSURE.ANCESTOR));
        return exists(given.showing()).and(isMember(node).or(Dialect.finds(member)));
    }

    /** Whether a node is itself a member of a collection that shows it to the user. */
    Condition isMember(Field<Long> node) {
        return Dialect.finds(select(ONE).from(COLLECTION_MEMBER).where(isShown(node)));
    }

    /**
     * The folders on a line that are shared with the user. Each is looked up: with a join, PostgreSQL may go through all
     * that is shared with the user, since it does not know how much that is.
     */
    private SelectConditionStep<Record1<Integer>> shared(Condition line) {
        return select(ONE)
                .from(FOLDER_CLOSURE)
                .where(line)
                .and(Dialect.finds(select(ONE).from(NODE_SHARE).where(isShared(FOLDER_CLOSURE.ANCESTOR))));
    }

    /**
     * The folders on a line that the user owns. Each is looked up: with a join, PostgreSQL may go through all nodes in
     * order.
     */
    private <T> SelectConditionStep<Record1<T>> owned(Field<T> what, Condition line) {
        var above = NODE.as("above");
        var owner = select(above.OWNER_ID).from(above).where(above.ID.eq(FOLDER_CLOSURE.ANCESTOR));
        return select(what).from(FOLDER_CLOSURE).where(line).and(field(owner).eq(given.user()));
    }

    private Condition isShown(Field<Long> node) {
        return COLLECTION_MEMBER
                .NODE_ID
                .eq(node)
                .and(Dialect.unindexed(COLLECTION_MEMBER.COLLECTION_ID).in(given.showing()));
    }

    private Condition isShared(Field<Long> node) {
        return NODE_SHARE
                .NODE_ID
                .eq(node)
                .and(Dialect.unindexed(NODE_SHARE.PRINCIPAL_ID).in(principals))
                .and(Shares.inForce(NODE_SHARE.UNTIL, given.now()));
    }

    /** The rank that one of the memberships gives, in a collection that does not filter and on which the user has any level. */
    Field<Integer> seen(SelectConditionStep<Record1<Integer>> memberships) {
        var shared = select(inline(1))
                .from(COLLECTION_SHARE)
                .where(COLLECTION_SHARE.COLLECTION_ID.eq(COLLECTION_MEMBER.COLLECTION_ID))
                .and(Dialect.unindexed(COLLECTION_SHARE.PRINCIPAL_ID).in(principals))
                .and(Shares.inForce(COLLECTION_SHARE.UNTIL, given.now()));
        var owned = select(inline(1))
                .from(MEDIA_COLLECTION)
                .where(MEDIA_COLLECTION.ID.eq(COLLECTION_MEMBER.COLLECTION_ID))
                .and(Dialect.unindexed(MEDIA_COLLECTION.OWNER_ID).eq(given.user()));
        return field(memberships
                .and(Memberships.giveView(COLLECTION_MEMBER.COLLECTION_ID))
                .and(exists(shared).or(exists(owned)))
                .limit(inline(1)));
    }
}
