package io.vitrine.delivery.download;

import io.vitrine.access.Access;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import org.springframework.stereotype.Component;

/** Reads what a request selects, as the requester sees it at this moment. */
@Component
class Selections {
    private final Db db;
    private final Access access;
    private final SelectionStore store;

    Selections(Db db, Access access, SelectionStore store) {
        this.db = db;
        this.access = access;
        this.store = store;
    }

    /** In one transaction. Errors: those of {@link Selection#of}. */
    Selection of(Viewer viewer, DownloadRequest request, int most) {
        var visible = access.visible(viewer);
        return db.read(sql -> Selection.of(sql, store, visible, request, most));
    }
}
