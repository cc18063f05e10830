package io.vitrine.people;

import static io.vitrine.db.schema.Tables.API_KEY;
import static io.vitrine.db.schema.Tables.APP_USER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.param;

import io.vitrine.base.KeyId;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Prepared;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stored API keys. Revoked keys are kept for the record, but not found here. SQL only. */
@Component
class ApiKeyStore {
    private static final Field<String> ROLE_NOW =
            coalesce(API_KEY.ROLE, APP_USER.ROLE).as("role_now");
    private static final Prepared STANDING = Prepared.of(DSL.select(ROLE_NOW)
            .from(API_KEY)
            .leftJoin(APP_USER)
            .on(APP_USER.ID.eq(API_KEY.USER_ID))
            .where(API_KEY.ID.eq(param("key", Long.class)))
            .and(API_KEY.REVOKED_AT.isNull())
            .and(API_KEY.USER_ID.isNull().or(APP_USER.ACTIVE)));

    /** A key, and the user that it acts for if it is personal. */
    record Owned(
            ApiKey key, @Nullable UserId user, @Nullable String userName) {
        Viewer viewer() {
            return user == null
                    ? new Viewer.Key(key.id(), key.name(), key.role())
                    : new Viewer.Member(user, String.valueOf(userName), key.role());
        }
    }

    void insert(DSLContext sql, ApiKey key, String hash, @Nullable UserId user, @Nullable UserId by) {
        var expiresAt = key.expiresAt();
        sql.insertInto(API_KEY)
                .set(API_KEY.ID, key.id().value())
                .set(API_KEY.NAME, key.name())
                .set(API_KEY.KIND, key.kind().toString())
                .set(API_KEY.ROLE, user == null ? key.role().toString() : null)
                .set(API_KEY.USER_ID, user == null ? null : user.value())
                .set(API_KEY.HASH, hash)
                .set(API_KEY.CREATED_AT, key.createdAt().toEpochMilli())
                .set(API_KEY.CREATED_BY, by == null ? null : by.value())
                .set(API_KEY.EXPIRES_AT, expiresAt == null ? null : expiresAt.toEpochMilli())
                .execute();
    }

    /** The key, if it is in force and its user, if it has one, is active; one query. */
    Optional<Owned> findLive(DSLContext sql, String hash, long now) {
        return select(sql, API_KEY.HASH.eq(hash))
                .and(API_KEY.EXPIRES_AT.isNull().or(API_KEY.EXPIRES_AT.gt(now)))
                .and(API_KEY.USER_ID.isNull().or(APP_USER.ACTIVE))
                .fetchOptional(ApiKeyStore::owned);
    }

    /** The present role of a key, if it is not revoked and its user, if it has one, is active. */
    Optional<Role> roleNow(DSLContext sql, KeyId id) {
        return STANDING.fetch(sql, Map.of("key", id.value())).stream()
                .findFirst()
                .map(row -> Role.named(row.get(ROLE_NOW)));
    }

    /**
     * The keys of a user and, for administrators, those of the organisation: the ones after an id, in the order of their
     * creation.
     */
    List<ApiKey> list(DSLContext sql, @Nullable UserId user, boolean organisation, long after, int limit) {
        return select(sql, listed(user, organisation))
                .and(API_KEY.ID.gt(after))
                .orderBy(API_KEY.ID)
                .limit(limit)
                .fetch(ApiKeyStore::key);
    }

    long count(DSLContext sql, @Nullable UserId user, boolean organisation) {
        return sql.fetchCount(API_KEY, listed(user, organisation).and(API_KEY.REVOKED_AT.isNull()));
    }

    private static Condition listed(@Nullable UserId user, boolean organisation) {
        var own = user == null ? API_KEY.ID.isNull() : API_KEY.USER_ID.eq(user.value());
        return organisation ? own.or(API_KEY.USER_ID.isNull()) : own;
    }

    Optional<Owned> find(DSLContext sql, KeyId id) {
        return select(sql, API_KEY.ID.eq(id.value())).fetchOptional(ApiKeyStore::owned);
    }

    /** Whether this call revoked the key. */
    boolean revoke(DSLContext sql, KeyId id, long at) {
        return sql.update(API_KEY)
                        .set(API_KEY.REVOKED_AT, at)
                        .where(API_KEY.ID.eq(id.value()))
                        .and(API_KEY.REVOKED_AT.isNull())
                        .execute()
                > 0;
    }

    int revokeAll(DSLContext sql, UserId user, long at) {
        return sql.update(API_KEY)
                .set(API_KEY.REVOKED_AT, at)
                .where(API_KEY.USER_ID.eq(user.value()))
                .and(API_KEY.REVOKED_AT.isNull())
                .execute();
    }

    void used(DSLContext sql, KeyId id, long at) {
        sql.update(API_KEY)
                .set(API_KEY.LAST_USED_AT, at)
                .where(API_KEY.ID.eq(id.value()))
                .execute();
    }

    private static SelectConditionStep<? extends Record> select(DSLContext sql, Condition which) {
        return sql.select(API_KEY.fields())
                .select(ROLE_NOW, APP_USER.NAME)
                .from(API_KEY)
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(API_KEY.USER_ID))
                .where(which)
                .and(API_KEY.REVOKED_AT.isNull());
    }

    private static Owned owned(Record row) {
        var user = row.get(API_KEY.USER_ID);
        return new Owned(key(row), user == null ? null : new UserId(user), row.get(APP_USER.NAME));
    }

    private static ApiKey key(Record row) {
        return new ApiKey(
                new KeyId(row.get(API_KEY.ID)),
                row.get(API_KEY.NAME),
                ApiKey.Kind.named(row.get(API_KEY.KIND)),
                Role.named(row.get(ROLE_NOW)),
                Instant.ofEpochMilli(row.get(API_KEY.CREATED_AT)),
                instant(row.get(API_KEY.EXPIRES_AT)),
                instant(row.get(API_KEY.LAST_USED_AT)));
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
