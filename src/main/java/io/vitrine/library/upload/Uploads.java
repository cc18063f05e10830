package io.vitrine.library.upload;

import io.vitrine.base.CommonFault;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.blob.Staged;
import io.vitrine.db.Db;
import io.vitrine.library.AssetView;
import io.vitrine.library.Assets;
import io.vitrine.library.Filing;
import io.vitrine.library.Names;
import io.vitrine.library.Paths;
import io.vitrine.library.Upload;
import io.vitrine.library.UploadOptions;
import io.vitrine.library.UploadTargets;
import io.vitrine.library.metadata.Metadata;
import io.vitrine.library.metadata.MetadataFields;
import java.io.IOException;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Handles uploads. The bytes go to the store as they arrive, whatever the order of the parts; then one short transaction
 * creates the file, its missing folders and the event, or nothing.
 */
@Component
class Uploads {
    private static final String FILE = "file";

    private final Db db;
    private final FileSource source;
    private final UploadTargets targets;
    private final Filing filing;
    private final Assets assets;
    private final MetadataFields fields;

    Uploads(Db db, FileSource source, UploadTargets targets, Filing filing, Assets assets, MetadataFields fields) {
        this.db = db;
        this.source = source;
        this.targets = targets;
        this.filing = filing;
        this.assets = assets;
        this.fields = fields;
    }

    /**
     * Receives the parts of an upload.
     *
     * <p>Errors: those of {@link MultipartBody}, {@link UploadForm}, {@link FileSource} and {@link UploadTargets#find};
     * missing-file, repeated-file, missing-file-name.
     *
     * @param form a form without any fields yet
     */
    UploadView upload(Viewer viewer, MultipartBody body, UploadForm form) throws IOException {
        var parts = new Parts(viewer, form);
        try {
            for (var part = body.next(); part.isPresent(); part = body.next()) {
                if (part.get().name().equals(FILE)) {
                    parts.takeFile(part.get());
                } else {
                    takeField(form, part.get());
                }
            }
            body.end();
            return parts.finish();
        } finally {
            parts.close();
        }
    }

    /** The parts of one upload that have arrived so far. */
    private final class Parts implements AutoCloseable {
        private final Viewer viewer;
        private final UploadForm form;
        private FileSource.@Nullable Arrived file;
        private @Nullable String address;
        private boolean isChecked;

        Parts(Viewer viewer, UploadForm form) {
            this.viewer = viewer;
            this.form = form;
        }

        void takeFile(MultipartBody.Part part) {
            if (file != null || address != null) {
                throw Problem.invalidField("repeated-file", FILE, CommonFault.ONCE);
            }
            isChecked = checkEarly(viewer, form);
            var text = FileText.of(part);
            address = text.address();
            if (address == null) {
                file = source.receive(part, text);
            }
        }

        UploadView finish() {
            if (address != null) {
                fetch(address);
            }
            if (file == null) {
                throw Problem.invalidField("missing-file", FILE, CommonFault.REQUIRED);
            }
            var upload = Upload.of(form.options(), file.name(), file.staged());
            if (!isChecked) {
                check(viewer, upload.options(), upload.name());
            }
            return file(viewer, upload, file.staged());
        }

        /** Checks access first, so that nothing is fetched for a viewer who may not put it there. */
        private void fetch(String from) {
            if (!isChecked) {
                var options = form.options();
                var name = options.name() == null ? Paths.name(from) : options.name();
                check(viewer, options, name.isEmpty() ? FILE : Names.of(name));
            }
            file = source.fetch(from);
        }

        @Override
        public void close() {
            if (file != null) {
                file.close();
            }
        }
    }

    /** Files the upload. Access is checked again within the transaction, since it may have changed while the bytes arrived. */
    private UploadView file(Viewer viewer, Upload upload, Staged staged) {
        staged.settle();
        return db.write(sql -> {
            var id = filing.file(sql, viewer, upload);
            return view(sql, viewer, id, upload.options().answer());
        });
    }

    private UploadView view(DSLContext sql, Viewer viewer, NodeId id, Set<String> more) {
        var file = more.contains(UploadView.EMBEDDED)
                ? assets.details(sql, viewer, id)
                : (AssetView.FileView) assets.view(sql, viewer, id);
        return UploadView.of(file, more, more.contains(UploadView.SCHEMA) ? fields.inUse(sql) : Metadata.NONE);
    }

    private static void takeField(UploadForm form, MultipartBody.Part part) throws IOException {
        if (part.fileName() != null) {
            throw Problem.invalidField("unexpected-file", part.name(), UploadFault.NO_FIELD_FOR_FILES, FILE);
        }
        form.take(part.name(), part.content());
    }

    /**
     * Checks access before the bytes arrive, if the place is known by then, so that a viewer without access need not send them.
     */
    private boolean checkEarly(Viewer viewer, UploadForm form) {
        if (form.namesPlace()) {
            var options = form.options();
            check(viewer, options, Names.of(options.name()));
        }
        return form.namesPlace();
    }

    private void check(Viewer viewer, UploadOptions options, String name) {
        db.read(sql -> targets.find(sql, viewer, options, name));
    }
}
