package io.vitrine.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Stores contents. The references to them are tracked by {@link Blobs}.
 *
 * <p>Errors of all methods: {@code Problem} busy, as storage-full or storage-unavailable, if the store has no room or
 * cannot be used.
 */
public interface BlobStore {
    /** The store in a data folder; its folders are created if absent. */
    static BlobStore in(Path dataFolder) {
        return DiskBlobStore.in(dataFolder.resolve("blobs"));
    }

    /**
     * Reads a stream to its end, in constant memory. The content becomes visible only when it is settled, and nothing is
     * left behind if this method throws. Does not close the stream.
     *
     * <p>Errors: {@code Problem} too large, beyond {@code maxBytes}; {@code IOException} only if the stream itself fails.
     */
    Staged stage(InputStream in, long maxBytes) throws IOException;

    /** The size of a content; empty if the store does not have it. */
    OptionalLong size(String sha256);

    /**
     * Checks that a content is present and has the expected size.
     *
     * <p>Errors: {@code Problem} internal, as content-missing, if it is not.
     */
    default void require(String sha256, long size) {
        if (size(sha256).orElse(-1) != size) {
            throw StorageErrors.missing(sha256);
        }
    }

    /**
     * Opens part of a content for reading; the caller closes the stream.
     *
     * <p>Errors: {@code Problem} internal, as content-missing, if the store does not have the content.
     */
    InputStream read(String sha256, long from, long length);

    /**
     * The file that holds the content, for callers that can send a file faster than a stream; empty if the store keeps no
     * files.
     */
    Optional<Path> file(String sha256);

    /** All contents, in no particular order; the caller closes the stream. */
    Stream<StoredBlob> list();

    /** Deletes a content if it is present. For the collector only: see {@link Blobs}. */
    void delete(String sha256);

    /** Checks that contents can be read and stored at this moment; cheap. Errors: those of all methods. */
    void check();

    /** Removes the unfinished drafts of writers that died. */
    void sweep();
}
