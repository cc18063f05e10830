package io.vitrine.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Where contents are kept. Says nothing about who refers to them: that is {@link Blobs}.
 *
 * <p>Errors of all methods: {@code Problem} busy, as storage-full or storage-unavailable, when the store has no room or
 * cannot be used.
 */
public interface BlobStore {
    /** The store in a data folder, which is made where it is absent. */
    static BlobStore in(Path dataFolder) {
        return DiskBlobStore.in(dataFolder.resolve("blobs"));
    }

    /**
     * Takes in a stream to its end, in constant memory. Nothing of it is visible before it is settled, and nothing of it
     * stays when this throws. Does not close the stream.
     *
     * <p>Errors: {@code Problem} too large beyond that many bytes; {@code IOException} when the stream itself fails, and
     * only then.
     */
    Staged stage(InputStream in, long maxBytes) throws IOException;

    /** The size of a content, empty when the store has none of that name. */
    OptionalLong size(String sha256);

    /**
     * Makes sure that a content is there and whole, as far as its size tells.
     *
     * <p>Errors: {@code Problem} internal, as content-missing, where it is not.
     */
    default void require(String sha256, long size) {
        if (size(sha256).orElse(-1) != size) {
            throw StorageErrors.missing(sha256);
        }
    }

    /**
     * A part of a content; to be closed by the caller.
     *
     * <p>Errors: {@code Problem} internal, as content-missing, when there is no such content.
     */
    InputStream read(String sha256, long from, long length);

    /** The file that holds the content, for those who can send a file faster than a stream; empty where it is none. */
    Optional<Path> file(String sha256);

    /** All contents, in no order; to be closed by the caller. */
    Stream<StoredBlob> list();

    /** Forgets a content, if it is there. For the collector alone: see {@link Blobs}. */
    void delete(String sha256);

    /** Makes sure that contents can be read and taken in at this moment; cheap. Errors: those of all methods. */
    void check();

    /** Removes what writers that died have left unfinished. */
    void sweep();
}
