package io.vitrine.library.resumable;

import io.vitrine.base.NodeId;
import io.vitrine.base.Viewer;
import io.vitrine.blob.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An upload that arrives in pieces.
 *
 * @param maker who may continue the upload, in the form of {@link #maker}
 * @param size of the whole, in bytes
 * @param received the number of bytes that are stored
 * @param fields the form fields, by name
 * @param writer the last request that continued the upload; only this one may add to it
 * @param file the file that the upload became; null while it is unfinished
 * @param createdAt in milliseconds, like {@code expiresAt}
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

    /** A section of the upload that is stored as a content of its own. */
    record Part(long start, Content content) {}

    /** All parts of a complete upload: the last one, and those before it. */
    record Whole(List<Part> before, Part last) {}

    /** The user or, for a program, its key. */
    static String maker(Viewer viewer) {
        return viewer instanceof Viewer.Key key
                ? "key:" + key.id()
                : "user:" + viewer.user().map(Object::toString).orElse(viewer.name());
    }

    boolean isFinished() {
        return file != null;
    }

    ResumableUpload at(long offset, long expiry) {
        return new ResumableUpload(id, maker, size, offset, fields, writer, file, createdAt, expiry);
    }

    ResumableUpload finished(NodeId made, long expiry) {
        return new ResumableUpload(id, maker, size, size, fields, writer, made, createdAt, expiry);
    }
}
