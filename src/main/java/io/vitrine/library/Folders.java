package io.vitrine.library;

import io.vitrine.access.Access;
import io.vitrine.access.Tree;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import org.springframework.stereotype.Component;

/** Creates folders and finds them by path. */
@Component
public class Folders {
    private final Db db;
    private final Access access;
    private final Tree tree;
    private final NewFolders newFolders;
    private final Assets assets;

    Folders(Db db, Access access, Tree tree, NewFolders newFolders, Assets assets) {
        this.db = db;
        this.access = access;
        this.tree = tree;
        this.newFolders = newFolders;
        this.assets = assets;
    }

    public AssetView at(Viewer viewer, String path) {
        var stored = Paths.of(path);
        return db.read(sql -> {
            var folder = tree.folderAt(sql, stored).orElseGet(() -> NodeId.of(""));
            access.require(sql, viewer, Level.VIEW, folder);
            return assets.view(sql, viewer, folder);
        });
    }

    /** Creates a folder and the missing ones above it. Errors: name-taken, if there is something at the path already. */
    public AssetView create(Viewer viewer, String path) {
        var stored = Paths.of(path);
        return db.write(sql -> {
            var made = newFolders.make(sql, viewer, stored).orElseThrow(() -> Names.taken(stored));
            return assets.view(sql, viewer, made);
        });
    }

    /** As {@link #create}, but does nothing if the folder exists already. */
    public void ensure(Viewer viewer, String path) {
        var stored = Paths.of(path);
        db.change(sql -> newFolders.make(sql, viewer, stored));
    }
}
