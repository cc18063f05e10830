package io.vitrine.collections;

import io.vitrine.access.Access;
import io.vitrine.access.MemberAccess;
import io.vitrine.access.Memberships;
import io.vitrine.base.CollectionId;
import io.vitrine.base.ItemsPerCall;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Revision;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.library.AssetView.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates, shows and changes media collections. */
@Component
class MediaCollections {
    private final Db db;
    private final Access access;
    private final MediaCollectionStore store;
    private final MediaCollectionViews views;
    private final Memberships memberships;
    private final CollectionJournal journal;

    MediaCollections(
            Db db,
            Access access,
            MediaCollectionStore store,
            MediaCollectionViews views,
            Memberships memberships,
            CollectionJournal journal) {
        this.db = db;
        this.access = access;
        this.store = store;
        this.views = views;
        this.memberships = memberships;
        this.journal = journal;
    }

    /**
     * Creates a collection, owned by the calling user, with its first members: as a whole or not at all.
     *
     * <p>Errors: too-many-items; name-taken, even if only others may see the collection of that name; invalid-asset if a
     * member or the cover is absent or not visible; forbidden if the level on a member is too low.
     */
    MediaCollectionView create(Viewer viewer, CollectionRequest.New request) {
        if (viewer.role().isRestricted() && viewer.user().isEmpty()) {
            throw Problem.forbidden("forbidden", "A restricted key without a user could not see what it creates");
        }
        ItemsPerCall.check("assetIds", request.members().size());
        var name = CollectionName.parse(request.name());
        var description = Description.parse(request.description());
        return db.write(sql -> {
            var now = journal.now();
            var collection = new MediaCollection(
                    CollectionId.next(),
                    name.text(),
                    name.key(),
                    description,
                    owner(viewer),
                    request.cover(),
                    0,
                    request.memberAccess() == null ? MemberAccess.GRANT : request.memberAccess(),
                    now,
                    now,
                    1);
            requireFile(sql, viewer, request.coverAssetId());
            store.insert(sql, collection);
            journal.created(sql, viewer, collection);
            addFirst(sql, viewer, collection, request.members(), now);
            return show(sql, viewer, collection.id());
        });
    }

    MediaCollectionView get(Viewer viewer, CollectionId id) {
        return db.read(sql -> show(sql, viewer, id));
    }

    /**
     * Requires manage. Errors: stale if {@code ifMatch} names another revision; name-taken; invalid-asset; members-hidden if the
     * change would show the viewer hidden members.
     */
    MediaCollectionView change(
            Viewer viewer, CollectionId id, CollectionRequest.Change request, @Nullable String ifMatch) {
        return db.write(sql -> {
            var asked = access.require(sql, viewer, CollectionOperation.RENAME.needs(), id);
            var before = store.locked(sql, asked.alone()).stream().findFirst().orElseThrow(Problem::notFound);
            // Before the lock, the collection may have granted access to its members, and the viewer may have had
            // manage.
            var allowed = access.require(sql, viewer, CollectionOperation.RENAME.needs(), id);
            Revision.check(ifMatch, before.revision());
            requireFile(sql, viewer, request.newCover());
            access.shown(viewer, allowed).require(sql, request.memberAccess());
            var wanted = request.appliedTo(before);
            if (!wanted.equals(before)) {
                var after = wanted.changed(before, journal.now());
                store.update(sql, allowed, after);
                journal.changed(sql, viewer, before, after);
            }
            return show(sql, viewer, id);
        });
    }

    private MediaCollectionView show(DSLContext sql, Viewer viewer, CollectionId id) {
        var allowed = access.require(sql, viewer, Level.VIEW, id);
        return store.find(sql, allowed)
                .map(found -> views.one(sql, viewer, found, allowed))
                .orElseThrow(Problem::notFound);
    }

    private void addFirst(DSLContext sql, Viewer viewer, MediaCollection collection, List<String> sent, Instant now) {
        if (sent.isEmpty()) {
            return;
        }
        var assets = sent.stream().map(NodeId::of).distinct().toList();
        var levels = access.levels(sql, viewer, assets);
        for (var id : sent) {
            var asset = NodeId.of(id);
            if (levels.of(asset) == Level.NONE) {
                throw invalid("assetIds", id, CollectionFault.UNSEEN_ASSET);
            }
            if (asset.isRoot()) {
                throw invalid("assetIds", id, CollectionFault.ROOT_ASSET);
            }
            if (!levels.of(asset).includes(Level.CONTRIBUTE)) {
                throw Problem.forbidden(Level.CONTRIBUTE);
            }
        }
        var into = access.levels(sql, viewer, List.of(collection.id())).allowed(Level.CONTRIBUTE);
        var by = viewer.user().map(user -> user.value()).orElse(null);
        memberships.add(sql, into, levels.allowed(Level.CONTRIBUTE), by, now.toEpochMilli());
        journal.members(sql, viewer, "addAssets", List.of(collection), Map.of(collection.id(), assets));
    }

    private void requireFile(DSLContext sql, Viewer viewer, @Nullable String sent) {
        if (sent == null) {
            return;
        }
        var cover = NodeId.of(sent);
        var levels = access.levels(sql, viewer, List.of(cover));
        if (levels.of(cover) == Level.NONE || !store.isFile(sql, levels.proof(cover))) {
            throw invalid("coverAssetId", sent, CollectionFault.UNSEEN_COVER);
        }
    }

    private static Problem invalid(String field, String asset, CollectionFault fault) {
        return Problem.invalidField("invalid-asset", field, fault, asset);
    }

    private static @Nullable Owner owner(Viewer viewer) {
        return viewer.user().map(user -> Owner.of(user.value(), viewer.name())).orElse(null);
    }
}
