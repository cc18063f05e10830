package io.vitrine.access;

import io.vitrine.base.Level;
import io.vitrine.base.Role;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The rule of access once more, applied to a {@link Picture}: computes the levels in a state that is stored nowhere. A test
 * makes sure that it agrees with the rule applied in the database.
 */
final class Reckoning {
    private final Region region;
    private final Picture picture;
    private final Map<Members, BitSet> covered;

    Reckoning(Region region, Picture picture) {
        this(region, picture, new IdentityHashMap<>());
    }

    private Reckoning(Region region, Picture picture, Map<Members, BitSet> covered) {
        this.region = region;
        this.picture = picture;
        this.covered = covered;
    }

    /** A reckoning over a changed copy of the picture; reuses what both have in common. */
    Reckoning of(Picture changed) {
        return new Reckoning(region, changed, covered);
    }

    /** The level on everything that the user's role gives. */
    Level everywhere(long user) {
        var role = picture.roles.get(user);
        return role == null ? Level.NONE : role.everywhere();
    }

    boolean isRestricted(long user) {
        return picture.roles.get(user) == Role.RESTRICTED;
    }

    LevelBits assets(long user) {
        var levels = new LevelBits(region.size());
        if (!isRestricted(user)) {
            levels.everywhere(everywhere(user));
            return levels.settle();
        }
        for (var principal : picture.principals(user)) {
            picture.nodeShares
                    .getOrDefault(principal, Map.of())
                    .forEach((node, level) -> region.cover(node, levels.at(level)));
        }
        picture.ownNodes.getOrDefault(user, Set.of()).forEach(node -> region.cover(node, levels.at(Level.MANAGE)));
        picture.collectionsOf(user)
                .keySet()
                .forEach(collection -> levels.at(Level.VIEW).or(shown(collection)));
        return levels.settle();
    }

    /** The levels on collections; those that are missing have the level that the role gives. */
    Map<Long, Level> collections(long user) {
        return isRestricted(user) ? picture.collectionsOf(user) : Map.of();
    }

    /** The assets of the region that a collection shows. */
    private BitSet shown(long collection) {
        var members = picture.filtering.contains(collection)
                ? Members.NONE
                : picture.members.getOrDefault(collection, Members.NONE);
        return covered.computeIfAbsent(members, all -> all.covered(region));
    }
}
