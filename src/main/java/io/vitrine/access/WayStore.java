package io.vitrine.access;

import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.COLLECTION_SHARE;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.BIGINT;

import io.vitrine.base.CollectionId;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import io.vitrine.base.Role;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record8;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads all stored ways to an object, for every principal, in one query. SQL only. */
@Component
class WayStore {
    private static final Field<Long> NO_LONG = castNull(BIGINT);
    private static final Field<Short> VIEW = inline((short) Level.VIEW.rank());
    private static final Field<Short> MANAGE = inline((short) Level.MANAGE.rank());
    private static final Condition OWNERSHIP_MATTERS =
            APP_USER.ROLE.eq(Role.RESTRICTED.toString()).and(APP_USER.DELETED_AT.isNull());

    List<Way> ways(DSLContext sql, Allowed<? extends ObjectId> object) {
        var ways = switch (object.id()) {
            case NodeId node ->
                sharesOf(node).unionAll(ownersOf(node)).unionAll(showing(node)).unionAll(ownersOfShowing(node));
            case CollectionId collection -> sharesOf(collection).unionAll(ownerOf(collection));
        };
        return sql.fetch(ways).map(WayStore::way);
    }

    private static Select<Record1<Long>> above(NodeId node) {
        return select(val(node.value()))
                .union(select(FOLDER_CLOSURE.ANCESTOR)
                        .from(NODE)
                        .join(FOLDER_CLOSURE)
                        .on(FOLDER_CLOSURE.DESCENDANT.eq(Nodes.ANCHOR))
                        .where(NODE.ID.eq(node.value())));
    }

    private static Select<Record8<String, Long, Long, Long, Short, Long, Long, Long>> sharesOf(NodeId node) {
        return select(
                        source(Way.Source.SHARE),
                        NODE_SHARE.NODE_ID,
                        NO_LONG,
                        NODE_SHARE.PRINCIPAL_ID,
                        NODE_SHARE.LEVEL,
                        NODE_SHARE.UNTIL,
                        NODE_SHARE.GRANTED_BY,
                        NODE_SHARE.GRANTED_AT)
                .from(NODE_SHARE)
                .where(NODE_SHARE.NODE_ID.in(above(node)));
    }

    private static Select<Record8<String, Long, Long, Long, Short, Long, Long, Long>> ownersOf(NodeId node) {
        return select(
                        source(Way.Source.OWNER),
                        NODE.ID,
                        NO_LONG,
                        NODE.OWNER_ID,
                        MANAGE,
                        NO_LONG,
                        NO_LONG,
                        NODE.CREATED_AT)
                .from(NODE)
                .join(APP_USER)
                .on(APP_USER.ID.eq(NODE.OWNER_ID))
                .where(NODE.ID.in(above(node)))
                .and(OWNERSHIP_MATTERS);
    }

    private static Select<Record8<String, Long, Long, Long, Short, Long, Long, Long>> showing(NodeId node) {
        return select(
                        source(Way.Source.COLLECTION_SHARE),
                        COLLECTION_MEMBER.NODE_ID,
                        COLLECTION_MEMBER.COLLECTION_ID,
                        COLLECTION_SHARE.PRINCIPAL_ID,
                        VIEW,
                        COLLECTION_SHARE.UNTIL,
                        COLLECTION_SHARE.GRANTED_BY,
                        COLLECTION_SHARE.GRANTED_AT)
                .from(COLLECTION_MEMBER)
                .join(COLLECTION_SHARE)
                .on(COLLECTION_SHARE.COLLECTION_ID.eq(COLLECTION_MEMBER.COLLECTION_ID))
                .where(COLLECTION_MEMBER.NODE_ID.in(above(node)))
                .and(Memberships.giveView(COLLECTION_MEMBER.COLLECTION_ID));
    }

    private static Select<Record8<String, Long, Long, Long, Short, Long, Long, Long>> ownersOfShowing(NodeId node) {
        return select(
                        source(Way.Source.COLLECTION_OWNER),
                        COLLECTION_MEMBER.NODE_ID,
                        MEDIA_COLLECTION.ID,
                        MEDIA_COLLECTION.OWNER_ID,
                        VIEW,
                        NO_LONG,
                        NO_LONG,
                        COLLECTION_MEMBER.ADDED_AT)
                .from(COLLECTION_MEMBER)
                .join(MEDIA_COLLECTION)
                .on(MEDIA_COLLECTION.ID.eq(COLLECTION_MEMBER.COLLECTION_ID))
                .join(APP_USER)
                .on(APP_USER.ID.eq(MEDIA_COLLECTION.OWNER_ID))
                .where(COLLECTION_MEMBER.NODE_ID.in(above(node)))
                .andNot(MEDIA_COLLECTION.FILTERING)
                .and(OWNERSHIP_MATTERS);
    }

    private static Select<Record8<String, Long, Long, Long, Short, Long, Long, Long>> sharesOf(
            CollectionId collection) {
        return select(
                        source(Way.Source.SHARE),
                        inline(0L),
                        NO_LONG,
                        COLLECTION_SHARE.PRINCIPAL_ID,
                        COLLECTION_SHARE.LEVEL,
                        COLLECTION_SHARE.UNTIL,
                        COLLECTION_SHARE.GRANTED_BY,
                        COLLECTION_SHARE.GRANTED_AT)
                .from(COLLECTION_SHARE)
                .where(COLLECTION_SHARE.COLLECTION_ID.eq(collection.value()));
    }

    private static Select<Record8<String, Long, Long, Long, Short, Long, Long, Long>> ownerOf(CollectionId collection) {
        return select(
                        source(Way.Source.OWNER),
                        inline(0L),
                        NO_LONG,
                        MEDIA_COLLECTION.OWNER_ID,
                        MANAGE,
                        NO_LONG,
                        NO_LONG,
                        MEDIA_COLLECTION.CREATED_AT)
                .from(MEDIA_COLLECTION)
                .join(APP_USER)
                .on(APP_USER.ID.eq(MEDIA_COLLECTION.OWNER_ID))
                .where(MEDIA_COLLECTION.ID.eq(collection.value()))
                .and(OWNERSHIP_MATTERS);
    }

    private static Field<String> source(Way.Source source) {
        return DSL.inline(source.name());
    }

    private static Way way(Record row) {
        return new Way(
                Way.Source.valueOf(row.get(0, String.class)),
                row.get(1, Long.class),
                row.get(2, Long.class),
                row.get(3, Long.class),
                Level.ofRank(row.get(4, Integer.class)),
                row.get(5, Long.class),
                row.get(6, Long.class),
                row.get(7, Long.class));
    }
}
