package io.vitrine.library.resumable;

import io.vitrine.base.Ids;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.library.Names;
import io.vitrine.library.UploadTargets;
import io.vitrine.library.upload.UploadForm;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Resumable uploads: stored parts are kept whatever happens to the connection or the server. Access is checked before the first
 * byte, and again in the transaction in which the upload becomes a file.
 */
@Component
class ResumableUploads {
    private final Db db;
    private final ResumableStore store;
    private final ResumablePieces pieces;
    private final UploadTargets targets;
    private final ResumableSettings settings;
    private final Clock clock;

    ResumableUploads(
            Db db,
            ResumableStore store,
            ResumablePieces pieces,
            UploadTargets targets,
            ResumableSettings settings,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.pieces = pieces;
        this.targets = targets;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Begins an upload of {@code size} bytes; an empty one is finished at once.
     *
     * <p>Errors: those of {@link UploadForm#options} and {@link UploadTargets#find}; missing-file-name, too-large,
     * too-many-requests.
     */
    ResumableUpload create(Viewer viewer, long size, Map<String, String> fields) {
        pieces.checkSize(size);
        var options = pieces.options(fields);
        var now = clock.millis();
        var maker = ResumableUpload.maker(viewer);
        var upload = new ResumableUpload(
                Ids.next(),
                maker,
                size,
                0,
                fields,
                Ids.next(),
                null,
                now,
                now + settings.expiry().toMillis());
        db.change(sql -> {
            targets.find(sql, viewer, options, Names.of(String.valueOf(options.name())));
            if (store.unfinished(sql, maker) >= settings.unfinishedPerUser()) {
                throw Problem.tooMany(
                        "You have " + settings.unfinishedPerUser()
                                + " unfinished uploads, the most allowed (vitrine.uploads.unfinished-per-user)",
                        60);
            }
            store.insert(sql, upload);
        });
        return size == 0 ? pieces.takeIn(viewer, upload, TusChunk.of(0, InputStream.nullInputStream(), null)) : upload;
    }

    /** Errors: not found, also for everybody except the one who began it; gone, if it has expired. */
    ResumableUpload find(Viewer viewer, long id) {
        return db.read(sql ->
                current(store.find(sql, ResumableUpload.maker(viewer), id).orElseThrow(Problem::notFound)));
    }

    /**
     * As {@link #find}, for a client that wants to continue. If this server is still receiving a piece, over a connection that
     * may have broken unnoticed, that piece ends first, so that its bytes count.
     */
    ResumableUpload findToGoOn(Viewer viewer, long id) {
        var upload = find(viewer, id);
        return pieces.endRunning(upload.id()) ? find(viewer, id) : upload;
    }

    /**
     * Continues an upload. An earlier request that continues it, and may not have noticed that its connection broke, can add
     * nothing any more. Returns the upload as far as it is stored, which is short of the piece's end if the connection broke.
     *
     * <p>Errors: those of {@link #find} and {@link ResumablePieces#takeIn}; wrong-offset.
     */
    ResumableUpload append(Viewer viewer, long id, TusChunk chunk) {
        var writer = Ids.next();
        var upload = db.write(sql -> {
            var found =
                    current(store.lock(sql, ResumableUpload.maker(viewer), id).orElseThrow(Problem::notFound));
            if (chunk.offset() != found.received()) {
                throw ResumablePieces.wrongOffset();
            }
            store.takeOver(sql, id, writer, clock.millis() + settings.expiry().toMillis());
            return store.find(sql, found.maker(), id).orElseThrow();
        });
        return upload.isFinished() ? upload : pieces.takeIn(viewer, upload, chunk);
    }

    /** Continues an upload that the same request began. */
    ResumableUpload begin(Viewer viewer, ResumableUpload upload, TusChunk chunk) {
        return upload.isFinished() ? upload : pieces.takeIn(viewer, upload, chunk);
    }

    /** Gives up an upload; if it was finished, its file stays. Errors: not found. */
    void end(Viewer viewer, long id) {
        db.change(sql -> store.delete(
                sql, store.find(sql, ResumableUpload.maker(viewer), id).orElseThrow(Problem::notFound)));
    }

    private ResumableUpload current(ResumableUpload upload) {
        if (upload.expiresAt() <= clock.millis()) {
            throw new Problem(Problem.Kind.GONE, "upload-expired", "The upload was idle for too long; start it again");
        }
        return upload;
    }
}
