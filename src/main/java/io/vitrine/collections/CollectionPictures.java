package io.vitrine.collections;

import io.vitrine.access.Access;
import io.vitrine.access.Shown;
import io.vitrine.base.CollectionId;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.library.AssetView;
import io.vitrine.library.Assets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The pictures of each of some collections, for viewers who look at many at once. */
@Component
class CollectionPictures {
    /** The most collections that one call may ask about. */
    static final int MOST = 100;

    private final Db db;
    private final Access access;
    private final CollectionPictureStore store;
    private final Assets assets;

    CollectionPictures(Db db, Access access, CollectionPictureStore store, Assets assets) {
        this.db = db;
        this.access = access;
        this.store = store;
        this.assets = assets;
    }

    /**
     * The pictures of those collections that the viewer may see, in the given order: the cover, or else the first files. A
     * fixed number of queries.
     */
    Map<CollectionId, List<AssetView>> of(Viewer viewer, Collection<CollectionId> collections) {
        return db.read(sql -> {
            var found = find(sql, viewer, collections);
            var inOrder = new LinkedHashMap<CollectionId, List<NodeId>>();
            collections.stream().filter(found::containsKey).forEach(id -> inOrder.put(id, found.get(id)));
            return assets.views(sql, viewer, inOrder);
        });
    }

    /** A cover that the viewer may not see is treated as absent. */
    private Map<CollectionId, List<NodeId>> find(DSLContext sql, Viewer viewer, Collection<CollectionId> collections) {
        var levels = access.levels(sql, viewer, collections);
        var visible = levels.allowed(Level.VIEW);
        var covers = store.covers(sql, visible);
        var seen = access.levels(sql, viewer, covers.values()).allowed(Level.VIEW);
        var found = new HashMap<CollectionId, List<NodeId>>();
        var others = new ArrayList<Shown>();
        for (var id : visible.ids()) {
            var cover = covers.get(id);
            if (cover != null && seen.contains(cover)) {
                found.put(id, List.of(cover));
            } else {
                found.put(id, List.of());
                others.add(access.shown(viewer, levels.proof(id)));
            }
        }
        found.putAll(store.files(sql, others));
        return found;
    }
}
