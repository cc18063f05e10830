package io.vitrine.access;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.COLLECTION_SHARE;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.GROUP_MEMBER;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.with;

import io.vitrine.base.Level;
import io.vitrine.base.UserId;
import io.vitrine.db.Dialect;
import java.util.Collection;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;

/**
 * The rule for restricted users. The level on a node is the highest of: shares of the node or of a folder above it, with
 * the user or a group of theirs; owning the node or a folder above it (manage); and view where the node or a folder above
 * it is a member of a collection on which the user has any level. The level on a collection is the highest of its shares
 * and owning it.
 *
 * @param now the instant, in milliseconds, at which ends of shares are looked at
 */
record RestrictedRule(UserId user, long now) implements Rule {
    private static final Field<Long> TARGET = field(name("up", "target"), SQLDataType.BIGINT);
    private static final Field<Long> ABOVE = field(name("up", "above"), SQLDataType.BIGINT);
    private static final Field<Integer> RANK = field(name("way", "rank"), SQLDataType.INTEGER);

    @Override
    public Select<Record2<Long, Integer>> nodeLevels(Collection<Long> ids) {
        var up = name("up")
                .fields("target", "above")
                .as(select(NODE.ID, NODE.ID)
                        .from(NODE)
                        .where(Dialect.in(NODE.ID, ids))
                        .union(select(NODE.ID, FOLDER_CLOSURE.ANCESTOR)
                                .from(NODE)
                                .join(FOLDER_CLOSURE)
                                .on(FOLDER_CLOSURE.DESCENDANT.eq(Nodes.ANCHOR))
                                .where(Dialect.in(NODE.ID, ids))));
        var ways =
                sharedAbove().unionAll(ownedAbove()).unionAll(collectedAbove()).asTable("way", "target", "rank");
        var target = ways.field("target", SQLDataType.BIGINT);
        return with(up).select(target, max(RANK)).from(ways).groupBy(target);
    }

    private Select<Record2<Long, Integer>> sharedAbove() {
        return select(TARGET, cast(NODE_SHARE.LEVEL, SQLDataType.INTEGER))
                .from(name("up"))
                .join(NODE_SHARE)
                .on(NODE_SHARE.NODE_ID.eq(ABOVE))
                .where(NODE_SHARE.PRINCIPAL_ID.in(principals()))
                .and(Shares.inForce(NODE_SHARE.UNTIL, now));
    }

    private Select<Record2<Long, Integer>> ownedAbove() {
        return select(TARGET, inline(Level.MANAGE.rank()))
                .from(name("up"))
                .join(NODE)
                .on(NODE.ID.eq(ABOVE))
                .where(NODE.OWNER_ID.eq(user.value()));
    }

    private Select<Record2<Long, Integer>> collectedAbove() {
        return select(TARGET, inline(Level.VIEW.rank()))
                .from(name("up"))
                .join(COLLECTION_MEMBER)
                .on(COLLECTION_MEMBER.NODE_ID.eq(ABOVE))
                .where(Dialect.unindexed(COLLECTION_MEMBER.COLLECTION_ID).in(collections(Level.VIEW)));
    }

    @Override
    public Select<Record2<Long, Integer>> collectionLevels(Collection<Long> ids) {
        var ways = select(COLLECTION_SHARE.COLLECTION_ID, cast(COLLECTION_SHARE.LEVEL, SQLDataType.INTEGER))
                .from(COLLECTION_SHARE)
                .where(Dialect.in(COLLECTION_SHARE.COLLECTION_ID, ids))
                .and(COLLECTION_SHARE.PRINCIPAL_ID.in(principals()))
                .and(Shares.inForce(COLLECTION_SHARE.UNTIL, now))
                .unionAll(select(MEDIA_COLLECTION.ID, inline(Level.MANAGE.rank()))
                        .from(MEDIA_COLLECTION)
                        .where(Dialect.in(MEDIA_COLLECTION.ID, ids))
                        .and(MEDIA_COLLECTION.OWNER_ID.eq(user.value())))
                .asTable("way", "target", "rank");
        var target = ways.field("target", SQLDataType.BIGINT);
        return select(target, max(RANK)).from(ways).groupBy(target);
    }

    @Override
    public Condition visibleNodes() {
        return Dialect.unindexed(NODE.OWNER_ID)
                .eq(user.value())
                .or(Nodes.ANCHOR.in(reachedFolders()))
                .or(exists(select(inline(1))
                        .from(COLLECTION_MEMBER)
                        .where(COLLECTION_MEMBER.NODE_ID.eq(NODE.ID))
                        .and(COLLECTION_MEMBER.COLLECTION_ID.in(collections(Level.VIEW)))))
                .or(Dialect.unindexed(NODE.ID).in(sharedNodes()));
    }

    @Override
    public Condition topmostNodes() {
        var own = NODE.as("own");
        return NODE.ID
                .in(sharedNodes().union(select(own.ID).from(own).where(own.OWNER_ID.eq(user.value()))))
                .andNotExists(select(inline(1))
                        .from(FOLDER_CLOSURE)
                        .where(FOLDER_CLOSURE.DESCENDANT.eq(Nodes.ANCHOR))
                        .and(FOLDER_CLOSURE.ANCESTOR.ne(NODE.ID))
                        .and(FOLDER_CLOSURE.ANCESTOR.in(sharedNodes().union(ownFolders()))));
    }

    @Override
    public Condition visibleCollections() {
        return collectionsAt(Level.VIEW);
    }

    @Override
    public Condition collectionsAt(Level level) {
        return MEDIA_COLLECTION.ID.in(collections(level));
    }

    /** The folders on and below those that are shared with the user, owned by them, or members of a visible collection. */
    private Select<Record1<Long>> reachedFolders() {
        var roots = sharedNodes()
                .union(ownFolders())
                .union(select(COLLECTION_MEMBER.NODE_ID)
                        .from(COLLECTION_MEMBER)
                        .where(COLLECTION_MEMBER.KIND.eq(Nodes.FOLDER))
                        .and(COLLECTION_MEMBER.COLLECTION_ID.in(collections(Level.VIEW))));
        return select(FOLDER_CLOSURE.DESCENDANT).from(FOLDER_CLOSURE).where(FOLDER_CLOSURE.ANCESTOR.in(roots));
    }

    private Select<Record1<Long>> ownFolders() {
        var own = NODE.as("own");
        return select(own.ID).from(own).where(own.OWNER_ID.eq(user.value())).and(own.KIND.eq(Nodes.FOLDER));
    }

    private Select<Record1<Long>> sharedNodes() {
        return select(NODE_SHARE.NODE_ID)
                .from(NODE_SHARE)
                .where(NODE_SHARE.PRINCIPAL_ID.in(principals()))
                .and(Shares.inForce(NODE_SHARE.UNTIL, now));
    }

    private Select<Record1<Long>> collections(Level level) {
        var own = MEDIA_COLLECTION.as("own_collection");
        return select(COLLECTION_SHARE.COLLECTION_ID)
                .from(COLLECTION_SHARE)
                .where(COLLECTION_SHARE.PRINCIPAL_ID.in(principals()))
                .and(COLLECTION_SHARE.LEVEL.ge((short) level.rank()))
                .and(Shares.inForce(COLLECTION_SHARE.UNTIL, now))
                .union(select(own.ID).from(own).where(own.OWNER_ID.eq(user.value())));
    }

    private Select<Record1<Long>> principals() {
        return select(val(user.value()))
                .unionAll(
                        select(GROUP_MEMBER.GROUP_ID).from(GROUP_MEMBER).where(GROUP_MEMBER.USER_ID.eq(user.value())));
    }
}
