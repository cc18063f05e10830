package io.vitrine.access;

import io.vitrine.base.Ids;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import io.vitrine.base.PrincipalId;
import io.vitrine.base.Problem;
import io.vitrine.base.Revision;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.events.Event;
import io.vitrine.events.Events;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows and changes who has access to an object. Requires manage on the object. */
@Component
class Sharing {
    private final Db db;
    private final Access access;
    private final Shares shares;
    private final WhoHasAccess who;
    private final NameStore names;
    private final Journal journal;

    Sharing(Db db, Access access, Shares shares, WhoHasAccess who, NameStore names, Journal journal) {
        this.db = db;
        this.access = access;
        this.shares = shares;
        this.who = who;
        this.names = names;
        this.journal = journal;
    }

    <I extends ObjectId> AccessView show(Viewer viewer, I id) {
        return db.read(sql -> who.of(sql, viewer, access.require(sql, viewer, Level.MANAGE, id)));
    }

    /**
     * All or nothing, in one transaction; concurrent changes of the same object are made one after the other.
     *
     * <p>Errors: stale if {@code ifMatch} names another state of the object's owner and shares than the current one.
     */
    <I extends ObjectId> AccessView change(Viewer viewer, I id, AccessChange change, @Nullable String ifMatch) {
        return db.write(sql -> {
            var asked = access.require(sql, viewer, Level.MANAGE, id);
            refuseRoot(id);
            change.check();
            var now = journal.now();
            var grants = change.grants(now);
            var removals = change.removals();
            AccessChange.checkKnown(viewer, grants, names.principals(sql, AccessChange.idsOf(grants)));
            var described = names.describeLocked(sql, asked);
            // Whoever held the lock may have taken the level away, and the change could give it back.
            var object = access.require(sql, viewer, Level.MANAGE, id);
            if (ifMatch != null) {
                Revision.check(ifMatch, who.revision(sql, object, described));
            }
            shares.put(
                    sql, object, grants, viewer.user().map(user -> user.value()).orElse(null), now);
            shares.remove(sql, object, removals);
            journal.shared(sql, viewer, object, described, grants, removals);
            return who.of(sql, viewer, object);
        });
    }

    static void refuseRoot(ObjectId id) {
        if (id instanceof NodeId node && node.isRoot()) {
            throw Problem.invalid("root-cannot-be-shared", "The root of the library cannot be shared");
        }
    }

    /** The clock and the events of sharing. */
    @Component
    static class Journal {
        private final Events events;
        private final Clock clock;

        Journal(Events events, Clock clock) {
            this.events = events;
            this.clock = clock;
        }

        long now() {
            return clock.millis();
        }

        void shared(
                DSLContext sql,
                Viewer viewer,
                Allowed<? extends ObjectId> object,
                NameStore.Described described,
                List<Shares.Grant> grants,
                List<PrincipalId> removals) {
            var granted = new TreeMap<String, String>();
            grants.forEach(grant -> granted.put(
                    Ids.show(grant.principal().value()), grant.level().toString()));
            var details = Map.<String, Object>of(
                    "granted",
                    granted,
                    "removed",
                    removals.stream().map(PrincipalId::value).map(Ids::show).toList());
            events.record(sql, viewer, Event.of(described.kind() + ".share", object.id(), described.name(), details));
        }
    }
}
