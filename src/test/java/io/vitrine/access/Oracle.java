package io.vitrine.access;

import io.vitrine.base.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A world in memory and the rule of access over it, written as plainly as it is told, and without SQL. */
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

    Level levelOnNode(long user, long id) {
        var highest = Level.NONE;
        for (var above : selfAndAbove(id)) {
            highest = higher(highest, byShares(user, above));
            if (owns(user, nodes.get(above).owner())) {
                highest = Level.MANAGE;
            }
            for (var collection : collections.values()) {
                var shown = collection.members().contains(above);
                if (shown && !collection.filtering() && levelOnCollection(user, collection.id()) != Level.NONE) {
                    highest = higher(highest, Level.VIEW);
                }
            }
        }
        return highest;
    }

    Level levelOnCollection(long user, long id) {
        var byOwnership = owns(user, collections.get(id).owner()) ? Level.MANAGE : Level.NONE;
        return higher(byOwnership, byShares(user, id));
    }

    private Level byShares(long user, long object) {
        var highest = Level.NONE;
        for (var share : shares) {
            var forUser = share.principal() == user || groupsOfUser.get(user).contains(share.principal());
            if (share.object() == object && forUser && !share.ended()) {
                highest = higher(highest, share.level());
            }
        }
        return highest;
    }

    private Set<Long> selfAndAbove(long id) {
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
