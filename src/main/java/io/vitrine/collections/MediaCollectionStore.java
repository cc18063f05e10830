package io.vitrine.collections;

import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import io.vitrine.access.Allowed;
import io.vitrine.access.AllowedSet;
import io.vitrine.access.MemberAccess;
import io.vitrine.access.Nodes;
import io.vitrine.access.Visible;
import io.vitrine.base.CollectionId;
import io.vitrine.base.Fold;
import io.vitrine.base.NodeId;
import io.vitrine.db.Dialect;
import io.vitrine.library.AssetView.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of media collections. A constraint keeps their names unique, and so holds in a race, too. SQL only. */
@Component
class MediaCollectionStore {
    void insert(DSLContext sql, MediaCollection collection) {
        var owner = collection.owner();
        sql.insertInto(MEDIA_COLLECTION)
                .set(MEDIA_COLLECTION.ID, collection.id().value())
                .set(MEDIA_COLLECTION.NAME, collection.name())
                .set(MEDIA_COLLECTION.NAME_KEY, collection.key())
                .set(MEDIA_COLLECTION.DESCRIPTION, collection.description())
                .set(MEDIA_COLLECTION.WORDS_KEY, words(collection))
                .set(MEDIA_COLLECTION.COVER_ID, value(collection.cover()))
                .set(
                        MEDIA_COLLECTION.OWNER_ID,
                        owner == null ? null : owner.id().value())
                .set(MEDIA_COLLECTION.MEMBER_COUNT, collection.memberCount())
                .set(MEDIA_COLLECTION.FILTERING, collection.memberAccess() == MemberAccess.FILTER)
                .set(MEDIA_COLLECTION.CREATED_AT, collection.createdAt().toEpochMilli())
                .set(MEDIA_COLLECTION.UPDATED_AT, collection.updatedAt().toEpochMilli())
                .set(MEDIA_COLLECTION.REVISION, collection.revision())
                .execute();
    }

    Optional<MediaCollection> find(DSLContext sql, Allowed<CollectionId> id) {
        return rows(sql.select())
                .where(MEDIA_COLLECTION.ID.eq(id.id().value()))
                .fetchOptional(MediaCollectionStore::collection);
    }

    /** Those that exist, locked in order of ids and kept from change until the transaction ends. */
    List<MediaCollection> locked(DSLContext sql, AllowedSet<CollectionId> ids) {
        Dialect.locked(
                        sql,
                        sql.select(MEDIA_COLLECTION.ID)
                                .from(MEDIA_COLLECTION)
                                .where(Dialect.in(MEDIA_COLLECTION.ID, ids.values()))
                                .orderBy(MEDIA_COLLECTION.ID))
                .fetch();
        return all(sql, ids);
    }

    List<MediaCollection> all(DSLContext sql, AllowedSet<CollectionId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return rows(sql.select())
                .where(Dialect.in(MEDIA_COLLECTION.ID, ids.values()))
                .orderBy(MEDIA_COLLECTION.NAME_KEY)
                .fetch(MediaCollectionStore::collection);
    }

    /** Writes the name, description, cover, access to members, time and revision. */
    void update(DSLContext sql, Allowed<CollectionId> id, MediaCollection to) {
        sql.update(MEDIA_COLLECTION)
                .set(MEDIA_COLLECTION.NAME, to.name())
                .set(MEDIA_COLLECTION.NAME_KEY, to.key())
                .set(MEDIA_COLLECTION.DESCRIPTION, to.description())
                .set(MEDIA_COLLECTION.WORDS_KEY, words(to))
                .set(MEDIA_COLLECTION.FILTERING, to.memberAccess() == MemberAccess.FILTER)
                .set(MEDIA_COLLECTION.COVER_ID, value(to.cover()))
                .set(MEDIA_COLLECTION.UPDATED_AT, to.updatedAt().toEpochMilli())
                .set(MEDIA_COLLECTION.REVISION, to.revision())
                .where(MEDIA_COLLECTION.ID.eq(id.id().value()))
                .execute();
    }

    /** How many members of each of these collections the viewer may see; collections with none are missing. */
    Map<Long, Long> countMembers(DSLContext sql, AllowedSet<CollectionId> ids, Visible visible) {
        return sql.select(COLLECTION_MEMBER.COLLECTION_ID, count())
                .from(COLLECTION_MEMBER)
                .where(Dialect.in(COLLECTION_MEMBER.COLLECTION_ID, ids.values()))
                .and(visible.members())
                .groupBy(COLLECTION_MEMBER.COLLECTION_ID)
                .fetchMap(row -> row.value1(), row -> row.value2().longValue());
    }

    void delete(DSLContext sql, AllowedSet<CollectionId> ids) {
        sql.deleteFrom(MEDIA_COLLECTION)
                .where(Dialect.in(MEDIA_COLLECTION.ID, ids.values()))
                .execute();
    }

    boolean isFile(DSLContext sql, Allowed<NodeId> asset) {
        return sql.fetchExists(
                sql.selectFrom(NODE).where(NODE.ID.eq(asset.id().value())).and(NODE.KIND.eq(Nodes.FILE)));
    }

    /** Selects these fields and all that {@link #collection} reads; other tables may then be joined. */
    static SelectOnConditionStep<Record> rows(SelectSelectStep<? extends Record> fields) {
        return fields.select(MEDIA_COLLECTION.fields())
                .select(APP_USER.NAME)
                .from(MEDIA_COLLECTION)
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(MEDIA_COLLECTION.OWNER_ID));
    }

    static MediaCollection collection(Record row) {
        var cover = row.get(MEDIA_COLLECTION.COVER_ID);
        return new MediaCollection(
                new CollectionId(row.get(MEDIA_COLLECTION.ID)),
                row.get(MEDIA_COLLECTION.NAME),
                row.get(MEDIA_COLLECTION.NAME_KEY),
                row.get(MEDIA_COLLECTION.DESCRIPTION),
                Owner.of(row.get(MEDIA_COLLECTION.OWNER_ID), row.get(APP_USER.NAME)),
                cover == null ? null : new NodeId(cover),
                row.get(MEDIA_COLLECTION.MEMBER_COUNT),
                MemberAccess.of(row.get(MEDIA_COLLECTION.FILTERING)),
                Instant.ofEpochMilli(row.get(MEDIA_COLLECTION.CREATED_AT)),
                Instant.ofEpochMilli(row.get(MEDIA_COLLECTION.UPDATED_AT)),
                row.get(MEDIA_COLLECTION.REVISION));
    }

    private static String words(MediaCollection collection) {
        return collection.description() == null
                ? collection.key()
                : collection.key() + "\n" + Fold.key(collection.description());
    }

    private static @Nullable Long value(@Nullable NodeId id) {
        return id == null ? null : id.value();
    }

    /** The number of member rows of these collections, those of nodes in the trash included; at most {@code most}. */
    int memberRows(DSLContext sql, List<CollectionId> ids, int most) {
        var some = select(inline(1).as("one"))
                .from(COLLECTION_MEMBER)
                .where(Dialect.in(
                        COLLECTION_MEMBER.COLLECTION_ID,
                        ids.stream().map(CollectionId::value).toList()))
                .limit(most);
        return sql.fetchCount(some);
    }
}
