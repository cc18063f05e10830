package io.vitrine.people;

import io.vitrine.base.Problem;
import io.vitrine.base.Revision;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What users may see and change about themselves. */
@Component
class Account {
    /**
     * A change to an account; null for what stays.
     *
     * @param currentPassword required with a new password
     */
    record AccountChange(
            @Nullable String name,
            @Nullable String currentPassword,
            @Nullable String newPassword) {}

    /** A new password, to replace the one that was checked. */
    private record NewPassword(UserStore.Account checked, String hash) {}

    private final Db db;
    private final UserStore users;
    private final MemberStore members;
    private final SessionStore sessions;
    private final PasswordCheck passwords;
    private final Journal journal;

    Account(
            Db db,
            UserStore users,
            MemberStore members,
            SessionStore sessions,
            PasswordCheck passwords,
            Journal journal) {
        this.db = db;
        this.users = users;
        this.members = members;
        this.sessions = sessions;
        this.passwords = passwords;
        this.journal = journal;
    }

    /** The user behind the request, if it is a person. */
    Optional<User> of(Viewer viewer) {
        return viewer.user().flatMap(id -> db.read(sql -> find(sql, id)));
    }

    /**
     * Changes the name or the password. A new password ends all sessions but the one it was set in.
     *
     * <p>Errors: forbidden, for keys of the organisation; invalid {@code wrong-password}, naming the field; too-many-requests;
     * stale.
     *
     * @param session the session that the request came with
     */
    User change(
            Viewer viewer, AccountChange change, @Nullable String ifMatch, Caller caller, @Nullable Session session) {
        var id = viewer.user()
                .orElseThrow(() -> Problem.forbidden("forbidden", "A key of the organisation has no account"));
        var password = change.newPassword() == null ? null : newPassword(id, change, caller);
        return db.write(sql -> {
            if (password != null && passwords.unchanged(sql, password.checked()).isEmpty()) {
                throw wrong();
            }
            var before =
                    users.findLocked(sql, id).orElseThrow(Problem::notFound).user();
            Revision.check(ifMatch, before.updatedAt().toEpochMilli());
            var after = new UserChange(change.name(), null, null).appliedTo(before, journal.after(before.updatedAt()));
            var details = new HashMap<>(UserChange.differences(before, after));
            if (!details.isEmpty()) {
                users.change(sql, after);
                journal.record(sql, viewer, "user.update", id, after.name(), details);
            }
            if (password != null) {
                users.changePassword(sql, id, password.hash(), after.updatedAt().toEpochMilli());
                sessions.deleteOthers(sql, id, session == null ? "" : session.hash());
                journal.record(sql, viewer, "user.password", id, after.name(), Map.of("by", "password"));
            }
            return find(sql, id).orElseThrow(Problem::notFound);
        });
    }

    private NewPassword newPassword(UserId id, AccountChange change, Caller caller) {
        var current = change.currentPassword();
        var user = db.read(sql -> users.find(sql, id)).orElseThrow(Problem::notFound);
        if (current == null) {
            throw wrong();
        }
        var checked = passwords.check(user.email(), current, caller).orElseThrow(Account::wrong);
        return new NewPassword(checked, passwords.hash("newPassword", String.valueOf(change.newPassword())));
    }

    private static Problem wrong() {
        return Problem.invalidField("wrong-password", "currentPassword", PeopleFault.NOT_YOUR_PASSWORD);
    }

    private Optional<User> find(DSLContext sql, UserId id) {
        return users.find(sql, id).map(user -> user.in(members.groupsOf(sql, id)));
    }
}
