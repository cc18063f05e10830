package io.vitrine.people;

import static io.vitrine.db.schema.Tables.APP_GROUP;
import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.GROUP_MEMBER;
import static org.jooq.impl.DSL.select;

import io.vitrine.base.GroupId;
import io.vitrine.base.Page;
import io.vitrine.base.UserId;
import io.vitrine.db.Dialect;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is in which group. SQL only. */
@Component
class MemberStore {
    /** The groups of each of these users, sorted by name; one query for all users. */
    Map<UserId, List<User.UserGroup>> groupsOf(DSLContext sql, Collection<UserId> users) {
        return sql
                .select(GROUP_MEMBER.USER_ID, APP_GROUP.ID, APP_GROUP.NAME)
                .from(GROUP_MEMBER)
                .join(APP_GROUP)
                .on(APP_GROUP.ID.eq(GROUP_MEMBER.GROUP_ID))
                .where(Dialect.in(GROUP_MEMBER.USER_ID, values(users)))
                .orderBy(APP_GROUP.NAME_KEY)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new UserId(row.value1()),
                        Collectors.mapping(
                                row -> new User.UserGroup(new GroupId(row.value2()), row.value3()),
                                Collectors.toList())));
    }

    List<User.UserGroup> groupsOf(DSLContext sql, UserId user) {
        return groupsOf(sql, List.of(user)).getOrDefault(user, List.of());
    }

    /** Errors: invalid-sort, invalid-cursor. */
    Page<User> list(DSLContext sql, GroupId group, String sort, ListRequest request) {
        var isMember = APP_USER.ID.in(
                select(GROUP_MEMBER.USER_ID).from(GROUP_MEMBER).where(GROUP_MEMBER.GROUP_ID.eq(group.value())));
        var page = UserListStore.order(sort).page(sql.selectFrom(APP_USER).where(isMember), request);
        var users = page.map(UserStore::user);
        return users.counted(request.count(), () -> sql.fetchCount(APP_USER, isMember));
    }

    /** Those of the users who are in the group. */
    Set<UserId> membersAmong(DSLContext sql, GroupId group, Collection<UserId> users) {
        return sql
                .select(GROUP_MEMBER.USER_ID)
                .from(GROUP_MEMBER)
                .where(GROUP_MEMBER.GROUP_ID.eq(group.value()))
                .and(Dialect.in(GROUP_MEMBER.USER_ID, values(users)))
                .stream()
                .map(row -> new UserId(row.value1()))
                .collect(Collectors.toSet());
    }

    void add(DSLContext sql, GroupId group, Collection<UserId> users, @Nullable UserId by, long at) {
        var rows = users.stream().map(user -> {
            var row = GROUP_MEMBER.newRecord();
            row.setUserId(user.value());
            row.setGroupId(group.value());
            row.setAddedAt(at);
            row.setAddedBy(by == null ? null : by.value());
            return row;
        });
        sql.batchInsert(rows.toList()).execute();
    }

    void remove(DSLContext sql, GroupId group, Collection<UserId> users) {
        sql.deleteFrom(GROUP_MEMBER)
                .where(GROUP_MEMBER.GROUP_ID.eq(group.value()))
                .and(Dialect.in(GROUP_MEMBER.USER_ID, values(users)))
                .execute();
    }

    void removeFromAll(DSLContext sql, UserId user) {
        sql.deleteFrom(GROUP_MEMBER)
                .where(GROUP_MEMBER.USER_ID.eq(user.value()))
                .execute();
    }

    void removeAll(DSLContext sql, GroupId group) {
        sql.deleteFrom(GROUP_MEMBER)
                .where(GROUP_MEMBER.GROUP_ID.eq(group.value()))
                .execute();
    }

    private static List<Long> values(Collection<UserId> users) {
        return users.stream().map(UserId::value).toList();
    }
}
