package io.vitrine.access;

import io.vitrine.access.Region.Place;
import io.vitrine.base.Level;
import io.vitrine.base.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An in-memory picture of who has what, sufficient to tell some people's levels in a {@link Region}. A change is tried on a
 * copy and reaches no database. Sets and maps inside the maps are never changed, only replaced, so that a copy is cheap.
 */
final class Picture {
    /** The roles of the people that the picture is about. A deleted user has none. */
    final Map<Long, Role> roles = new HashMap<>();

    /** By user. */
    final Map<Long, Set<Long>> groups = new HashMap<>();

    /** By principal, then by node. */
    final Map<Long, Map<Place, Level>> nodeShares = new HashMap<>();

    /** By principal, then by collection. */
    final Map<Long, Map<Long, Level>> collectionShares = new HashMap<>();

    /** By owner. */
    final Map<Long, Set<Place>> ownNodes = new HashMap<>();

    /** By owner. */
    final Map<Long, Set<Long>> ownCollections = new HashMap<>();

    /** By collection. */
    final Map<Long, Members> members = new HashMap<>();

    /** The collections that give nothing on their members. */
    final Set<Long> filtering = new HashSet<>();

    private final Region region;

    Picture(Region region) {
        this.region = region;
    }

    Picture copy() {
        var copy = new Picture(region);
        copy.roles.putAll(roles);
        copy.groups.putAll(groups);
        copy.nodeShares.putAll(nodeShares);
        copy.collectionShares.putAll(collectionShares);
        copy.ownNodes.putAll(ownNodes);
        copy.ownCollections.putAll(ownCollections);
        copy.members.putAll(members);
        copy.filtering.addAll(filtering);
        return copy;
    }

    /** A picture of the same people with only the ways that these collections give. */
    Picture ofOnly(Set<Long> collections) {
        var only = copy();
        only.nodeShares.clear();
        only.ownNodes.clear();
        only.members.keySet().retainAll(collections);
        return only;
    }

    /** The user and the groups that they are in. */
    Set<Long> principals(long user) {
        return plus(groups.getOrDefault(user, Set.of()), user);
    }

    /** A restricted user's levels on collections; collections without a level are missing. */
    Map<Long, Level> collectionsOf(long user) {
        var levels = new HashMap<Long, Level>();
        for (var principal : principals(user)) {
            collectionShares
                    .getOrDefault(principal, Map.of())
                    .forEach((collection, level) -> levels.merge(collection, level, Picture::higher));
        }
        ownCollections.getOrDefault(user, Set.of()).forEach(collection -> levels.put(collection, Level.MANAGE));
        return levels;
    }

    static Level higher(Level one, Level other) {
        return one.includes(other) ? one : other;
    }

    void share(Place node, long principal, Level level) {
        nodeShares.put(principal, with(nodeShares.getOrDefault(principal, Map.of()), node, level));
    }

    void share(long collection, long principal, Level level) {
        collectionShares.put(principal, with(collectionShares.getOrDefault(principal, Map.of()), collection, level));
    }

    void add(long collection, Place node) {
        members.put(collection, members.getOrDefault(collection, Members.NONE).with(node, region));
    }

    void remove(long collection, Set<Place> nodes) {
        members.computeIfPresent(collection, (id, all) -> all.without(nodes, region));
    }

    void delete(long collection) {
        members.remove(collection);
        collectionShares.replaceAll((principal, shares) -> with(shares, collection, Level.NONE));
        ownCollections.replaceAll((owner, own) -> without(own, collection));
    }

    void join(long user, long group) {
        groups.put(user, plus(groups.getOrDefault(user, Set.of()), group));
    }

    void leave(long user, long group) {
        groups.computeIfPresent(user, (id, all) -> without(all, group));
    }

    /** A user who is no longer restricted leaves all groups. */
    void become(long user, Role role) {
        roles.put(user, role);
        if (!role.isRestricted()) {
            groups.remove(user);
        }
    }

    void deleteUser(long user) {
        roles.remove(user);
    }

    private static <K> Map<K, Level> with(Map<K, Level> levels, K key, Level level) {
        var changed = new HashMap<>(levels);
        if (level == Level.NONE) {
            changed.remove(key);
        } else {
            changed.put(key, level);
        }
        return changed;
    }

    private static <T> Set<T> plus(Set<T> some, T one) {
        var more = new HashSet<>(some);
        more.add(one);
        return more;
    }

    private static Set<Long> without(Set<Long> some, long one) {
        return some.stream().filter(each -> each != one).collect(Collectors.toUnmodifiableSet());
    }
}
