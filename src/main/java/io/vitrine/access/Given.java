package io.vitrine.access;

import static io.vitrine.db.schema.Tables.COLLECTION_SHARE;
import static io.vitrine.db.schema.Tables.GROUP_MEMBER;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import io.vitrine.base.Level;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectConditionStep;

/**
 * What a restricted user was given, as sets of ids.
 *
 * @param user the user's id, as a value or a parameter
 * @param now the instant, in milliseconds, against which the ends of shares are checked, as a value or a parameter
 */
record Given(Field<Long> user, Field<Long> now) {
    /** The folders that the user owns. */
    Select<Record1<Long>> ownFolders() {
        var own = NODE.as("own");
        return select(own.ID).from(own).where(own.OWNER_ID.eq(user)).and(own.KIND.eq(inline(Nodes.FOLDER)));
    }

    /** The nodes that are shared with the user. */
    SelectConditionStep<Record1<Long>> nodes() {
        return select(NODE_SHARE.NODE_ID)
                .from(NODE_SHARE)
                .where(NODE_SHARE.PRINCIPAL_ID.in(principals()))
                .and(Shares.inForce(NODE_SHARE.UNTIL, now));
    }

    /** The folders that are shared with the user. */
    Select<Record1<Long>> folders() {
        return nodes().and(NODE_SHARE.KIND.eq(inline(Nodes.FOLDER)));
    }

    /** The nodes of one kind that the user owns or that are shared with them: name key and id; some more than once. */
    Select<Record2<String, Long>> byName(short kind) {
        var own = NODE.as("own");
        return select(NODE_SHARE.NAME_KEY, NODE_SHARE.NODE_ID)
                .from(NODE_SHARE)
                .where(NODE_SHARE.PRINCIPAL_ID.in(principals()))
                .and(NODE_SHARE.KIND.eq(inline(kind)))
                .and(Shares.inForce(NODE_SHARE.UNTIL, now))
                .unionAll(select(own.NAME_KEY, own.ID)
                        .from(own)
                        .where(own.OWNER_ID.eq(user))
                        .and(own.KIND.eq(inline(kind))));
    }

    /** The nodes that are shared with the user at the level or a higher one. */
    Select<Record1<Long>> nodesAt(Level level) {
        return nodes().and(NODE_SHARE.LEVEL.ge((short) level.rank()));
    }

    /** The collections that let the user see their members: all on which the user has any level, except those that filter. */
    Select<Record1<Long>> showing() {
        var own = MEDIA_COLLECTION.as("own_collection");
        return select(COLLECTION_SHARE.COLLECTION_ID)
                .from(COLLECTION_SHARE)
                .where(COLLECTION_SHARE.PRINCIPAL_ID.in(principals()))
                .and(Shares.inForce(COLLECTION_SHARE.UNTIL, now))
                .and(Memberships.giveView(COLLECTION_SHARE.COLLECTION_ID))
                .union(select(own.ID).from(own).where(own.OWNER_ID.eq(user)).andNot(own.FILTERING));
    }

    /** The collections on which the user has at least the level. */
    Select<Record1<Long>> collections(Level level) {
        var own = MEDIA_COLLECTION.as("own_collection");
        return select(COLLECTION_SHARE.COLLECTION_ID)
                .from(COLLECTION_SHARE)
                .where(COLLECTION_SHARE.PRINCIPAL_ID.in(principals()))
                .and(COLLECTION_SHARE.LEVEL.ge((short) level.rank()))
                .and(Shares.inForce(COLLECTION_SHARE.UNTIL, now))
                .union(select(own.ID).from(own).where(own.OWNER_ID.eq(user)));
    }

    /** The user and the groups that the user is in. */
    Select<Record1<Long>> principals() {
        return select(user)
                .unionAll(select(GROUP_MEMBER.GROUP_ID).from(GROUP_MEMBER).where(GROUP_MEMBER.USER_ID.eq(user)));
    }
}
