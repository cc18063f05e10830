package io.vitrine.collections;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.access.Access;
import io.vitrine.access.AllowedSet;
import io.vitrine.access.Levels;
import io.vitrine.access.Memberships;
import io.vitrine.access.Memberships.Edge;
import io.vitrine.base.CollectionId;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Viewer;
import io.vitrine.base.Word;
import io.vitrine.db.Db;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Adds assets to collections and removes them: all pairs that the viewer may change, in one transaction, with a result for
 * each pair. The number of statements does not depend on the number of pairs.
 */
@Component
class CollectionMembers {
    private final Db db;
    private final Access access;
    private final Memberships memberships;
    private final MediaCollectionStore store;
    private final CollectionJournal journal;
    private final CollectionLimits limits;

    CollectionMembers(
            Db db,
            Access access,
            Memberships memberships,
            MediaCollectionStore store,
            CollectionJournal journal,
            CollectionLimits limits) {
        this.db = db;
        this.access = access;
        this.memberships = memberships;
        this.store = store;
        this.journal = journal;
        this.limits = limits;
    }

    /** The result for one pair. An asset or collection that the viewer may not see is not found, like one that does not exist. */
    enum Status {
        ADDED,
        ALREADY_MEMBER,
        REMOVED,
        NOT_MEMBER,
        NOT_FOUND,
        NOT_ALLOWED;

        @JsonValue
        @Override
        public String toString() {
            return Word.of(this);
        }
    }

    /** One pair, with the ids as they were sent. */
    @Schema(name = "MembershipResult")
    record Result(String collectionId, String assetId, Status status) {}

    /**
     * Adds each asset to each collection. Requires contribute on the collection and on the asset; the root of the library can be
     * in no collection.
     */
    List<Result> add(Viewer viewer, CollectionRequest.Pairs pairs) {
        limits.checkPairs(pairs.collectionIds(), pairs.assetIds());
        return db.write(sql -> {
            var seen = Seen.of(sql, access, viewer, pairs);
            var into = seen.collections.allowed(Level.CONTRIBUTE);
            var assets = seen.assets.allowed(Level.CONTRIBUTE);
            var by = viewer.user().map(user -> user.value()).orElse(null);
            var met = memberships.add(sql, into, assets, by, journal.now().toEpochMilli());
            return tell(sql, viewer, pairs, "addAssets", into, edge -> {
                if (seen.isHidden(edge)) {
                    return Status.NOT_FOUND;
                }
                if (!into.contains(edge.collection())
                        || !assets.contains(edge.node())
                        || edge.node().isRoot()) {
                    return Status.NOT_ALLOWED;
                }
                if (!met.has(edge)) {
                    return Status.NOT_FOUND;
                }
                return met.before().contains(edge) ? Status.ALREADY_MEMBER : Status.ADDED;
            });
        });
    }

    /** Removes each asset from each collection. Requires manage on the collection, and view on the asset. */
    List<Result> remove(Viewer viewer, CollectionRequest.Pairs pairs) {
        limits.checkPairs(pairs.collectionIds(), pairs.assetIds());
        return db.write(sql -> {
            var seen = Seen.of(sql, access, viewer, pairs);
            var from = seen.collections.allowed(Level.MANAGE);
            var assets = seen.assets.allowed(Level.VIEW);
            var met = memberships.remove(sql, from, assets, journal.now().toEpochMilli());
            return tell(sql, viewer, pairs, "removeAssets", from, edge -> {
                if (seen.isHidden(edge)) {
                    return Status.NOT_FOUND;
                }
                if (!from.contains(edge.collection())) {
                    return Status.NOT_ALLOWED;
                }
                if (!met.has(edge)) {
                    return Status.NOT_FOUND;
                }
                return met.before().contains(edge) ? Status.REMOVED : Status.NOT_MEMBER;
            });
        });
    }

    /** The viewer's levels on both sides. */
    private record Seen(Levels<CollectionId> collections, Levels<NodeId> assets) {
        static Seen of(DSLContext sql, Access access, Viewer viewer, CollectionRequest.Pairs pairs) {
            return new Seen(
                    access.levels(
                            sql,
                            viewer,
                            pairs.collectionIds().stream().map(CollectionId::of).toList()),
                    access.levels(
                            sql,
                            viewer,
                            pairs.assetIds().stream().map(NodeId::of).toList()));
        }

        boolean isHidden(Edge edge) {
            return collections.of(edge.collection()) == Level.NONE || assets.of(edge.node()) == Level.NONE;
        }
    }

    private interface Outcome {
        Status of(Edge edge);
    }

    private List<Result> tell(
            DSLContext sql,
            Viewer viewer,
            CollectionRequest.Pairs pairs,
            String verb,
            AllowedSet<CollectionId> changed,
            Outcome outcome) {
        var results = new ArrayList<Result>();
        var done = new ArrayList<Edge>();
        for (var collection : pairs.collectionIds()) {
            for (var asset : pairs.assetIds()) {
                var edge = new Edge(CollectionId.of(collection), NodeId.of(asset));
                var status = outcome.of(edge);
                results.add(new Result(collection, asset, status));
                if (status == Status.ADDED || status == Status.REMOVED) {
                    done.add(edge);
                }
            }
        }
        var assets = done.stream().collect(groupingBy(Edge::collection, mapping(Edge::node, toList())));
        journal.members(sql, viewer, verb, store.all(sql, changed), assets);
        return results;
    }
}
