package io.vitrine.access;

import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import io.vitrine.base.Cursor;
import io.vitrine.base.ObjectId;
import io.vitrine.base.Problem;
import io.vitrine.base.UserId;
import io.vitrine.db.Dialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who owns what. SQL only. */
@Component
class OwnershipStore {
    static final String ORDER = "orphans";
    private static final int COLLECTIONS = 0;
    private static final int FOLDERS = 1;
    private static final int FILES = 2;

    /** An object that has no owner, or a deleted one; {@code rank} tells its kind. */
    record Found(
            int rank,
            long id,
            @Nullable Long owner,
            @Nullable String ownerName,
            long createdAt) {
        Cursor cursor() {
            return new Cursor(ORDER, String.valueOf(rank), id);
        }
    }

    /** Errors: invalid if the user does not exist and never did. */
    UserId requireUser(DSLContext sql, UserId user) {
        if (!sql.fetchExists(sql.selectFrom(APP_USER).where(APP_USER.ID.eq(user.value())))) {
            throw Problem.invalid("unknown-principal", "There is no user " + user);
        }
        return user;
    }

    /** The owners of those of the objects that exist, 0 for nobody; keeps the rows from change until the transaction ends. */
    Map<Long, Long> lockedOwners(DSLContext sql, AllowedSet<?> objects) {
        var owners = new HashMap<Long, Long>();
        Dialect.locked(
                        sql,
                        sql.select(NODE.ID, NODE.OWNER_ID)
                                .from(NODE)
                                .where(Dialect.in(NODE.ID, objects.values()))
                                .and(NODE.PARENT_ID.isNotNull())
                                .orderBy(NODE.ID))
                .forEach(row -> owners.put(row.value1(), row.value2() == null ? 0L : row.value2()));
        Dialect.locked(
                        sql,
                        sql.select(MEDIA_COLLECTION.ID, MEDIA_COLLECTION.OWNER_ID)
                                .from(MEDIA_COLLECTION)
                                .where(Dialect.in(MEDIA_COLLECTION.ID, objects.values()))
                                .orderBy(MEDIA_COLLECTION.ID))
                .forEach(row -> owners.put(row.value1(), row.value2() == null ? 0L : row.value2()));
        return owners;
    }

    void give(DSLContext sql, Collection<ObjectId> objects, UserId to) {
        var ids = objects.stream().map(ObjectId::value).toList();
        giveNodes(sql, Dialect.in(NODE.ID, ids), to);
        giveCollections(sql, Dialect.in(MEDIA_COLLECTION.ID, ids), to);
    }

    /**
     * Transfers at most this many of one person's files and folders, and returns how many these were. PostgreSQL checks the
     * outer condition again for a row that it had to wait for, but not the subquery: what somebody else got meanwhile stays theirs.
     */
    int giveNodes(DSLContext sql, UserId from, UserId to, int most) {
        return giveNodes(
                sql,
                NODE.ID
                        .in(select(NODE.ID)
                                .from(NODE)
                                .where(NODE.OWNER_ID.eq(from.value()))
                                .limit(most))
                        .and(NODE.OWNER_ID.eq(from.value())),
                to);
    }

    int giveCollections(DSLContext sql, UserId from, UserId to, int most) {
        return giveCollections(
                sql,
                MEDIA_COLLECTION
                        .ID
                        .in(select(MEDIA_COLLECTION.ID)
                                .from(MEDIA_COLLECTION)
                                .where(MEDIA_COLLECTION.OWNER_ID.eq(from.value()))
                                .limit(most))
                        .and(MEDIA_COLLECTION.OWNER_ID.eq(from.value())),
                to);
    }

    private static int giveNodes(DSLContext sql, Condition which, UserId to) {
        return sql.update(NODE)
                .set(NODE.OWNER_ID, to.value())
                .set(NODE.REVISION, NODE.REVISION.plus(1))
                .where(which)
                .execute();
    }

    private static int giveCollections(DSLContext sql, Condition which, UserId to) {
        return sql.update(MEDIA_COLLECTION)
                .set(MEDIA_COLLECTION.OWNER_ID, to.value())
                .set(MEDIA_COLLECTION.REVISION, MEDIA_COLLECTION.REVISION.plus(1))
                .where(which)
                .execute();
    }

    /**
     * At most one more than the limit: collections, then folders, then files, each kind in order of ids.
     *
     * <p>Errors: invalid-cursor.
     */
    List<Found> orphans(DSLContext sql, @Nullable Cursor behind, int limit) {
        var from = behind == null ? COLLECTIONS : rank(behind);
        var found = new ArrayList<Found>();
        for (var rank = from; rank <= FILES && found.size() <= limit; rank++) {
            var after = behind != null && rank == from ? behind.id() : Long.MIN_VALUE;
            found.addAll(ofRank(sql, rank, after, limit + 1 - found.size()));
        }
        return found;
    }

    private static int rank(Cursor behind) {
        var rank = behind.number();
        if (rank < COLLECTIONS || rank > FILES) {
            throw Cursor.invalid();
        }
        return (int) rank;
    }

    private static List<Found> ofRank(DSLContext sql, int rank, long after, int most) {
        return rank == COLLECTIONS
                ? orphans(
                        sql,
                        rank,
                        MEDIA_COLLECTION,
                        List.of(MEDIA_COLLECTION.ID, MEDIA_COLLECTION.OWNER_ID, MEDIA_COLLECTION.CREATED_AT),
                        MEDIA_COLLECTION.ID.gt(after),
                        most)
                : orphans(
                        sql,
                        rank,
                        NODE,
                        List.of(NODE.ID, NODE.OWNER_ID, NODE.CREATED_AT),
                        NODE.ID
                                .gt(after)
                                .and(NODE.KIND.eq(rank == FOLDERS ? Nodes.FOLDER : Nodes.FILE))
                                .and(NODE.PARENT_ID.isNotNull())
                                .and(Nodes.LIVE),
                        most);
    }

    /** @param of the id, the owner and the creation time */
    private static List<Found> orphans(
            DSLContext sql, int rank, Table<?> table, List<Field<Long>> of, Condition which, int most) {
        var owner = of.get(1);
        return sql.select(of.get(0), owner, APP_USER.NAME, of.get(2))
                .from(table)
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(owner))
                .where(which)
                .and(isNobody(owner))
                .orderBy(of.get(0))
                .limit(most)
                .fetch(row -> new Found(rank, row.value1(), row.value2(), row.value3(), row.value4()));
    }

    long countOrphans(DSLContext sql) {
        var collections = selectCount().from(MEDIA_COLLECTION).where(isNobody(MEDIA_COLLECTION.OWNER_ID));
        var nodes = selectCount()
                .from(NODE)
                .where(isNobody(NODE.OWNER_ID))
                .and(NODE.PARENT_ID.isNotNull())
                .and(Nodes.LIVE);
        var both = field(collections).plus(field(nodes));
        return sql.select(both).fetchSingle(both);
    }

    private static Condition isNobody(Field<Long> owner) {
        var deleted = select(APP_USER.ID).from(APP_USER).where(APP_USER.DELETED_AT.isNotNull());
        return owner.isNull().or(owner.in(deleted));
    }
}
