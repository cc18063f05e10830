package io.vitrine.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vitrine.base.Fold;
import io.vitrine.base.PrincipalId;
import io.vitrine.base.Problem;
import io.vitrine.base.Role;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom one may share with. The restricted are not told who else there is. */
@Component
class Principals {
    /** A user or a group. */
    record FoundPrincipal(
            String type,
            PrincipalId id,
            String name,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String email) {
        static FoundPrincipal from(User user) {
            return new FoundPrincipal(user.id().kind(), user.id(), user.name(), user.email());
        }

        static FoundPrincipal from(User.UserGroup group) {
            return new FoundPrincipal(group.id().kind(), group.id(), group.name(), null);
        }
    }

    private final Db db;
    private final PrincipalStore store;

    Principals(Db db, PrincipalStore store) {
        this.db = db;
        this.store = store;
    }

    /**
     * By name. Errors: forbidden, for those who can share nothing.
     *
     * @param query the beginning of a name or of an e-mail
     */
    List<FoundPrincipal> find(Viewer viewer, String query, int limit) {
        if (viewer.role() == Role.VIEW_ONLY) {
            throw Problem.forbidden("forbidden", "Those who can view only cannot share");
        }
        var prefix = Fold.key(query.strip());
        var within = viewer.role().isRestricted() ? viewer.user().orElseThrow(Problem::unauthenticated) : null;
        return db.read(sql -> Stream.concat(
                        store.groups(sql, prefix, within, limit).stream().map(FoundPrincipal::from),
                        store.users(sql, prefix, within, limit).stream().map(FoundPrincipal::from))
                .sorted(Comparator.comparing(principal -> Fold.key(principal.name())))
                .limit(limit)
                .toList());
    }
}
