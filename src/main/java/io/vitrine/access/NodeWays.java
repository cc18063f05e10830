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
 * Ways as they are found from a node: owning it gives the most and ends the search, memberships the least and are looked at
 * where there is nothing else. Nothing is joined but what a node's line of folders leads to, in that order, since SQLite would
 * rather read a whole table.
 *
 * @param principals the user and the groups that the user is in
 */
record NodeWays(Given given, Select<Record1<Long>> principals) {
    private static final Field<Integer> MANAGE = inline(Level.MANAGE.rank());
    private static final Field<Integer> VIEW = inline(Level.VIEW.rank());
    private static final Field<Integer> ONE = inline(1);
    private static final Field<Integer> SHARED = max(cast(NODE_SHARE.LEVEL, SQLDataType.INTEGER));

    /** For queries that gather the principals once, in {@link #gathered}. */
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
     * The highest rank that ways give which begin at this very node; null where there are none.
     *
     * @param around the rank on its folder; where there is any, memberships add nothing
     */
    Field<Integer> atIn(Field<Long> node, Field<Long> owner, Field<Integer> around) {
        return at(node, owner, when(around.isNull(), seen(memberships(node))));
    }

    /** The highest rank that ways give which begin at this folder or above it; null likewise. */
    Field<Integer> aboveAndAt(Field<Long> folder) {
        return aboveAndAt(folder, seen(membershipsOfLine(folder)));
    }

    /**
     * That of {@link #atIn} where memberships are looked for in another way.
     *
     * @param membership the rank that {@link #memberships} of it give, or null
     */
    Field<Integer> at(Field<Long> node, Field<Long> owner, Field<Integer> membership) {
        var shared = select(SHARED).from(NODE_SHARE).where(isShared(node));
        return coalesce(when(owner.eq(given.user()), MANAGE), field(shared), membership);
    }

    /**
     * That of {@link #aboveAndAt(Field)}, likewise.
     *
     * @param membership the rank that {@link #membershipsOfLine} give, or null
     */
    Field<Integer> aboveAndAt(Field<Long> folder, Field<Integer> membership) {
        var line = FOLDER_CLOSURE.DESCENDANT.eq(folder);
        var owned = owned(MANAGE, line).limit(inline(1));
        var shared = field(select(SHARED).from(NODE_SHARE).where(isShared(FOLDER_CLOSURE.ANCESTOR)));
        return coalesce(
                field(owned), field(select(max(shared)).from(FOLDER_CLOSURE).where(line)), membership);
    }

    /**
     * The rank of the level on a visible node: memberships, which give no more than to see it, need not be looked at.
     *
     * @param around the rank on its folder, or that of seeing where there is none
     */
    Field<Long> rank(Field<Long> node, Field<Long> owner, Field<Integer> around) {
        return cast(greatest(around, at(node, owner, VIEW)), SQLDataType.BIGINT);
    }

    /** Those of a node, in whatever collection, each with the rank that it gives to those who see that one. */
    static SelectConditionStep<Record1<Integer>> memberships(Field<Long> node) {
        return select(VIEW).from(COLLECTION_MEMBER).where(COLLECTION_MEMBER.NODE_ID.eq(node));
    }

    /** Those of a folder and of all above it, likewise. */
    static SelectConditionStep<Record1<Integer>> membershipsOfLine(Field<Long> folder) {
        return select(VIEW)
                .from(FOLDER_CLOSURE.crossJoin(COLLECTION_MEMBER))
                .where(FOLDER_CLOSURE.DESCENDANT.eq(folder))
                .and(COLLECTION_MEMBER.NODE_ID.eq(FOLDER_CLOSURE.ANCESTOR));
    }

    /** Whether there is any, of nodes that may be in lists: memberships are looked at for those only who see collections. */
    Condition lead(Field<Long> node, Field<Long> owner, Field<Long> anchor) {
        var line = FOLDER_CLOSURE.DESCENDANT.eq(anchor);
        return Dialect.unindexed(owner)
                .eq(given.user())
                .or(Dialect.finds(select(ONE).from(NODE_SHARE).where(isShared(node))))
                .or(Dialect.finds(shared(line)))
                .or(Dialect.finds(owned(ONE, line)))
                .or(isShownOnLine(node, line));
    }

    /** The same, where what was given is gathered once: {@code nodes} that are shared, {@code folders} that are or are owned. */
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
     * Folders on a line that are shared with the user. Each is looked up: as a join, PostgreSQL may go through all that is shared with
     * somebody, of whom it does not know how much that is.
     */
    private SelectConditionStep<Record1<Integer>> shared(Condition line) {
        return select(ONE)
                .from(FOLDER_CLOSURE)
                .where(line)
                .and(Dialect.finds(select(ONE).from(NODE_SHARE).where(isShared(FOLDER_CLOSURE.ANCESTOR))));
    }

    /** Folders of the user on a line. Each is looked up: as a join, PostgreSQL may go through all nodes in their order. */
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

    /** What one of these memberships gives, in a collection that does not filter and on which the user has any level. */
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
