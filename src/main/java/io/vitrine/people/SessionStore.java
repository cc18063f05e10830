package io.vitrine.people;

import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.USER_SESSION;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Prepared;
import io.vitrine.db.Row;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The stored sessions. SQL only. */
@Component
class SessionStore {
    private static final Prepared LIVE =
            Prepared.of(select(APP_USER.ID, APP_USER.NAME, APP_USER.ROLE, USER_SESSION.LAST_USED_AT)
                    .from(USER_SESSION)
                    .join(APP_USER)
                    .on(APP_USER.ID.eq(USER_SESSION.USER_ID))
                    .where(USER_SESSION.HASH.eq(param("hash", String.class)))
                    .and(USER_SESSION.EXPIRES_AT.gt(param("now", Long.class)))
                    .and(USER_SESSION.LAST_USED_AT.gt(param("usedAfter", Long.class)))
                    .and(APP_USER.ACTIVE));

    private static final Prepared ROLE_NOW = Prepared.of(select(APP_USER.ROLE)
            .from(USER_SESSION)
            .join(APP_USER)
            .on(APP_USER.ID.eq(USER_SESSION.USER_ID))
            .where(USER_SESSION.HASH.eq(param("hash", String.class)))
            .and(APP_USER.ACTIVE));

    void insert(DSLContext sql, String hash, UserId user, Caller caller, long at, long until) {
        sql.insertInto(USER_SESSION)
                .set(USER_SESSION.HASH, hash)
                .set(USER_SESSION.USER_ID, user.value())
                .set(USER_SESSION.CREATED_AT, at)
                .set(USER_SESSION.LAST_USED_AT, at)
                .set(USER_SESSION.EXPIRES_AT, until)
                .set(USER_SESSION.ADDRESS, caller.address())
                .set(USER_SESSION.AGENT, caller.agent())
                .execute();
    }

    /** The session if it has not ended and its user is active, with the present name and role of the user; one query. */
    Optional<Session> findLive(DSLContext sql, String hash, long now, long usedAfter) {
        return LIVE.fetch(sql, Map.of("hash", hash, "now", now, "usedAfter", usedAfter)).stream()
                .findFirst()
                .map(row -> session(hash, row));
    }

    /** The role of the session's user, if the session exists and the user is active. */
    Optional<Role> roleNow(DSLContext sql, String hash) {
        return ROLE_NOW.fetch(sql, Map.of("hash", hash)).stream()
                .findFirst()
                .map(row -> Role.named(row.get(APP_USER.ROLE)));
    }

    private static Session session(String hash, Row row) {
        var id = new UserId(row.get(APP_USER.ID));
        var role = Role.named(row.get(APP_USER.ROLE));
        return new Session(
                hash, new Viewer.Member(id, row.get(APP_USER.NAME), role), row.get(USER_SESSION.LAST_USED_AT));
    }

    void used(DSLContext sql, String hash, long at) {
        sql.update(USER_SESSION)
                .set(USER_SESSION.LAST_USED_AT, at)
                .where(USER_SESSION.HASH.eq(hash))
                .and(USER_SESSION.LAST_USED_AT.lt(at))
                .execute();
    }

    int delete(DSLContext sql, String hash) {
        return sql.deleteFrom(USER_SESSION).where(USER_SESSION.HASH.eq(hash)).execute();
    }

    int deleteAll(DSLContext sql, UserId user) {
        return sql.deleteFrom(USER_SESSION)
                .where(USER_SESSION.USER_ID.eq(user.value()))
                .execute();
    }

    void deleteOthers(DSLContext sql, UserId user, String hash) {
        sql.deleteFrom(USER_SESSION)
                .where(USER_SESSION.USER_ID.eq(user.value()))
                .and(USER_SESSION.HASH.ne(hash))
                .execute();
    }

    void deleteExpired(DSLContext sql, long now) {
        sql.deleteFrom(USER_SESSION).where(USER_SESSION.EXPIRES_AT.le(now)).execute();
    }
}
