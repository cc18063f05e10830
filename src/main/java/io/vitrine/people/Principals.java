package io.vitrine.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.vitrine.base.Fold;
import io.vitrine.base.PrincipalId;
import io.vitrine.base.Problem;
import io.vitrine.base.Role;
import io.vitrine.base.Viewer;
import io.vitrine.base.Word;
import io.vitrine.db.Db;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The users and groups to share with. Restricted viewers are not told who else there is. */
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

    /** What the wanted users and groups are to be given. */
    enum Purpose {
        /** A level: given to restricted users, and to groups. */
        SHARING,
        /** The ownership of something: given to people. */
        OWNERSHIP;

        @JsonValue
        @Override
        public String toString() {
            return Word.of(this);
        }
    }

    /**
     * The matches, sorted by name. Errors: forbidden, for viewers who cannot share.
     *
     * @param query the beginning of a name or an e-mail
     */
    List<FoundPrincipal> find(Viewer viewer, String query, Purpose purpose, int limit) {
        if (viewer.role() == Role.VIEW_ONLY) {
            throw Problem.forbidden("forbidden", "Users who can only view cannot share");
        }
        var prefix = Fold.key(query.strip());
        var within = viewer.role().isRestricted() ? viewer.user().orElseThrow(Problem::unauthenticated) : null;
        var owners = purpose == Purpose.OWNERSHIP;
        // For this purpose too, restricted viewers do not learn of people that they cannot share with.
        var anyRole = owners && within == null;
        return db.read(sql -> Stream.concat(
                        owners
                                ? Stream.of()
                                : store.groups(sql, prefix, within, limit).stream()
                                        .map(FoundPrincipal::from),
                        store.users(sql, prefix, within, anyRole, limit).stream()
                                .map(FoundPrincipal::from))
                .sorted(Comparator.comparing(principal -> Fold.key(principal.name())))
                .limit(limit)
                .toList());
    }
}
