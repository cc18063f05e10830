package io.vitrine.people;

import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.PRINCIPAL;

import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.db.Dialect;
import io.vitrine.db.schema.tables.records.AppUserRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stored users. Deleted users are kept to name what they left, but are not found here. SQL only. */
@Component
class UserStore {
    /** A user, and the hash that their password is checked against; null if they have no password yet. */
    record Account(User user, @Nullable String passwordHash) {}

    void insert(DSLContext sql, User user, @Nullable String passwordHash) {
        sql.insertInto(PRINCIPAL)
                .set(PRINCIPAL.ID, user.id().value())
                .set(PRINCIPAL.KIND, user.id().kind())
                .execute();
        sql.insertInto(APP_USER)
                .set(APP_USER.ID, user.id().value())
                .set(APP_USER.EMAIL, user.email())
                .set(APP_USER.EMAIL_KEY, Email.key(user.email()))
                .set(APP_USER.NAME, user.name())
                .set(APP_USER.NAME_KEY, PersonName.key(user.name()))
                .set(APP_USER.ROLE, user.role().toString())
                .set(APP_USER.ACTIVE, user.active())
                .set(APP_USER.PASSWORD_HASH, passwordHash)
                .set(APP_USER.CREATED_AT, user.createdAt().toEpochMilli())
                .set(APP_USER.UPDATED_AT, user.updatedAt().toEpochMilli())
                .execute();
    }

    boolean isEmpty(DSLContext sql) {
        return !sql.fetchExists(APP_USER);
    }

    Optional<User> find(DSLContext sql, UserId id) {
        return sql.selectFrom(APP_USER).where(is(id)).fetchOptional(UserStore::user);
    }

    /** Locks the user against changes by others until the transaction ends. */
    Optional<Account> findLocked(DSLContext sql, UserId id) {
        return Dialect.locked(sql, sql.selectFrom(APP_USER).where(is(id))).fetchOptional(UserStore::account);
    }

    /** Locks the users in the order of their ids, so that two transactions that do so cannot deadlock. */
    List<User> findLocked(DSLContext sql, Collection<UserId> ids) {
        var values = ids.stream().map(UserId::value).toList();
        var select = sql.selectFrom(APP_USER)
                .where(Dialect.in(APP_USER.ID, values))
                .and(APP_USER.DELETED_AT.isNull())
                .orderBy(APP_USER.ID);
        return Dialect.locked(sql, select).fetch(UserStore::user);
    }

    /** Locks the active administrators and returns their ids: until the transaction ends, none of them stops being one. */
    Set<Long> lockActiveAdministrators(DSLContext sql) {
        var select = sql.selectFrom(APP_USER)
                .where(APP_USER.ROLE.eq(Role.ADMINISTRATOR.toString()))
                .and(APP_USER.ACTIVE)
                .and(APP_USER.DELETED_AT.isNull())
                .orderBy(APP_USER.ID);
        return Dialect.locked(sql, select).fetchSet(APP_USER.ID);
    }

    Optional<Account> account(DSLContext sql, String emailKey) {
        return sql.selectFrom(APP_USER).where(APP_USER.EMAIL_KEY.eq(emailKey)).fetchOptional(UserStore::account);
    }

    void change(DSLContext sql, User user) {
        sql.update(APP_USER)
                .set(APP_USER.NAME, user.name())
                .set(APP_USER.NAME_KEY, PersonName.key(user.name()))
                .set(APP_USER.ROLE, user.role().toString())
                .set(APP_USER.ACTIVE, user.active())
                .set(APP_USER.UPDATED_AT, user.updatedAt().toEpochMilli())
                .where(is(user.id()))
                .execute();
    }

    void changePassword(DSLContext sql, UserId id, String hash, long at) {
        sql.update(APP_USER)
                .set(APP_USER.PASSWORD_HASH, hash)
                .set(APP_USER.UPDATED_AT, at)
                .where(is(id))
                .execute();
    }

    void signedIn(DSLContext sql, UserId id, long at) {
        sql.update(APP_USER).set(APP_USER.LAST_SIGN_IN_AT, at).where(is(id)).execute();
    }

    /** Marks the user as deleted, and removes the e-mail and the password. */
    void bury(DSLContext sql, UserId id, long at) {
        sql.update(APP_USER)
                .setNull(APP_USER.EMAIL)
                .setNull(APP_USER.EMAIL_KEY)
                .setNull(APP_USER.PASSWORD_HASH)
                .set(APP_USER.ACTIVE, false)
                .set(APP_USER.UPDATED_AT, at)
                .set(APP_USER.DELETED_AT, at)
                .where(is(id))
                .execute();
    }

    private static Condition is(UserId id) {
        return APP_USER.ID.eq(id.value()).and(APP_USER.DELETED_AT.isNull());
    }

    private static Account account(AppUserRecord row) {
        return new Account(user(row), row.getPasswordHash());
    }

    /** The user in a row of the table, or of a join with it. */
    static User user(Record row) {
        var signedInAt = row.get(APP_USER.LAST_SIGN_IN_AT);
        return new User(
                new UserId(row.get(APP_USER.ID)),
                String.valueOf(row.get(APP_USER.EMAIL)),
                row.get(APP_USER.NAME),
                Role.named(row.get(APP_USER.ROLE)),
                row.get(APP_USER.ACTIVE),
                Instant.ofEpochMilli(row.get(APP_USER.CREATED_AT)),
                Instant.ofEpochMilli(row.get(APP_USER.UPDATED_AT)),
                signedInAt == null ? null : Instant.ofEpochMilli(signedInAt),
                null);
    }
}
