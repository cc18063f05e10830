package io.vitrine.library;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.access.Access;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Restores deleted items to their place, with the shares, memberships, tags and versions that they kept in the trash. Allowed
 * for those who could manage the item where it was.
 */
@Component
class Restores {
    private final Db db;
    private final Access access;
    private final RestoreStore store;
    private final Journal journal;

    Restores(Db db, Access access, RestoreStore store, Journal journal) {
        this.db = db;
        this.access = access;
        this.store = store;
        this.journal = journal;
    }

    /**
     * The request to restore.
     *
     * @param into the folder to restore into; null for the folder that the item was in
     * @param isRenamed whether an item may get another name if its own is taken
     */
    record Wish(@Nullable NodeId into, boolean isRenamed) {}

    /** The outcome for one item: {@code restored}, {@code not-found}, {@code place-gone} or {@code name-taken}. */
    @Schema(name = "RestoreResult")
    record Result(String id, String status, @Nullable String path) {
        static Result not(String id, String why) {
            return new Result(id, why, null);
        }
    }

    /**
     * Restores the items that can be restored, in one transaction. Errors: not found and forbidden, for the requested folder.
     */
    Map<NodeId, Result> restore(Viewer viewer, Collection<NodeId> ids, Wish wish) {
        return db.write(sql -> {
            var results = new HashMap<NodeId, Result>();
            var restored = new LinkedHashMap<RestoreStore.Trashed, String>();
            var other = wish.into() == null
                    ? null
                    : store.place(sql, access.require(sql, viewer, Level.MANAGE, wish.into()));
            for (var group : groups(store.lock(sql, access.trashed(sql, viewer, ids)), other)) {
                restore(sql, group, other, wish, restored, results);
            }
            journal.restored(sql, viewer, restored);
            restored.forEach(
                    (one, path) -> results.put(one.id(), new Result(one.id().toString(), "restored", path)));
            return results;
        });
    }

    /**
     * Each folder is a group of its own, since it may be inside another one; files are grouped by the folder that they go to.
     */
    private static List<List<RestoreStore.Trashed>> groups(
            List<RestoreStore.Trashed> all, RestoreStore.@Nullable Place other) {
        var groups = new ArrayList<List<RestoreStore.Trashed>>();
        var files = new LinkedHashMap<NodeId, List<RestoreStore.Trashed>>();
        for (var one : all) {
            if (one.isFile()) {
                files.computeIfAbsent(other == null ? one.parent() : other.folder(), place -> new ArrayList<>())
                        .add(one);
            } else {
                groups.add(List.of(one));
            }
        }
        groups.addAll(files.values());
        return groups;
    }

    private void restore(
            DSLContext sql,
            List<RestoreStore.Trashed> group,
            RestoreStore.@Nullable Place other,
            Wish wish,
            Map<RestoreStore.Trashed, String> restored,
            Map<NodeId, Result> results) {
        var place = other == null ? store.formerPlace(sql, group.getFirst()).orElse(null) : other;
        if (place == null) {
            group.forEach(one -> results.put(one.id(), Result.not(one.id().toString(), "place-gone")));
            return;
        }
        var taken = new HashSet<>(store.taken(
                sql, place, group.stream().map(RestoreStore.Trashed::name).toList()));
        var names = new HashMap<NodeId, String>();
        var fitting = new ArrayList<RestoreStore.Trashed>();
        for (var one : group) {
            if (taken.add(one.name())) {
                fitting.add(one);
            } else if (wish.isRenamed()) {
                names.put(one.id(), UniqueName.of(one.name()));
                fitting.add(one);
            } else {
                results.put(one.id(), Result.not(one.id().toString(), "name-taken"));
            }
        }
        store.restore(sql, fitting, place, names, journal.now());
        fitting.forEach(one -> restored.put(one, Paths.join(place.path(), names.getOrDefault(one.id(), one.name()))));
    }
}
