package io.vitrine.people;

import static io.vitrine.db.schema.Tables.APP_GROUP;
import static io.vitrine.db.schema.Tables.GROUP_MEMBER;
import static io.vitrine.db.schema.Tables.PRINCIPAL;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;

import io.vitrine.base.Fold;
import io.vitrine.base.GroupId;
import io.vitrine.base.Page;
import io.vitrine.db.Dialect;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stored groups. SQL only. */
@Component
class GroupStore {
    private static final Map<String, Field<?>> SORTS =
            Map.of("name", APP_GROUP.NAME_KEY, "createdAt", APP_GROUP.CREATED_AT);
    private static final Field<Integer> MEMBER_COUNT = field(
                    selectCount().from(GROUP_MEMBER).where(GROUP_MEMBER.GROUP_ID.eq(APP_GROUP.ID)))
            .as("member_count");

    void insert(DSLContext sql, Group group) {
        sql.insertInto(PRINCIPAL)
                .set(PRINCIPAL.ID, group.id().value())
                .set(PRINCIPAL.KIND, group.id().kind())
                .execute();
        sql.insertInto(APP_GROUP)
                .set(APP_GROUP.ID, group.id().value())
                .set(APP_GROUP.NAME, group.name())
                .set(APP_GROUP.NAME_KEY, Group.key(group.name()))
                .set(APP_GROUP.CREATED_AT, group.createdAt().toEpochMilli())
                .set(APP_GROUP.UPDATED_AT, group.updatedAt().toEpochMilli())
                .execute();
    }

    Optional<Group> find(DSLContext sql, GroupId id) {
        return select(sql, APP_GROUP.ID.eq(id.value())).fetchOptional(GroupStore::group);
    }

    /** Locks the group against changes and deletion by others until the transaction ends. */
    Optional<Group> findLocked(DSLContext sql, GroupId id) {
        var lock = sql.select(APP_GROUP.ID).from(APP_GROUP).where(APP_GROUP.ID.eq(id.value()));
        return Dialect.locked(sql, lock).fetchOptional().flatMap(locked -> find(sql, id));
    }

    boolean isTaken(DSLContext sql, String name, GroupId but) {
        var isTaken = APP_GROUP.NAME_KEY.eq(Group.key(name)).and(APP_GROUP.ID.ne(but.value()));
        return sql.fetchExists(APP_GROUP, isTaken);
    }

    /**
     * Errors: invalid-sort, invalid-cursor.
     *
     * @param query a part of the name
     */
    Page<Group> list(DSLContext sql, @Nullable String query, String sort, ListRequest request) {
        var matches = query == null || query.isBlank()
                ? noCondition()
                : Dialect.contains(APP_GROUP.NAME_KEY, Fold.key(query.strip()));
        var page = SortOrder.named(sort, SORTS, APP_GROUP.ID).page(select(sql, matches), request);
        var groups = page.map(GroupStore::group);
        return groups.counted(request.count(), () -> sql.fetchCount(APP_GROUP, matches));
    }

    void change(DSLContext sql, Group group) {
        sql.update(APP_GROUP)
                .set(APP_GROUP.NAME, group.name())
                .set(APP_GROUP.NAME_KEY, Group.key(group.name()))
                .set(APP_GROUP.UPDATED_AT, group.updatedAt().toEpochMilli())
                .where(APP_GROUP.ID.eq(group.id().value()))
                .execute();
    }

    void delete(DSLContext sql, GroupId id) {
        sql.deleteFrom(APP_GROUP).where(APP_GROUP.ID.eq(id.value())).execute();
        sql.deleteFrom(PRINCIPAL).where(PRINCIPAL.ID.eq(id.value())).execute();
    }

    private static SelectConditionStep<? extends Record> select(DSLContext sql, Condition which) {
        return sql.select(APP_GROUP.fields())
                .select(MEMBER_COUNT)
                .from(APP_GROUP)
                .where(which);
    }

    private static Group group(Record row) {
        return new Group(
                new GroupId(row.get(APP_GROUP.ID)),
                row.get(APP_GROUP.NAME),
                row.get(MEMBER_COUNT),
                Instant.ofEpochMilli(row.get(APP_GROUP.CREATED_AT)),
                Instant.ofEpochMilli(row.get(APP_GROUP.UPDATED_AT)));
    }
}
