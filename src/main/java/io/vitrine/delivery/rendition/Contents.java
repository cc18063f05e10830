package io.vitrine.delivery.rendition;

import io.vitrine.base.Problem;
import io.vitrine.blob.BlobStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Provides contents as files, because workers read files. */
final class Contents {
    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);

    private final BlobStore store;
    private final Path folder;

    /** @param folder for copies of contents that the store does not keep as files */
    Contents(BlobStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /** The file of a content, or a copy that is made now. Errors: content-missing; busy, if there is no room. */
    Path file(String sha256) {
        return store.file(sha256).orElseGet(() -> copy(sha256));
    }

    private Path copy(String sha256) {
        var copy = folder.resolve(UUID.randomUUID().toString());
        try (var in = store.read(sha256, 0, Long.MAX_VALUE)) {
            Files.copy(in, copy);
            return copy;
        } catch (IOException failure) {
            LOG.warn("{} could not be copied to {}: {}", sha256, copy, failure.toString());
            throw Problem.busy("The server has no room for pictures now");
        }
    }

    /** To be called when a worker no longer needs the file. */
    void done(Path file) {
        if (folder.equals(file.getParent())) {
            RenditionCache.delete(file);
        }
    }
}
