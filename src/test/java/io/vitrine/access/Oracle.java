package io.vitrine.access;

import io.vitrine.base.CollectionId;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import io.vitrine.base.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An in-memory world with the access rule, written as plainly as the rule is stated and without SQL. */
final class Oracle {
    record Node(
            long id,
            boolean folder,
            @Nullable Long parent,
            @Nullable Long owner) {}

    record Collection(long id, @Nullable Long owner, Set<Long> members, boolean filtering) {}

    record Share(long object, long principal, Level level, boolean ended) {}

    final Map<Long, Node> nodes = new HashMap<>();
    final Map<Long, Collection> collections = new HashMap<>();
    final Map<Long, Set<Long>> groupsOfUser = new HashMap<>();
    final List<Share> shares = new ArrayList<>();

    /** Deleted users have no entry. */
    final Map<Long, Role> roles = new HashMap<>();

    /** A copy of this world that can change independently. */
    Oracle copy() {
        var copy = new Oracle();
        copy.nodes.putAll(nodes);
        collections.forEach((id, one) -> copy.collections.put(
                id, new Collection(id, one.owner(), new HashSet<>(one.members()), one.filtering())));
        groupsOfUser.forEach((user, groups) -> copy.groupsOfUser.put(user, new HashSet<>(groups)));
        copy.shares.addAll(shares);
        copy.roles.putAll(roles);
        return copy;
    }

    Level levelOnNode(long user, long id) {
        if (roles.get(user) != Role.RESTRICTED) {
            return everywhere(user);
        }
        var highest = Level.NONE;
        for (var above : selfAndAbove(id)) {
            highest = higher(highest, byShares(user, above));
            if (owns(user, nodes.get(above).owner())) {
                highest = Level.MANAGE;
            }
            for (var collection : collections.values()) {
                var shown = collection.members().contains(above) && !collection.filtering();
                if (shown && levelOnCollection(user, collection.id()) != Level.NONE) {
                    highest = higher(highest, Level.VIEW);
                }
            }
        }
        return highest;
    }

    Level levelOnCollection(long user, long id) {
        if (roles.get(user) != Role.RESTRICTED) {
            return everywhere(user);
        }
        var byOwnership = owns(user, collections.get(id).owner()) ? Level.MANAGE : Level.NONE;
        return higher(byOwnership, byShares(user, id));
    }

    /** The level of each single way to an object, highest first. */
    List<Level> ways(long user, ObjectId object) {
        if (roles.get(user) != Role.RESTRICTED) {
            return List.of(everywhere(user));
        }
        var ways = new ArrayList<Level>();
        switch (object) {
            case CollectionId collection -> ways.addAll(waysToCollection(user, collection.value()));
            case NodeId node -> {
                for (var above : selfAndAbove(node.value())) {
                    ways.addAll(sharesOf(user, above));
                    if (owns(user, nodes.get(above).owner())) {
                        ways.add(Level.MANAGE);
                    }
                    for (var collection : collections.values()) {
                        if (collection.members().contains(above) && !collection.filtering()) {
                            waysToCollection(user, collection.id()).forEach(way -> ways.add(Level.VIEW));
                        }
                    }
                }
            }
        }
        ways.sort(Comparator.reverseOrder());
        return ways;
    }

    private List<Level> waysToCollection(long user, long id) {
        var ways = new ArrayList<>(sharesOf(user, id));
        if (owns(user, collections.get(id).owner())) {
            ways.add(Level.MANAGE);
        }
        return ways;
    }

    private List<Level> sharesOf(long user, long object) {
        return shares.stream()
                .filter(share -> share.object() == object && !share.ended())
                .filter(share ->
                        share.principal() == user || groupsOfUser.get(user).contains(share.principal()))
                .map(Share::level)
                .toList();
    }

    private Level everywhere(long user) {
        return roles.containsKey(user) ? roles.get(user).everywhere() : Level.NONE;
    }

    private Level byShares(long user, long object) {
        return sharesOf(user, object).stream().reduce(Level.NONE, Oracle::higher);
    }

    Set<Long> selfAndAbove(long id) {
        var chain = new HashSet<Long>();
        for (Long at = id; at != null && at != 1; at = nodes.get(at).parent()) {
            chain.add(at);
        }
        return chain;
    }

    private static boolean owns(long user, @Nullable Long owner) {
        return owner != null && owner == user;
    }

    private static Level higher(Level one, Level other) {
        return one.includes(other) ? one : other;
    }
}
