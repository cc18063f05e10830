package io.vitrine.access;

import static io.vitrine.db.schema.Tables.APP_GROUP;
import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.COLLECTION_SHARE;
import static io.vitrine.db.schema.Tables.GROUP_MEMBER;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.vitrine.access.Region.Place;
import io.vitrine.base.GroupId;
import io.vitrine.base.Role;
import io.vitrine.db.Dialect;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** The people and objects that a change is about. SQL only. */
@Component
class TrialStore {
    /** The restricted users among the given users and the members of the given groups. */
    Set<Long> people(DSLContext sql, Collection<Long> principals) {
        return sql.select(APP_USER.ID)
                .from(APP_USER)
                .where(APP_USER.ID.in(select(GROUP_MEMBER.USER_ID)
                        .from(GROUP_MEMBER)
                        .where(Dialect.in(GROUP_MEMBER.GROUP_ID, principals))
                        .union(select(APP_USER.ID).from(APP_USER).where(Dialect.in(APP_USER.ID, principals)))))
                .and(APP_USER.ROLE.eq(Role.RESTRICTED.toString()))
                .and(APP_USER.DELETED_AT.isNull())
                .fetchSet(APP_USER.ID);
    }

    /** The users and groups that the collections are shared with, and the collections' owners. */
    Set<Long> sharers(DSLContext sql, AllowedSet<?> collections, long now) {
        return new HashSet<>(sql.fetchValues(select(COLLECTION_SHARE.PRINCIPAL_ID)
                .from(COLLECTION_SHARE)
                .where(Dialect.in(COLLECTION_SHARE.COLLECTION_ID, collections.values()))
                .and(Shares.inForce(COLLECTION_SHARE.UNTIL, val(now)))
                .union(select(MEDIA_COLLECTION.OWNER_ID)
                        .from(MEDIA_COLLECTION)
                        .where(Dialect.in(MEDIA_COLLECTION.ID, collections.values()))
                        .and(MEDIA_COLLECTION.OWNER_ID.isNotNull()))));
    }

    Set<Place> places(DSLContext sql, AllowedSet<?> nodes) {
        return sql.select(NODE.ID, NODE.KIND, NODE.PARENT_ID)
                .from(NODE)
                .where(Dialect.in(NODE.ID, nodes.values()))
                .and(Nodes.LIVE)
                .fetchSet(PictureStore::place);
    }

    boolean exists(DSLContext sql, GroupId group) {
        return sql.fetchExists(sql.selectFrom(APP_GROUP).where(APP_GROUP.ID.eq(group.value())));
    }

    /** The nodes shared with a group, and the members of collections shared with it that do not filter. */
    static Select<Record1<Long>> givenToGroup(GroupId group, long now) {
        return select(NODE_SHARE.NODE_ID)
                .from(NODE_SHARE)
                .where(NODE_SHARE.PRINCIPAL_ID.eq(group.value()))
                .and(Shares.inForce(NODE_SHARE.UNTIL, val(now)))
                .union(select(COLLECTION_MEMBER.NODE_ID)
                        .from(COLLECTION_MEMBER)
                        .where(COLLECTION_MEMBER.COLLECTION_ID.in(select(COLLECTION_SHARE.COLLECTION_ID)
                                .from(COLLECTION_SHARE)
                                .where(COLLECTION_SHARE.PRINCIPAL_ID.eq(group.value()))
                                .and(Shares.inForce(COLLECTION_SHARE.UNTIL, val(now)))
                                .and(Memberships.giveView(COLLECTION_SHARE.COLLECTION_ID)))));
    }

    /** The nodes shared with a user or one of their groups, those they own, and the members of collections that show them. */
    static Select<Record1<Long>> givenToUser(long user, long now) {
        var given = new Given(val(user), val(now));
        var own = NODE.as("own");
        return given.nodes()
                .union(select(own.ID).from(own).where(own.OWNER_ID.eq(user)))
                .union(membersOf(given.showing()));
    }

    static Select<Record1<Long>> membersOf(Collection<Long> collections) {
        return select(COLLECTION_MEMBER.NODE_ID)
                .from(COLLECTION_MEMBER)
                .where(Dialect.in(COLLECTION_MEMBER.COLLECTION_ID, collections));
    }

    private static Select<Record1<Long>> membersOf(Select<Record1<Long>> collections) {
        return select(COLLECTION_MEMBER.NODE_ID)
                .from(COLLECTION_MEMBER)
                .where(COLLECTION_MEMBER.COLLECTION_ID.in(collections));
    }

    /** The number of nodes in the tree except the root. */
    long countNodes(DSLContext sql) {
        return sql.fetchCount(NODE, Nodes.LIVE) - 1L;
    }

    long countCollections(DSLContext sql) {
        return sql.fetchCount(MEDIA_COLLECTION);
    }
}
