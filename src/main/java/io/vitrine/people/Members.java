package io.vitrine.people;

import com.fasterxml.jackson.annotation.JsonValue;
import io.vitrine.base.GroupId;
import io.vitrine.base.Ids;
import io.vitrine.base.Page;
import io.vitrine.base.Problem;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.base.Word;
import io.vitrine.db.Db;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The members of groups, for administrators. Errors of all methods: forbidden, for all others; not-found. */
@Component
class Members {
    /** The outcome of a change for one user. */
    enum Status {
        ADDED,
        ALREADY_MEMBER,
        REMOVED,
        NOT_MEMBER,
        NOT_FOUND,
        /** The user is not restricted; only restricted users can be in groups. */
        NOT_ALLOWED;

        @JsonValue
        @Override
        public String toString() {
            return Word.of(this);
        }
    }

    record MemberResult(UserId userId, Status status) {}

    private final Db db;
    private final UserStore users;
    private final GroupStore groups;
    private final MemberStore store;
    private final Journal journal;

    Members(Db db, UserStore users, GroupStore groups, MemberStore store, Journal journal) {
        this.db = db;
        this.users = users;
        this.groups = groups;
        this.store = store;
        this.journal = journal;
    }

    /** Errors: invalid-sort, invalid-cursor. */
    Page<User> list(Viewer viewer, GroupId id, String sort, ListRequest request) {
        Administrators.require(viewer);
        return db.read(sql -> {
            if (groups.find(sql, id).isEmpty()) {
                throw Problem.notFound();
            }
            return store.list(sql, id, sort, request);
        });
    }

    /** Adds and removes all users that it can, and returns the outcome for each. */
    List<MemberResult> change(Viewer viewer, GroupId id, Set<UserId> add, Set<UserId> remove) {
        Administrators.require(viewer);
        return db.write(sql -> {
            var group = groups.findLocked(sql, id).orElseThrow(Problem::notFound);
            var results = new ArrayList<>(add(sql, viewer, group, add));
            results.addAll(remove(sql, viewer, group, remove));
            return results;
        });
    }

    /** Locks the users, so that none of them stops being restricted meanwhile. */
    private List<MemberResult> add(DSLContext sql, Viewer viewer, Group group, Set<UserId> asked) {
        var known = users.findLocked(sql, asked).stream().collect(Collectors.toMap(User::id, Function.identity()));
        var present = store.membersAmong(sql, group.id(), asked);
        var statuses = new HashMap<UserId, Status>();
        for (var user : asked) {
            statuses.put(user, statusOfAdding(viewer, known, present, user));
        }
        var added = with(Status.ADDED, statuses);
        store.add(
                sql,
                group.id(),
                added,
                viewer.user().orElse(null),
                journal.now().toEpochMilli());
        recorded(sql, viewer, "group.add", group, added);
        return results(asked, statuses);
    }

    /** An administrator who becomes restricted while waiting for the lock cannot add themself. */
    private static Status statusOfAdding(Viewer viewer, Map<UserId, User> known, Set<UserId> present, UserId user) {
        var found = known.get(user);
        if (found == null) {
            return Status.NOT_FOUND;
        }
        if (!found.role().isRestricted() || viewer.user().filter(user::equals).isPresent()) {
            return Status.NOT_ALLOWED;
        }
        return present.contains(user) ? Status.ALREADY_MEMBER : Status.ADDED;
    }

    private List<MemberResult> remove(DSLContext sql, Viewer viewer, Group group, Set<UserId> asked) {
        var known = users.findLocked(sql, asked).stream().map(User::id).collect(Collectors.toSet());
        var present = store.membersAmong(sql, group.id(), asked);
        var statuses = new HashMap<UserId, Status>();
        for (var user : asked) {
            var without = known.contains(user) ? Status.NOT_MEMBER : Status.NOT_FOUND;
            statuses.put(user, present.contains(user) ? Status.REMOVED : without);
        }
        var removed = with(Status.REMOVED, statuses);
        store.remove(sql, group.id(), removed);
        recorded(sql, viewer, "group.remove", group, removed);
        return results(asked, statuses);
    }

    private void recorded(DSLContext sql, Viewer viewer, String action, Group group, Collection<UserId> users) {
        if (!users.isEmpty()) {
            var ids = users.stream().map(UserId::value).map(Ids::show).toList();
            journal.record(sql, viewer, action, group.id(), group.name(), Map.of("users", ids));
        }
    }

    private static List<UserId> with(Status status, Map<UserId, Status> statuses) {
        return statuses.entrySet().stream()
                .filter(entry -> entry.getValue() == status)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The results, in the order of the request. */
    private static List<MemberResult> results(Set<UserId> asked, Map<UserId, Status> statuses) {
        return asked.stream()
                .map(user -> new MemberResult(user, statuses.getOrDefault(user, Status.NOT_FOUND)))
                .toList();
    }
}
