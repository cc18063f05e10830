package io.vitrine.access;

import io.vitrine.base.Level;
import io.vitrine.base.Role;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The rule of access once more, over a {@link Picture}: it tells what levels would be in a state that is nowhere stored. A test
 * holds it to the rule that is asked of the database.
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

    /** Over a copy of the picture, in which most is the same. */
    Reckoning of(Picture changed) {
        return new Reckoning(region, changed, covered);
    }

    /** The level of the user's role on everything. */
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

    /** The levels on collections; what is missing is at the level that the role gives. */
    Map<Long, Level> collections(long user) {
        return isRestricted(user) ? picture.collectionsOf(user) : Map.of();
    }

    /** What a collection shows of the region. */
    private BitSet shown(long collection) {
        var members = picture.filtering.contains(collection)
                ? Members.NONE
                : picture.members.getOrDefault(collection, Members.NONE);
        return covered.computeIfAbsent(members, all -> all.covered(region));
    }
}
