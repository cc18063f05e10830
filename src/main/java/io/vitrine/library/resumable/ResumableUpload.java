package io.vitrine.library.resumable;

import io.vitrine.base.NodeId;
import io.vitrine.base.Viewer;
import io.vitrine.blob.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An upload that comes in pieces.
 *
 * @param maker who may go on with it, as of {@link #maker}
 * @param size of the whole, in bytes
 * @param received how many of them are kept
 * @param fields those of the form, by name
 * @param writer the request that was the last to go on with it; only that one may add to it
 * @param file what it became; null while it is unfinished
 * @param createdAt in milliseconds, as {@code expiresAt}
 */
record ResumableUpload(
        long id,
        String maker,
        long size,
        long received,
        Map<String, String> fields,
        long writer,
        @Nullable NodeId file,
        long createdAt,
        long expiresAt) {

    /** A stretch of it that is kept as a content of its own. */
    record Part(long start, Content content) {}

    /** The last piece, in which it ends, and those before it. */
    record Whole(List<Part> before, Part last) {}

    /** The user, or for a program its key. */
    static String maker(Viewer viewer) {
        return viewer instanceof Viewer.Key key
                ? "key:" + key.id()
                : "user:" + viewer.user().map(Object::toString).orElse(viewer.name());
    }

    boolean isFinished() {
        return file != null;
    }

    ResumableUpload at(long offset) {
        return new ResumableUpload(id, maker, size, offset, fields, writer, file, createdAt, expiresAt);
    }

    ResumableUpload finished(NodeId made) {
        return new ResumableUpload(id, maker, size, size, fields, writer, made, createdAt, expiresAt);
    }
}
