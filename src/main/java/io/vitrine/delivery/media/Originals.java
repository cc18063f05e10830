package io.vitrine.delivery.media;

import io.vitrine.blob.BlobStore;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Files as they were uploaded. */
@Component
class Originals {
    private final BlobStore store;

    Originals(BlobStore store) {
        this.store = store;
    }

    /** Errors: content-missing, when the content is asked for. */
    Wanted of(MediaFile file) {
        return new Wanted(file, file.etag(), file.mime(), false, () -> content(file));
    }

    private MediaContent content(MediaFile file) {
        store.require(file.sha256(), file.size());
        return new MediaContent(of(file), file.name(), file.size(), new Stored(store, file.sha256()));
    }

    private record Stored(BlobStore store, String sha256) implements MediaContent.Bytes {
        @Override
        public Optional<Path> file() {
            return store.file(sha256);
        }

        @Override
        public InputStream read(long from, long length) {
            return store.read(sha256, from, length);
        }
    }
}
