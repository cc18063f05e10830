package io.vitrine.library;

import io.vitrine.access.Allowed;
import io.vitrine.access.Tree;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Files an upload that has arrived, in one transaction: missing folders, the file or version, and the event. */
@Component
public class Filing {
    private static final int TRIES = 5;

    private final UploadTargets targets;
    private final NewFolders newFolders;
    private final FileStore store;
    private final Tree tree;
    private final Journal journal;
    private final Describing describing;

    Filing(
            UploadTargets targets,
            NewFolders newFolders,
            FileStore store,
            Tree tree,
            Journal journal,
            Describing describing) {
        this.targets = targets;
        this.newFolders = newFolders;
        this.store = store;
        this.tree = tree;
        this.journal = journal;
        this.describing = describing;
    }

    /**
     * Creates a file, or a version of an existing one. If two uploads bring the same new name at the same time, one creates the
     * file and the other its next version.
     */
    public NodeId file(DSLContext sql, Viewer viewer, Upload upload) {
        for (var tries = TRIES; tries > 0; tries--) {
            var filed = switch (targets.find(sql, viewer, upload.options(), upload.name())) {
                case UploadTargets.Target.File target -> addVersion(sql, viewer, upload, target);
                case UploadTargets.Target.Place target -> create(sql, viewer, upload, target);
            };
            if (filed.isPresent()) {
                return filed.get();
            }
        }
        throw Problem.conflict("conflict", "Others keep changing this file; send it again");
    }

    private Optional<NodeId> create(DSLContext sql, Viewer viewer, Upload upload, UploadTargets.Target.Place target) {
        var path = upload.options().folder();
        var folder = target.place().exists() ? target.below() : newFolders.ensure(sql, viewer, path);
        if (!tree.keepAt(sql, folder.id(), path)) {
            return Optional.empty();
        }
        var id = NodeId.next();
        var version = Version.of(1, upload, targets.isPublished(upload.options()), viewer, journal.now());
        if (!store.insert(sql, folder, id, upload, version, describing.fields(sql))) {
            return Optional.empty();
        }
        journal.uploaded(sql, viewer, id, Paths.join(path, upload.name()), version);
        return Optional.of(id);
    }

    private Optional<NodeId> addVersion(
            DSLContext sql, Viewer viewer, Upload upload, UploadTargets.Target.File target) {
        var file = target.file();
        if (!tree.hold(sql, file.id())
                || !tree.childOf(sql, target.folder(), upload.name()).equals(Optional.of(file.id()))) {
            return Optional.empty();
        }
        var version = Version.of(
                FileStore.lastNumber(sql, file.id().value()) + 1,
                upload,
                targets.isPublished(upload.options()),
                viewer,
                journal.now());
        store.addVersion(sql, file, upload, version);
        store.keep(sql, file);
        journal.uploaded(sql, viewer, file.id(), Paths.join(upload.options().folder(), upload.name()), version);
        if (!upload.options().edit().isNothing()) {
            describing.edit(sql, viewer, file.alone(), upload.options().edit());
        }
        return Optional.of(file.id());
    }

    /** Edits the description of an existing file or folder. */
    public void describe(DSLContext sql, Viewer viewer, Allowed<NodeId> file, Edit edit) {
        describing.edit(sql, viewer, file.alone(), edit);
    }
}
