package io.vitrine.people;

import static io.vitrine.db.schema.Tables.APP_GROUP;
import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.GROUP_MEMBER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.vitrine.base.GroupId;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.db.Dialect;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds active users and groups to give something to. SQL only. */
@Component
class PrincipalStore {
    /** Matches users whose name or e-mail begins with a folded text. An empty text matches all. */
    private static Condition userMatches(String prefix) {
        return prefix.isEmpty()
                ? noCondition()
                : Dialect.startsWith(APP_USER.NAME_KEY, prefix).or(Dialect.startsWith(APP_USER.EMAIL_KEY, prefix));
    }

    /**
     * @param prefix the folded beginning of the name or the e-mail
     * @param within null for all; else a user who finds only those that they share a group with, and others by their whole
     *     e-mail
     * @param anyRole whether users who are not restricted are found as well
     */
    List<User> users(DSLContext sql, String prefix, @Nullable UserId within, boolean anyRole, int limit) {
        var matches = userMatches(prefix);
        return sql.selectFrom(APP_USER)
                .where(within == null ? matches : near(within, matches).or(APP_USER.EMAIL_KEY.eq(prefix)))
                .and(within == null ? noCondition() : APP_USER.ID.ne(within.value()))
                .and(anyRole ? noCondition() : APP_USER.ROLE.eq(Role.RESTRICTED.toString()))
                .and(APP_USER.ACTIVE)
                .and(APP_USER.DELETED_AT.isNull())
                .orderBy(APP_USER.NAME_KEY, APP_USER.ID)
                .limit(limit)
                .fetch(UserStore::user);
    }

    /** @param within null for all; else a user who finds only their own groups */
    List<User.UserGroup> groups(DSLContext sql, String prefix, @Nullable UserId within, int limit) {
        return sql.select(APP_GROUP.ID, APP_GROUP.NAME)
                .from(APP_GROUP)
                .where(prefix.isEmpty() ? noCondition() : Dialect.startsWith(APP_GROUP.NAME_KEY, prefix))
                .and(within == null ? noCondition() : APP_GROUP.ID.in(groupsOf(within)))
                .orderBy(APP_GROUP.NAME_KEY, APP_GROUP.ID)
                .limit(limit)
                .fetch(row -> new User.UserGroup(new GroupId(row.value1()), row.value2()));
    }

    private static Condition near(UserId user, Condition matches) {
        return matches.and(exists(selectOne()
                .from(GROUP_MEMBER)
                .where(GROUP_MEMBER.USER_ID.eq(APP_USER.ID))
                .and(GROUP_MEMBER.GROUP_ID.in(groupsOf(user)))));
    }

    private static Select<Record1<Long>> groupsOf(UserId user) {
        var own = GROUP_MEMBER.as("own");
        return select(own.GROUP_ID).from(own).where(own.USER_ID.eq(user.value()));
    }
}
