package io.vitrine.library;

import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.blob.BlobSettings;
import io.vitrine.blob.BlobStore;
import io.vitrine.blob.Staged;
import io.vitrine.db.Db;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Uploading: the bytes go to the store as they come in, whatever the order of the parts; then, in one short transaction, the
 * file, its folders and the event come to be, or nothing does.
 */
@Component
class Uploads {
    private static final String FILE = "file";

    private final Db db;
    private final BlobStore store;
    private final BlobSettings settings;
    private final UploadTargets targets;
    private final Filing filing;
    private final Assets assets;

    Uploads(Db db, BlobStore store, BlobSettings settings, UploadTargets targets, Filing filing, Assets assets) {
        this.db = db;
        this.store = store;
        this.settings = settings;
        this.targets = targets;
        this.filing = filing;
        this.assets = assets;
    }

    /** A file that is in the store already, and the name that its part had. */
    private record Arrived(Staged staged, @Nullable String partName) {}

    /**
     * Takes the parts in.
     *
     * @param form with no fields yet
     *
     * <p>Errors: those of {@link MultipartBody}, {@link UploadForm} and {@link UploadTargets#find}; missing-file, repeated-file,
     * missing-file-name, invalid-base64, too-large.
     */
    UploadView upload(Viewer viewer, MultipartBody body, UploadForm form) throws IOException {
        Arrived file = null;
        var isChecked = false;
        try {
            for (var part = body.next(); part.isPresent(); part = body.next()) {
                if (!part.get().name().equals(FILE)) {
                    takeField(form, part.get());
                } else if (file == null) {
                    isChecked = checkEarly(viewer, form);
                    file = receive(part.get());
                } else {
                    throw Problem.invalidField("repeated-file", FILE, "must be given once");
                }
            }
            body.end();
            if (file == null) {
                throw Problem.invalidField("missing-file", FILE, "is required");
            }
            var upload = Upload.of(form.options(), file.partName(), file.staged());
            if (!isChecked) {
                check(viewer, upload.options(), upload.name());
            }
            return file(viewer, upload, file.staged());
        } finally {
            if (file != null) {
                file.staged().close();
            }
        }
    }

    /** What the check allowed may have changed while the bytes came: it is made again, within the transaction. */
    private UploadView file(Viewer viewer, Upload upload, Staged staged) {
        staged.settle();
        return db.write(sql -> {
            var id = filing.file(sql, viewer, upload);
            return UploadView.of(
                    (AssetView.FileView) assets.view(sql, viewer, id),
                    upload.options().answer());
        });
    }

    private static void takeField(UploadForm form, MultipartBody.Part part) throws IOException {
        if (part.fileName() != null) {
            throw Problem.invalidField("unexpected-file", part.name(), "is no field for a file; that is " + FILE);
        }
        form.take(part.name(), part.content());
    }

    /** Where the place is known before the bytes come, whoever may not use it need not send them. */
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

    private Arrived receive(MultipartBody.Part part) {
        try {
            var content = part.fileName() == null ? FileText.decoded(part.content()) : part.content();
            return new Arrived(store.stage(content, settings.maxFile().toBytes()), part.fileName());
        } catch (IOException notDecodable) {
            throw Problem.invalidField("invalid-base64", FILE, "must be a file, or base64 where it is text");
        }
    }
}
