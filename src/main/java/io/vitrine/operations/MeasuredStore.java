package io.vitrine.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.vitrine.base.Problem;
import io.vitrine.blob.BlobStore;
import io.vitrine.blob.Staged;
import io.vitrine.blob.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A store that counts the contents it takes in, and its failures. */
public final class MeasuredStore implements BlobStore, AutoCloseable {
    private final BlobStore store;
    private final MeterRegistry meters;
    private final Counter contents;
    private final Counter bytes;

    public MeasuredStore(BlobStore store, MeterRegistry meters) {
        this.store = store;
        this.meters = meters;
        this.contents = Counter.builder("vitrine.storage.contents.received")
                .description("Contents taken in by the storage")
                .register(meters);
        this.bytes = Counter.builder("vitrine.storage.received")
                .description("Bytes taken in by the storage")
                .baseUnit(BaseUnits.BYTES)
                .register(meters);
        for (var code : new String[] {"storage-full", "storage-unavailable", "content-missing"}) {
            failures(code);
        }
    }

    @Override
    public Staged stage(InputStream in, long maxBytes) throws IOException {
        try {
            var staged = store.stage(in, maxBytes);
            contents.increment();
            bytes.increment(staged.content().size());
            return staged;
        } catch (Problem problem) {
            throw counted(problem);
        }
    }

    @Override
    public OptionalLong size(String sha256) {
        return counting(() -> store.size(sha256));
    }

    @Override
    public void require(String sha256, long size) {
        counting(() -> {
            store.require(sha256, size);
            return sha256;
        });
    }

    @Override
    public InputStream read(String sha256, long from, long length) {
        return counting(() -> store.read(sha256, from, length));
    }

    @Override
    public Optional<Path> file(String sha256) {
        return store.file(sha256);
    }

    @Override
    public Stream<StoredBlob> list() {
        return counting(store::list);
    }

    @Override
    public void delete(String sha256) {
        counting(() -> {
            store.delete(sha256);
            return sha256;
        });
    }

    @Override
    public void check() {
        store.check();
    }

    @Override
    public void sweep() {
        store.sweep();
    }

    @Override
    public void close() throws Exception {
        if (store instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    private <T> T counting(Supplier<T> work) {
        try {
            return work.get();
        } catch (Problem problem) {
            throw counted(problem);
        }
    }

    private Problem counted(Problem problem) {
        if (problem.kind().status() >= 500) {
            failures(problem.code()).increment();
        }
        return problem;
    }

    private Counter failures(String code) {
        return Counter.builder("vitrine.storage.failures")
                .description("Uses of the storage that failed, by the code of the problem")
                .tag("code", code)
                .register(meters);
    }
}
