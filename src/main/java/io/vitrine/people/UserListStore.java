package io.vitrine.people;

import static io.vitrine.db.schema.Tables.APP_USER;
import static org.jooq.impl.DSL.noCondition;

import io.vitrine.base.Fold;
import io.vitrine.base.Page;
import io.vitrine.base.Role;
import io.vitrine.db.Dialect;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of users. SQL only. */
@Component
class UserListStore {
    private static final Map<String, Field<?>> SORTS =
            Map.of("name", APP_USER.NAME_KEY, "email", APP_USER.EMAIL_KEY, "createdAt", APP_USER.CREATED_AT);

    /**
     * A filter of users; null for what does not matter.
     *
     * @param query a part of the name or of the e-mail
     */
    record Filter(
            @Nullable String query,
            @Nullable Role role,
            @Nullable Boolean active) {
        private Condition condition() {
            return matches()
                    .and(role == null ? noCondition() : APP_USER.ROLE.eq(role.toString()))
                    .and(active == null ? noCondition() : APP_USER.ACTIVE.eq(active))
                    .and(APP_USER.DELETED_AT.isNull());
        }

        private Condition matches() {
            if (query == null || query.isBlank()) {
                return noCondition();
            }
            var part = Fold.key(query.strip());
            return Dialect.contains(APP_USER.NAME_KEY, part).or(Dialect.contains(APP_USER.EMAIL_KEY, part));
        }
    }

    /** Errors: invalid-sort, invalid-cursor. */
    Page<User> list(DSLContext sql, Filter filter, String sort, ListRequest request) {
        var page = order(sort).page(sql.selectFrom(APP_USER).where(filter.condition()), request);
        var users = page.map(UserStore::user);
        return users.counted(request.count(), () -> sql.fetchCount(APP_USER, filter.condition()));
    }

    /** The order with this name, the same in all lists of users. Errors: invalid-sort. */
    static SortOrder order(String sort) {
        return SortOrder.named(sort, SORTS, APP_USER.ID);
    }
}
