package io.vitrine.library.listing;

import io.vitrine.access.Access;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.library.AssetView;
import io.vitrine.library.Assets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A few pictures of each of several folders, for lists of many folders. */
@Component
class FolderPictures {
    /** The maximum number of folders in one call. */
    static final int MOST = 100;

    private final Db db;
    private final Access access;
    private final FolderPictureStore store;
    private final Assets assets;

    FolderPictures(Db db, Access access, FolderPictureStore store, Assets assets) {
        this.db = db;
        this.access = access;
        this.store = store;
        this.assets = assets;
    }

    /**
     * The pictures of the folders that the viewer may see and that have any, in no particular order. Runs a fixed number of
     * queries.
     */
    Map<NodeId, List<AssetView>> of(Viewer viewer, Collection<NodeId> folders) {
        return db.read(sql -> {
            var visible = access.levels(sql, viewer, folders).allowed(Level.VIEW);
            return assets.views(sql, viewer, store.pictures(sql, visible));
        });
    }
}
