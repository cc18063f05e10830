package io.vitrine.people;

import io.vitrine.base.Page;
import io.vitrine.base.Problem;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows and adds users, for administrators. Errors of all methods: forbidden, for all others. */
@Component
class Users {
    /** A user who was just created, and the link that sets their password if they were given none. */
    record Made(User user, @Nullable String invitationUrl) {}

    private final Db db;
    private final UserStore store;
    private final UserListStore lists;
    private final MemberStore members;
    private final Invitations invitations;
    private final Journal journal;

    Users(Db db, UserStore store, UserListStore lists, MemberStore members, Invitations invitations, Journal journal) {
        this.db = db;
        this.store = store;
        this.lists = lists;
        this.members = members;
        this.invitations = invitations;
        this.journal = journal;
    }

    /** Errors: not-found. */
    User get(Viewer viewer, UserId id) {
        Administrators.require(viewer);
        return db.read(sql -> store.find(sql, id)
                .map(user -> user.in(members.groupsOf(sql, id)))
                .orElseThrow(Problem::notFound));
    }

    /** Errors: invalid-sort, invalid-cursor. */
    Page<User> list(Viewer viewer, UserListStore.Filter filter, String sort, ListRequest request) {
        Administrators.require(viewer);
        return db.read(sql -> {
            var page = lists.list(sql, filter, sort, request);
            var groups =
                    members.groupsOf(sql, page.items().stream().map(User::id).toList());
            return page.map(user -> user.in(groups.getOrDefault(user.id(), List.of())));
        });
    }

    /**
     * Errors: name-taken, if another user has the e-mail.
     *
     * @param passwordHash null if the user is to set a password by a link
     */
    Made create(Viewer viewer, Email email, String name, Role role, @Nullable String passwordHash) {
        Administrators.require(viewer);
        var now = journal.now();
        var user = new User(UserId.next(), email.text(), name, role, true, now, now, null, List.of());
        var token = db.write(sql -> {
            if (store.account(sql, email.key()).isPresent()) {
                throw Problem.conflict("name-taken", "Somebody has this e-mail already");
            }
            store.insert(sql, user, passwordHash);
            var details = Map.<String, Object>of("email", user.email(), "role", role.toString());
            journal.record(sql, viewer, "user.create", user.id(), name, details);
            return passwordHash == null ? invitations.token(sql, user) : "";
        });
        return new Made(user, token.isEmpty() ? null : invitations.send(user, token));
    }
}
