package io.vitrine.access;

import io.vitrine.access.OwnershipView.Orphan;
import io.vitrine.access.OwnershipView.Result;
import io.vitrine.access.OwnershipView.Status;
import io.vitrine.base.CollectionId;
import io.vitrine.base.Cursor;
import io.vitrine.base.Ids;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import io.vitrine.base.Page;
import io.vitrine.base.Problem;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.events.Event;
import io.vitrine.events.Events;
import io.vitrine.people.Administrators;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Transfers ownership. Administrators transfer anything; an owner may hand over what they own. Manage alone does not suffice:
 * it would let somebody take an object from its owner, who has manage by owning it.
 */
@Component
class Ownership {
    private static final int AT_ONCE = 2_000;

    private final Db db;
    private final Access access;
    private final OwnershipStore store;
    private final NameStore names;
    private final Events events;

    Ownership(Db db, Access access, OwnershipStore store, NameStore names, Events events) {
        this.db = db;
        this.access = access;
        this.store = store;
        this.names = names;
        this.events = events;
    }

    /**
     * Everything that somebody owns is transferred in several transactions, so that nobody waits long; after a failure, the
     * same request continues. Named objects are transferred in one. Errors: forbidden; invalid if the new owner does not exist
     * or the old one never did.
     */
    OwnershipView transfer(Viewer viewer, OwnershipRequest request) {
        var from = request.from();
        if (from == null) {
            return db.write(sql -> named(sql, viewer, request));
        }
        Administrators.require(viewer);
        db.read(sql -> store.requireUser(sql, from));
        return all(viewer, from, request.to());
    }

    private OwnershipView all(Viewer viewer, UserId from, UserId to) {
        var nodes = 0L;
        var collections = 0L;
        if (!from.equals(to)) {
            for (var some = AT_ONCE; some > 0; nodes += some) {
                some = db.write(sql -> {
                    var name = requireOwner(sql, to);
                    return recorded(sql, viewer, from, to, name, "assets", store.giveNodes(sql, from, to, AT_ONCE));
                });
            }
            for (var some = AT_ONCE; some > 0; collections += some) {
                some = db.write(sql -> {
                    var name = requireOwner(sql, to);
                    return recorded(
                            sql, viewer, from, to, name, "collections", store.giveCollections(sql, from, to, AT_ONCE));
                });
            }
        }
        return new OwnershipView(nodes, collections, List.of());
    }

    private int recorded(DSLContext sql, Viewer viewer, UserId from, UserId to, String name, String what, int count) {
        if (count > 0) {
            var details = Map.<String, Object>of("from", from.toString(), what, count);
            events.record(sql, viewer, Event.of("user.takeOwnership", to, name, details));
        }
        return count;
    }

    private OwnershipView named(DSLContext sql, Viewer viewer, OwnershipRequest request) {
        var to = request.to();
        var visible = visible(sql, viewer, request);
        var owners = store.lockedOwners(sql, visible);
        var given = new ArrayList<ObjectId>();
        var results = new ArrayList<Result>();
        for (var object : request.objects()) {
            var status = status(viewer, to, owners.get(object.value()));
            results.add(new Result(Ids.show(object.value()), status));
            if (status == Status.TRANSFERRED) {
                given.add(object);
            }
        }
        if (!given.isEmpty()) {
            // A caller with nothing to give does not learn whether the user exists.
            var name = requireOwner(sql, to);
            store.give(sql, given, to);
            record(sql, viewer, given, to, name, owners);
        }
        var assets = given.stream().filter(NodeId.class::isInstance).count();
        return new OwnershipView(assets, given.size() - assets, results);
    }

    /** @param owner 0 for nobody, null if the object is invisible */
    private static Status status(Viewer viewer, UserId to, @Nullable Long owner) {
        if (owner == null) {
            return Status.NOT_FOUND;
        }
        if (owner == to.value()) {
            return Status.ALREADY_OWNER;
        }
        var own = viewer.user().filter(user -> user.value() == owner).isPresent();
        return own || viewer.isAdministrator() ? Status.TRANSFERRED : Status.NOT_ALLOWED;
    }

    private AllowedSet<ObjectId> visible(DSLContext sql, Viewer viewer, OwnershipRequest request) {
        if (!viewer.isSignedIn()) {
            throw Problem.unauthenticated();
        }
        var nodes = new HashSet<NodeId>();
        var collections = new HashSet<CollectionId>();
        for (var object : request.objects()) {
            switch (object) {
                case NodeId node -> nodes.add(node);
                case CollectionId collection -> collections.add(collection);
            }
        }
        var visible = new HashSet<ObjectId>(
                access.levels(sql, viewer, nodes).allowed(Level.VIEW).ids());
        visible.addAll(
                access.levels(sql, viewer, collections).allowed(Level.VIEW).ids());
        return new AllowedSet<>(visible);
    }

    private String requireOwner(DSLContext sql, UserId to) {
        var found = names.principals(sql, Set.of(to.value())).get(to.value());
        if (found == null || !found.id().equals(to)) {
            throw Problem.invalid("unknown-principal", "There is no user " + to);
        }
        return found.name();
    }

    private void record(
            DSLContext sql, Viewer viewer, List<ObjectId> given, UserId to, String name, Map<Long, Long> owners) {
        var told = names.objects(sql, given);
        events.record(
                sql,
                viewer,
                given.stream()
                        .map(object -> {
                            var named = Objects.requireNonNull(told.get(object.value()));
                            var owner = owners.getOrDefault(object.value(), 0L);
                            var details = Map.<String, Object>of(
                                    "from", owner == 0 ? "" : Ids.show(owner), "to", to.toString(), "name", name);
                            return Event.of(named.type() + ".transferOwnership", object, named.name(), details);
                        })
                        .toList());
    }

    /** Lists, for administrators, the objects without an owner or with a deleted one. Errors: forbidden. */
    Page<Orphan> orphans(Viewer viewer, int limit, @Nullable String cursor, boolean count) {
        Administrators.require(viewer);
        var place = cursor == null ? null : Cursor.parse(cursor, OwnershipStore.ORDER);
        return db.read(sql -> {
            var found = Page.of(store.orphans(sql, place, limit), limit, OwnershipStore.Found::cursor)
                    .counted(count, () -> store.countOrphans(sql));
            var told =
                    names.objects(sql, found.items().stream().map(Ownership::id).collect(Collectors.toSet()));
            return found.map(item -> new Orphan(
                    Objects.requireNonNull(told.get(item.id())), owner(item), Instant.ofEpochMilli(item.createdAt())));
        });
    }

    private static ObjectId id(OwnershipStore.Found found) {
        return found.rank() == 0 ? new CollectionId(found.id()) : new NodeId(found.id());
    }

    private static AccessView.@Nullable Named owner(OwnershipStore.Found found) {
        return found.owner() == null
                ? null
                : new AccessView.Named("user", Ids.show(found.owner()), String.valueOf(found.ownerName()));
    }
}
