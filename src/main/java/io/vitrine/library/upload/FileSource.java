package io.vitrine.library.upload;

import io.vitrine.base.Problem;
import io.vitrine.blob.BlobSettings;
import io.vitrine.blob.BlobStore;
import io.vitrine.blob.Staged;
import io.vitrine.library.fetch.Fetcher;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.stereotype.Component;

/** Gets the bytes of an upload: from a part of the request, as they are or in base64, or from an address. */
@Component
class FileSource {
    private final BlobStore store;
    private final BlobSettings settings;
    private final ObjectFactory<Fetcher> fetcher;

    FileSource(BlobStore store, BlobSettings settings, ObjectFactory<Fetcher> fetcher) {
        this.store = store;
        this.settings = settings;
        this.fetcher = fetcher;
    }

    /** A file that has arrived in full, and the name that it had where it comes from. */
    record Arrived(Staged staged, @Nullable String name) implements AutoCloseable {
        @Override
        public void close() {
            staged.close();
        }
    }

    /** Errors: invalid-base64, too-large. */
    Arrived receive(MultipartBody.Part part, FileText text) {
        try {
            return new Arrived(store.stage(text.bytes(), settings.maxFile().toBytes()), part.fileName());
        } catch (IOException notDecodable) {
            throw Problem.invalidField("invalid-base64", "file", UploadFault.FILE);
        }
    }

    /** Errors: those of {@link Fetcher#fetch}; too-large. */
    Arrived fetch(String address) {
        try (var fetched = fetcher.getObject().fetch(address)) {
            return new Arrived(store.stage(fetched.content(), settings.maxFile().toBytes()), fetched.name());
        } catch (IOException cutOff) {
            throw Fetcher.brokeOff();
        }
    }
}
