package io.vitrine.access;

import io.vitrine.base.CollectionId;
import io.vitrine.base.ItemsPerCall;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import io.vitrine.base.PrincipalId;
import io.vitrine.base.Problem;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** Trials of changes of shares, members and collections. Each requires of the asker what the change itself requires. */
@Component
class ObjectTrials {
    private final Access access;
    private final TrialStore store;
    private final NameStore names;
    private final Clock clock;

    ObjectTrials(Access access, TrialStore store, NameStore names, Clock clock) {
        this.access = access;
        this.store = store;
        this.names = names;
        this.clock = clock;
    }

    Trial share(DSLContext sql, Viewer viewer, PreviewRequest.Share asked) {
        var object = access.require(sql, viewer, Level.MANAGE, asked.object());
        Sharing.refuseRoot(asked.object());
        var change = asked.change();
        change.check();
        var grants = change.grants(clock.millis());
        AccessChange.checkKnown(viewer, grants, names.principals(sql, AccessChange.idsOf(grants)));
        var principals = new HashSet<PrincipalId>(change.removals());
        grants.forEach(grant -> principals.add(grant.principal()));
        return switch (object.id()) {
            case NodeId node -> {
                var place = store.places(sql, object.alone()).iterator().next();
                yield trial(
                        sql,
                        principals,
                        RegionStore.nodes(Set.of(node.value())),
                        Trial.Extent.REGION,
                        Set.of(),
                        picture -> {
                            change.removals().forEach(gone -> picture.share(place, gone.value(), Level.NONE));
                            grants.forEach(grant ->
                                    picture.share(place, grant.principal().value(), grant.level()));
                        });
            }
            case CollectionId collection -> {
                var only = Set.of(collection.value());
                yield trial(sql, principals, TrialStore.membersOf(only), Trial.Extent.of(only), only, picture -> {
                    change.removals().forEach(gone -> picture.share(collection.value(), gone.value(), Level.NONE));
                    grants.forEach(grant ->
                            picture.share(collection.value(), grant.principal().value(), grant.level()));
                });
            }
        };
    }

    private Trial trial(
            DSLContext sql,
            Set<PrincipalId> principals,
            Select<Record1<Long>> roots,
            Trial.Extent extent,
            Set<Long> collections,
            Consumer<Picture> change) {
        var ids = principals.stream().map(PrincipalId::value).collect(Collectors.toSet());
        var named = principals.stream()
                .filter(UserId.class::isInstance)
                .map(PrincipalId::value)
                .collect(Collectors.toSet());
        var people = store.people(sql, ids);
        return new Trial(people, Trial.about(people, Set.of(), collections), roots, extent, named, change);
    }

    Trial members(DSLContext sql, Viewer viewer, PreviewRequest.Members asked) {
        var adds = asked.add() != null;
        var collections = requireAll(sql, viewer, adds ? Level.CONTRIBUTE : Level.MANAGE, asked.collectionIds());
        var assets = requireAll(sql, viewer, adds ? Level.CONTRIBUTE : Level.VIEW, asked.assets());
        if (assets.contains(NodeId.ROOT)) {
            throw Problem.invalidField("invalid-asset", "assetIds", AccessFault.ROOT_IN_COLLECTION);
        }
        var places = store.places(sql, assets);
        return ofCollections(
                sql,
                viewer,
                collections,
                RegionStore.nodes(assets.values()),
                picture -> collections.values().forEach(collection -> {
                    if (adds) {
                        places.forEach(place -> picture.add(collection, place));
                    } else {
                        picture.remove(collection, places);
                    }
                }));
    }

    Trial collection(DSLContext sql, Viewer viewer, PreviewRequest.Collection asked) {
        var allowed = access.require(sql, viewer, Level.MANAGE, asked.id());
        var collection = allowed.alone();
        var id = asked.id().value();
        var change = asked.memberAccess();
        access.shown(viewer, allowed).require(sql, change);
        return ofCollections(sql, viewer, collection, TrialStore.membersOf(collection.values()), picture -> {
            if (change == null) {
                picture.delete(id);
            } else if (change == MemberAccess.FILTER) {
                picture.filtering.add(id);
            } else {
                picture.filtering.remove(id);
            }
        });
    }

    private Trial ofCollections(
            DSLContext sql,
            Viewer viewer,
            AllowedSet<CollectionId> collections,
            Select<Record1<Long>> roots,
            Consumer<Picture> change) {
        var ids = Set.copyOf(collections.values());
        var sharers = store.sharers(sql, collections, clock.millis());
        var people = store.people(sql, sharers);
        var named = access.levels(sql, viewer, collections.ids())
                        .allowed(Level.MANAGE)
                        .ids()
                        .containsAll(collections.ids())
                ? sharers
                : Set.<Long>of();
        return new Trial(people, Trial.about(people, Set.of(), ids), roots, Trial.Extent.of(ids), named, change);
    }

    /** Errors: not found if one is invisible; forbidden if the level on one is too low. */
    private <I extends ObjectId> AllowedSet<I> requireAll(
            DSLContext sql, Viewer viewer, Level level, Collection<I> ids) {
        ItemsPerCall.check("collectionMembers", ids.size(), AccessChange.MOST);
        var levels = access.levels(sql, viewer, ids);
        for (var id : ids) {
            if (levels.of(id) == Level.NONE) {
                throw Problem.notFound();
            }
            if (!levels.of(id).includes(level)) {
                throw Problem.forbidden(level);
            }
        }
        return levels.allowed(level);
    }
}
