package io.vitrine.library;

import io.vitrine.access.Access;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lists files, folders and former versions for ImageKit's list routes. */
@Component
class FileLists {
    private final Db db;
    private final Access access;
    private final FileQueryStore store;
    private final VersionViews views;

    FileLists(Db db, Access access, FileQueryStore store, VersionViews views) {
        this.db = db;
        this.access = access;
        this.store = store;
        this.views = views;
    }

    /** Lists only what the viewer may see. */
    List<ListedAsset> list(Viewer viewer, FileQuery query) {
        return db.read(sql -> views.views(sql, viewer, store.find(sql, access.visible(viewer), query)));
    }
}
