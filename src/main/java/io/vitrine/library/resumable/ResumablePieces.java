package io.vitrine.library.resumable;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.blob.BlobSettings;
import io.vitrine.blob.BlobStore;
import io.vitrine.blob.Staged;
import io.vitrine.db.Db;
import io.vitrine.library.Filing;
import io.vitrine.library.Upload;
import io.vitrine.library.UploadOptions;
import io.vitrine.library.upload.UploadForm;
import io.vitrine.library.upload.UploadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The bytes of resumable uploads. Each piece is stored as it arrives, in parts of a bounded size, each a content of its own.
 * When the last part has arrived, the whole is put together, and becomes a file in the transaction that also ends the upload.
 * An upload that arrives in a single part is stored only once.
 */
@Component
class ResumablePieces {
    /** Kinds of problems that no retry can change: they end the upload. */
    private static final Set<Problem.Kind> FINAL =
            Set.of(Problem.Kind.INVALID, Problem.Kind.FORBIDDEN, Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT);
    /** Conflicts that pass: with another request for the same upload, or with changes by others at the same time. */
    private static final Set<String> PASSING = Set.of("wrong-offset", "conflict");

    private final Db db;
    private final BlobStore blobs;
    private final ResumableStore store;
    private final Filing filing;
    private final BlobSettings contents;
    private final Limits limits;
    private final RunningPieces running = new RunningPieces();

    /** The limits of pieces, of form fields, and of the time for which an upload may be idle. */
    record Limits(ResumableSettings resumable, UploadLimits form, Clock clock) {
        long expiresAt() {
            return clock.millis() + resumable.expiry().toMillis();
        }
    }

    ResumablePieces(Db db, BlobStore blobs, ResumableStore store, Filing filing, BlobSettings contents, Limits limits) {
        this.db = db;
        this.blobs = blobs;
        this.store = store;
        this.filing = filing;
        this.contents = contents;
        this.limits = limits;
    }

    void checkSize(long size) {
        var most = contents.maxFile().toBytes();
        if (size > most) {
            throw Problem.tooLarge("A file may have up to " + most + " bytes here");
        }
    }

    /** Errors: those of {@link UploadForm#options}; missing-file-name. */
    UploadOptions options(Map<String, String> fields) {
        var options = TusMetadata.form(fields, limits.form()).options();
        if (options.name() == null) {
            throw Problem.invalidField("missing-file-name", "fileName", CommonFault.REQUIRED);
        }
        return options;
    }

    static Problem wrongOffset() {
        return Problem.conflict("wrong-offset", "The upload is at another offset; ask for it and continue from there");
    }

    /**
     * Receives bytes until the body ends, the connection breaks or the upload is complete.
     *
     * <p>Errors: those of {@link Filing#file}, which end the upload; wrong-offset, too-many-bytes, checksum-mismatch.
     */
    ResumableUpload takeIn(Viewer viewer, ResumableUpload upload, TusChunk chunk) {
        try (var piece = running.begin(upload.id(), chunk.body())) {
            return takeInParts(viewer, upload, new TusChunk(chunk.offset(), piece.body(), chunk.sum()));
        }
    }

    /** Stops receiving a piece of the upload on this server, if one is being received. Returns whether there was one. */
    boolean endRunning(long upload) {
        return running.end(upload);
    }

    private ResumableUpload takeInParts(Viewer viewer, ResumableUpload upload, TusChunk chunk) {
        var now = upload;
        while (!now.isFinished()) {
            var left = now.size() - now.received();
            var most = chunk.sum() == null
                    ? Math.min(left, limits.resumable().partSize().toBytes())
                    : left;
            var body = new UntilCut(chunk.body(), most);
            try (var staged = stage(chunk.sum() == null ? body : chunk.sum().over(body), most)) {
                if (chunk.sum() != null) {
                    chunk.sum().check();
                }
                var size = staged.content().size();
                now = size == left ? finish(viewer, now, chunk, staged) : keep(now, staged);
                if (size < most || body.isCut()) {
                    return now;
                }
            }
        }
        return now;
    }

    private Staged stage(InputStream body, long most) {
        try {
            return blobs.stage(body, most);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ResumableUpload keep(ResumableUpload upload, Staged staged) {
        var size = staged.content().size();
        if (size == 0) {
            return upload;
        }
        staged.settle();
        var part = new ResumableUpload.Part(upload.received(), staged.content());
        var after = upload.at(upload.received() + size, limits.expiresAt());
        if (!db.write(sql -> store.add(sql, upload, part, after))) {
            throw wrongOffset();
        }
        return after;
    }

    private ResumableUpload finish(Viewer viewer, ResumableUpload upload, TusChunk chunk, Staged last) {
        chunk.requireEnd();
        last.settle();
        var whole = new ResumableUpload.Whole(
                db.read(sql -> store.parts(sql, upload.id())),
                new ResumableUpload.Part(upload.received(), last.content()));
        if (whole.before().isEmpty()) {
            return file(viewer, upload, whole, last);
        }
        try (var parts = joined(whole);
                var joined = stage(parts, upload.size())) {
            joined.settle();
            return file(viewer, upload, whole, joined);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All parts one after the other, each opened when it is reached. */
    private InputStream joined(ResumableUpload.Whole whole) {
        var parts =
                Stream.concat(whole.before().stream(), Stream.of(whole.last())).iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                var content = parts.next().content();
                return blobs.read(content.sha256(), 0, content.size());
            }
        });
    }

    private ResumableUpload file(Viewer viewer, ResumableUpload upload, ResumableUpload.Whole whole, Staged staged) {
        try {
            var file = Upload.of(options(upload.fields()), null, staged);
            return db.write(sql -> {
                var finished = upload.finished(filing.file(sql, viewer, file), limits.expiresAt());
                if (!store.finish(sql, upload, whole, finished)) {
                    throw wrongOffset();
                }
                return finished;
            });
        } catch (Problem refused) {
            if (FINAL.contains(refused.kind()) && !PASSING.contains(refused.code())) {
                db.change(sql -> store.delete(sql, upload));
            }
            throw refused;
        }
    }

    /** Removes up to {@code most} abandoned uploads, and returns how many. */
    int removeExpired(long now, int most) {
        return db.write(sql -> {
            List<ResumableUpload> expired = store.expired(sql, now, most);
            expired.forEach(upload -> store.delete(sql, upload));
            return expired.size();
        });
    }
}
