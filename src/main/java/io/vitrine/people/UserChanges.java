package io.vitrine.people;

import io.vitrine.base.Ids;
import io.vitrine.base.Problem;
import io.vitrine.base.Revision;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes and deletes users, for administrators, and always keeps one active administrator. Errors of all methods: forbidden,
 * for all others; not-found; conflict {@code last-administrator}; stale.
 */
@Component
class UserChanges {
    private final Db db;
    private final UserStore store;
    private final MemberStore members;
    private final Lockout lockout;
    private final List<PrincipalRemoval> removals;
    private final Journal journal;

    UserChanges(
            Db db,
            UserStore store,
            MemberStore members,
            Lockout lockout,
            List<PrincipalRemoval> removals,
            Journal journal) {
        this.db = db;
        this.store = store;
        this.members = members;
        this.lockout = lockout;
        this.removals = removals;
        this.journal = journal;
    }

    /** A user who stops being restricted leaves all groups. A user who is deactivated is signed out at once. */
    User change(Viewer viewer, UserId id, UserChange change, @Nullable String ifMatch) {
        Administrators.require(viewer);
        return db.write(sql -> {
            var administrators = change.isOfStanding() ? administrators(sql, viewer) : Set.<Long>of();
            var before = found(sql, id, ifMatch);
            var after = change.appliedTo(before, journal.after(before.updatedAt()));
            var differences = new HashMap<>(UserChange.differences(before, after));
            if (differences.isEmpty()) {
                return before.in(members.groupsOf(sql, id));
            }
            if (!after.isActiveAdministrator()) {
                keepAnother(administrators, before);
            }
            store.change(sql, after);
            if (before.role().isRestricted() && !after.role().isRestricted()) {
                differences.put("groupsLeft", leaveGroups(sql, id));
            }
            if (before.active() && !after.active()) {
                lockout.of(sql, id);
            }
            journal.record(sql, viewer, "user.update", id, after.name(), differences);
            return after.in(members.groupsOf(sql, id));
        });
    }

    /** Deletes a user. Only the name stays, for what the user made. */
    void delete(Viewer viewer, UserId id, @Nullable String ifMatch) {
        Administrators.require(viewer);
        db.change(sql -> {
            var administrators = administrators(sql, viewer);
            var user = found(sql, id, ifMatch);
            keepAnother(administrators, user);
            removals.forEach(removal -> removal.removed(sql, id));
            leaveGroups(sql, id);
            lockout.of(sql, id);
            store.bury(sql, id, journal.now().toEpochMilli());
            var details = Map.<String, Object>of("email", user.email());
            journal.record(sql, viewer, "user.delete", id, user.name(), details);
        });
    }

    /**
     * Locks the active administrators. Errors: role-changed, if whoever held a lock made the viewer none, who could otherwise
     * make themself one again.
     */
    private Set<Long> administrators(DSLContext sql, Viewer viewer) {
        var administrators = store.lockActiveAdministrators(sql);
        if (viewer.user().filter(user -> !administrators.contains(user.value())).isPresent()) {
            throw Standing.roleChanged();
        }
        return administrators;
    }

    private User found(DSLContext sql, UserId id, @Nullable String ifMatch) {
        var user = store.findLocked(sql, id).orElseThrow(Problem::notFound).user();
        Revision.check(ifMatch, user.updatedAt().toEpochMilli());
        return user;
    }

    private static void keepAnother(Set<Long> administrators, User user) {
        if (administrators.equals(Set.of(user.id().value()))) {
            throw Problem.conflict("last-administrator", "This is the last active administrator; create another first");
        }
    }

    private List<String> leaveGroups(DSLContext sql, UserId id) {
        var groups = members.groupsOf(sql, id).stream()
                .map(group -> Ids.show(group.id().value()))
                .toList();
        members.removeFromAll(sql, id);
        return groups;
    }
}
