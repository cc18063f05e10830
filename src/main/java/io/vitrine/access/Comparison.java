package io.vitrine.access;

import io.vitrine.base.Level;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares people's levels before a change with those after it. */
final class Comparison {
    private final Region region;
    private final Reckoning before;
    private final Reckoning after;
    private @Nullable BitSet known;
    private @Nullable Reckoning onlyBefore;
    private @Nullable Reckoning onlyAfter;
    private long otherAssets;
    private long allCollections;
    private boolean everything;

    Comparison(Region region, Picture before, Picture after) {
        this.region = region;
        this.before = new Reckoning(region, before);
        this.after = this.before.of(after);
    }

    /**
     * Ignores people's other ways, as though there were none, on all assets but some: the asker may not learn of them.
     *
     * @param managed the assets on which the asker may know every way
     */
    void knowingOnly(BitSet managed, Picture before, Picture after) {
        known = managed;
        onlyBefore = new Reckoning(region, before);
        onlyAfter = onlyBefore.of(after);
    }

    /** Includes the whole library in the counts, for a role that gives a level on everything. */
    void withAll(long assets, long collections) {
        everything = true;
        otherAssets = assets - region.size();
        allCollections = collections;
    }

    /** Adds the outcomes for one user; none for a user who does not exist. */
    void add(long user, List<Outcome> outcomes) {
        var old = assets(before, onlyBefore, user);
        var now = assets(after, onlyAfter, user);
        var collections = collections(user);
        if (!everything && old.isSame(now) && isUnchanged(collections)) {
            return;
        }
        for (var from : Level.values()) {
            for (var to : Level.values()) {
                if (from != to) {
                    var assets = old.count(from, now, to) + others(user, from, to);
                    var moved = collections[from.rank()][to.rank()];
                    if (assets + moved > 0) {
                        outcomes.add(new Outcome(user, from, to, assets, moved));
                    }
                }
            }
        }
    }

    private LevelBits assets(Reckoning all, @Nullable Reckoning only, long user) {
        return known == null || only == null
                ? all.assets(user)
                : all.assets(user).within(known, only.assets(user));
    }

    private long others(long user, Level from, Level to) {
        var changes = from == before.everywhere(user) && to == after.everywhere(user);
        return everything && changes ? otherAssets : 0;
    }

    /** How many collections go from each level to each other, both by rank. */
    private long[][] collections(long user) {
        var moved = new long[Level.values().length][Level.values().length];
        var old = before.collections(user);
        var now = after.collections(user);
        var ids = new HashSet<>(old.keySet());
        ids.addAll(now.keySet());
        for (var id : ids) {
            var from = old.getOrDefault(id, before.everywhere(user));
            moved[from.rank()][now.getOrDefault(id, after.everywhere(user)).rank()]++;
        }
        moved[before.everywhere(user).rank()][after.everywhere(user).rank()] +=
                everything ? allCollections - ids.size() : 0;
        return moved;
    }

    private static boolean isUnchanged(long[][] moved) {
        for (var from = 0; from < moved.length; from++) {
            for (var to = 0; to < moved.length; to++) {
                if (from != to && moved[from][to] > 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
