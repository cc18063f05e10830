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
 * Uploads that can be taken up again: what came in is kept whatever happens to the connection or the server. Whether it may
 * come in is checked before the first byte, and again in the transaction in which it becomes a file.
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
     * Begins an upload of so many bytes; one of none is finished at once.
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
                                + " unfinished uploads, the most there may be (vitrine.uploads.unfinished-per-user)",
                        60);
            }
            store.insert(sql, upload);
        });
        return size == 0 ? pieces.takeIn(viewer, upload, TusChunk.of(0, InputStream.nullInputStream(), null)) : upload;
    }

    /** Errors: not found, also for all but who began it; gone, where it expired. */
    ResumableUpload find(Viewer viewer, long id) {
        return db.read(sql ->
                current(store.find(sql, ResumableUpload.maker(viewer), id).orElseThrow(Problem::notFound)));
    }

    /**
     * As {@link #find}, for who wants to go on: a piece that still comes in here, over a connection that may have broken without
     * the server's noticing, ends first, so that what came of it counts.
     */
    ResumableUpload findToGoOn(Viewer viewer, long id) {
        var upload = find(viewer, id);
        return pieces.endRunning(upload.id()) ? find(viewer, id) : upload;
    }

    /**
     * Goes on with an upload; who went on with it before, and may not have noticed that its connection broke, cannot any
     * more. Answers how far it is: short of the piece's end where the connection broke.
     *
     * <p>Errors: as of {@link #find} and {@link ResumablePieces#takeIn}; wrong-offset.
     */
    ResumableUpload append(Viewer viewer, long id, TusChunk chunk) {
        var writer = Ids.next();
        var upload = db.write(sql -> {
            var found =
                    current(store.find(sql, ResumableUpload.maker(viewer), id).orElseThrow(Problem::notFound));
            if (chunk.offset() != found.received()) {
                throw ResumablePieces.wrongOffset();
            }
            store.takeOver(sql, id, writer, clock.millis() + settings.expiry().toMillis());
            return store.find(sql, found.maker(), id).orElseThrow();
        });
        return upload.isFinished() ? upload : pieces.takeIn(viewer, upload, chunk);
    }

    /** Goes on with one that was begun by the same request. */
    ResumableUpload begin(Viewer viewer, ResumableUpload upload, TusChunk chunk) {
        return upload.isFinished() ? upload : pieces.takeIn(viewer, upload, chunk);
    }

    /** Gives an upload up; the file stays where it was finished. Errors: not found. */
    void end(Viewer viewer, long id) {
        db.change(sql -> store.delete(
                sql, store.find(sql, ResumableUpload.maker(viewer), id).orElseThrow(Problem::notFound)));
    }

    private ResumableUpload current(ResumableUpload upload) {
        if (upload.expiresAt() <= clock.millis()) {
            throw new Problem(
                    Problem.Kind.GONE, "upload-expired", "The upload was left alone for too long; begin it again");
        }
        return upload;
    }
}
