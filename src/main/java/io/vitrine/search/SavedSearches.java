package io.vitrine.search;

import io.vitrine.base.Cursor;
import io.vitrine.base.Fold;
import io.vitrine.base.Page;
import io.vitrine.base.PrincipalId;
import io.vitrine.base.Problem;
import io.vitrine.base.Revision;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.events.Event;
import io.vitrine.events.Events;
import io.vitrine.people.PrincipalRemoval;
import io.vitrine.query.Queries;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Saves searches. A private search exists only for its owner; a shared one is seen by everybody who is signed in and changed
 * by its owner and administrators. It finds for each viewer only what they may see.
 */
@Component
class SavedSearches implements PrincipalRemoval {
    /** How many searches one user or key can have. */
    static final int MOST = 500;

    private static final String ORDER = "name";

    private final Db db;
    private final SavedSearchStore store;
    private final Queries queries;
    private final Events events;
    private final Clock clock;

    SavedSearches(Db db, SavedSearchStore store, Queries queries, Events events, Clock clock) {
        this.db = db;
        this.store = store;
        this.queries = queries;
        this.events = events;
        this.clock = clock;
    }

    /** Viewers who see only parts of the library cannot share searches: the words of a search may tell of those parts. */
    static boolean mayShare(Viewer viewer) {
        return viewer.role() != Role.RESTRICTED;
    }

    /** Ordered by name. Errors: invalid-cursor. */
    Page<SavedSearch> list(
            Viewer viewer, SavedSearchStore.Which which, int limit, @Nullable String cursor, boolean count) {
        var behind = cursor == null ? null : Cursor.parse(cursor, ORDER);
        var owner = SavedSearch.Owner.of(viewer);
        return db.read(sql -> Page.of(
                        store.list(sql, owner, which, behind, limit + 1),
                        limit,
                        last -> new Cursor(
                                ORDER, Fold.key(last.name()), last.id().value()))
                .counted(count, () -> store.count(sql, owner, which)));
    }

    /** Errors: not found. */
    SavedSearch get(Viewer viewer, SavedSearchId id) {
        return db.read(sql -> store.find(sql, SavedSearch.Owner.of(viewer), id)).orElseThrow(Problem::notFound);
    }

    /** Errors: those of {@link Queries#read}; invalid-name, invalid-sort; name-taken; too-many-searches; forbidden to share. */
    SavedSearch create(Viewer viewer, SavedSearchRequest.New request) {
        var search = request.search(SavedSearch.Owner.of(viewer), clock.instant());
        return db.write(sql -> {
            check(sql, viewer, search, false);
            if (store.count(sql, search.owner(), SavedSearchStore.Which.OWN) >= MOST) {
                throw Problem.invalid("too-many-searches", "A user can have at most " + MOST + " saved searches");
            }
            store.insert(sql, search);
            record(sql, viewer, "create", search);
            return search;
        });
    }

    /** Errors: those of {@link #create}; not found; forbidden if the viewer sees it but may not change it; stale. */
    SavedSearch change(Viewer viewer, SavedSearchId id, SavedSearchRequest.Change request, @Nullable String ifMatch) {
        return db.write(sql -> {
            var before = changeable(sql, viewer, id);
            Revision.check(ifMatch, before.revision());
            var after = request.appliedTo(before, clock.instant());
            check(sql, viewer, after, before.isShared());
            store.update(sql, after);
            record(sql, viewer, "update", after);
            return after;
        });
    }

    /** Errors: not found; forbidden if the viewer sees it but may not change it. */
    void delete(Viewer viewer, SavedSearchId id) {
        db.change(sql -> {
            var search = changeable(sql, viewer, id);
            store.delete(sql, search);
            record(sql, viewer, "delete", search);
        });
    }

    @Override
    public void removed(DSLContext sql, PrincipalId principal) {
        if (principal instanceof UserId user) {
            store.deletePrivate(sql, user.value());
        }
    }

    private SavedSearch changeable(DSLContext sql, Viewer viewer, SavedSearchId id) {
        var search = store.locked(sql, SavedSearch.Owner.of(viewer), id).orElseThrow(Problem::notFound);
        if (!search.isChangeableBy(viewer)) {
            throw Problem.forbidden(
                    "forbidden", "Only its owner, or an administrator if it is shared, can change a saved search");
        }
        return search;
    }

    private void check(DSLContext sql, Viewer viewer, SavedSearch search, boolean wasShared) {
        if (search.isShared() && !wasShared && !mayShare(viewer)) {
            throw Problem.forbidden("forbidden", "Only roles that see the whole library can share saved searches");
        }
        queries.read(sql, viewer, search.query());
        if (store.isTaken(sql, search)) {
            throw Problem.conflict("name-taken", "There is a saved search of this name already");
        }
    }

    private void record(DSLContext sql, Viewer viewer, String verb, SavedSearch search) {
        var details = new HashMap<String, Object>(Map.of("query", search.query(), "isShared", search.isShared()));
        if (search.sort() != null) {
            details.put("sort", search.sort());
        }
        events.record(
                sql,
                viewer,
                new Event("savedSearch." + verb, "savedSearch", search.id().value(), search.name(), details));
    }
}
