package io.vitrine.people;

import io.vitrine.base.GroupId;
import io.vitrine.base.Page;
import io.vitrine.base.Problem;
import io.vitrine.base.Revision;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The groups, for administrators. Errors of all methods: forbidden, for all others. */
@Component
class Groups {
    private final Db db;
    private final GroupStore store;
    private final MemberStore members;
    private final List<PrincipalRemoval> removals;
    private final Journal journal;

    Groups(Db db, GroupStore store, MemberStore members, List<PrincipalRemoval> removals, Journal journal) {
        this.db = db;
        this.store = store;
        this.members = members;
        this.removals = removals;
        this.journal = journal;
    }

    /** Errors: not-found. */
    Group get(Viewer viewer, GroupId id) {
        Administrators.require(viewer);
        return db.read(sql -> store.find(sql, id).orElseThrow(Problem::notFound));
    }

    /** Errors: invalid-sort, invalid-cursor. */
    Page<Group> list(Viewer viewer, @Nullable String query, String sort, ListRequest request) {
        Administrators.require(viewer);
        return db.read(sql -> store.list(sql, query, sort, request));
    }

    /** Errors: invalid-name; name-taken. */
    Group create(Viewer viewer, String name) {
        Administrators.require(viewer);
        var now = journal.now();
        var group = new Group(GroupId.next(), Group.name(name), 0, now, now);
        return db.write(sql -> {
            checkFree(sql, group);
            store.insert(sql, group);
            journal.record(sql, viewer, "group.create", group.id(), group.name(), Map.of());
            return group;
        });
    }

    /** Errors: not-found; invalid-name; name-taken; stale. */
    Group rename(Viewer viewer, GroupId id, String name, @Nullable String ifMatch) {
        Administrators.require(viewer);
        var wanted = Group.name(name);
        return db.write(sql -> {
            var before = found(sql, id, ifMatch);
            if (before.name().equals(wanted)) {
                return before;
            }
            var at = journal.after(before.updatedAt());
            var after = new Group(id, wanted, before.memberCount(), before.createdAt(), at);
            checkFree(sql, after);
            store.change(sql, after);
            var details = Map.<String, Object>of("name", Map.of("from", before.name(), "to", wanted));
            journal.record(sql, viewer, "group.update", id, wanted, details);
            return after;
        });
    }

    /** Deletes a group, and ends all access through it. Errors: not-found; stale. */
    void delete(Viewer viewer, GroupId id, @Nullable String ifMatch) {
        Administrators.require(viewer);
        db.change(sql -> {
            var group = found(sql, id, ifMatch);
            removals.forEach(removal -> removal.removed(sql, id));
            members.removeAll(sql, id);
            store.delete(sql, id);
            var details = Map.<String, Object>of("members", group.memberCount());
            journal.record(sql, viewer, "group.delete", id, group.name(), details);
        });
    }

    private Group found(DSLContext sql, GroupId id, @Nullable String ifMatch) {
        var group = store.findLocked(sql, id).orElseThrow(Problem::notFound);
        Revision.check(ifMatch, group.updatedAt().toEpochMilli());
        return group;
    }

    private void checkFree(DSLContext sql, Group group) {
        if (store.isTaken(sql, group.name(), group.id())) {
            throw Problem.conflict("name-taken", "A group of this name exists already");
        }
    }
}
