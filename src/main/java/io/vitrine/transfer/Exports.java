package io.vitrine.transfer;

import io.vitrine.access.Access;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.library.Paths;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a folder and everything below it contain, for exporting it. */
@Component
public class Exports {
    /** A folder by its path. */
    record Folder(NodeId id, String path) {}

    /**
     * A file in its current version.
     *
     * @param size in bytes
     */
    record File(String name, String sha256, long size, Instant modifiedAt) {}

    private final Db db;
    private final Access access;
    private final ExportStore store;

    Exports(Db db, Access access, ExportStore store) {
        this.db = db;
        this.access = access;
        this.store = store;
    }

    /** The folder at a path and all below it, in the order of their paths. Errors: not-found. */
    List<Folder> folders(Viewer viewer, String path) {
        var folders = db.read(sql -> store.folders(sql, access.visible(viewer), Paths.of(path)));
        if (folders.isEmpty()) {
            throw Problem.notFound();
        }
        return folders;
    }

    /** The files of one of these folders, in the order of their names. */
    List<File> files(Viewer viewer, Folder folder) {
        return db.read(sql -> store.files(sql, access.visible(viewer), folder));
    }
}
