package io.vitrine.access;

import static io.vitrine.db.schema.Tables.COLLECTION_SHARE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;
import static org.jooq.impl.DSL.excluded;

import io.vitrine.base.CollectionId;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import io.vitrine.base.PrincipalId;
import io.vitrine.db.Dialect;
import io.vitrine.people.PrincipalRemoval;
import java.util.Collection;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stored shares: (object, principal, level, until, by, at). SQL only; the caller has decided who may share. */
@Component
public class Shares implements PrincipalRemoval {
    /** The table of shares of one kind of object. */
    private record Kind(
            Table<? extends Record> table,
            Field<Long> object,
            Field<Long> principal,
            Field<Short> level,
            Field<Long> until,
            Field<Long> by,
            Field<Long> at) {}

    private static final Kind NODES = new Kind(
            NODE_SHARE,
            NODE_SHARE.NODE_ID,
            NODE_SHARE.PRINCIPAL_ID,
            NODE_SHARE.LEVEL,
            NODE_SHARE.UNTIL,
            NODE_SHARE.GRANTED_BY,
            NODE_SHARE.GRANTED_AT);
    private static final Kind COLLECTIONS = new Kind(
            COLLECTION_SHARE,
            COLLECTION_SHARE.COLLECTION_ID,
            COLLECTION_SHARE.PRINCIPAL_ID,
            COLLECTION_SHARE.LEVEL,
            COLLECTION_SHARE.UNTIL,
            COLLECTION_SHARE.GRANTED_BY,
            COLLECTION_SHARE.GRANTED_AT);

    /** A level for a principal; {@code until} is its end in milliseconds, null for no end. */
    record Grant(
            PrincipalId principal, Level level, @Nullable Long until) {}

    /** A share counts until the instant of its end, whether or not its row has been cleared. */
    static Condition inForce(Field<Long> until, Field<Long> now) {
        return until.isNull().or(until.gt(now));
    }

    void put(DSLContext sql, Allowed<?> object, Collection<Grant> grants, @Nullable Long by, long at) {
        var kind = kind(object.id());
        for (var grant : grants) {
            var rank = (short) grant.level().rank();
            sql.insertInto(kind.table)
                    .columns(kind.principal, kind.object, kind.level, kind.until, kind.by, kind.at)
                    .values(grant.principal().value(), object.id().value(), rank, grant.until(), by, at)
                    .onConflict(kind.principal, kind.object)
                    .doUpdate()
                    .set(kind.level, excluded(kind.level))
                    .set(kind.until, excluded(kind.until))
                    .set(kind.by, excluded(kind.by))
                    .set(kind.at, excluded(kind.at))
                    .execute();
        }
        if (object.id() instanceof NodeId node) {
            var principals =
                    grants.stream().map(grant -> grant.principal().value()).toList();
            ShareCopies.refresh(
                    sql, NODE_SHARE.NODE_ID.eq(node.value()).and(Dialect.in(NODE_SHARE.PRINCIPAL_ID, principals)));
        }
    }

    void remove(DSLContext sql, Allowed<?> object, Collection<PrincipalId> principals) {
        var kind = kind(object.id());
        sql.deleteFrom(kind.table)
                .where(kind.object.eq(object.id().value()))
                .and(kind.principal.in(
                        principals.stream().map(PrincipalId::value).toList()))
                .execute();
    }

    /** Removes the shares with a user or group that is deleted. */
    @Override
    public void removed(DSLContext sql, PrincipalId principal) {
        sql.deleteFrom(NODE_SHARE)
                .where(NODE_SHARE.PRINCIPAL_ID.eq(principal.value()))
                .execute();
        sql.deleteFrom(COLLECTION_SHARE)
                .where(COLLECTION_SHARE.PRINCIPAL_ID.eq(principal.value()))
                .execute();
    }

    /** Removes the shares of nodes that are about to be deleted. */
    public void forget(DSLContext sql, Collection<Long> nodes) {
        sql.deleteFrom(NODE_SHARE).where(Dialect.in(NODE_SHARE.NODE_ID, nodes)).execute();
    }

    private static Kind kind(ObjectId object) {
        return switch (object) {
            case NodeId node -> NODES;
            case CollectionId collection -> COLLECTIONS;
        };
    }
}
