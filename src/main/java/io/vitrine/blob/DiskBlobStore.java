package io.vitrine.blob;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.vitrine.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Keeps contents as files {@code ab/<sha256>} below one folder, with drafts in {@code tmp} beside them, so that settling
 * is a rename. The folders are created in advance, so that storing a content waits for the disk only twice: for its bytes
 * and for its name. Several processes may share the folder.
 */
final class DiskBlobStore implements BlobStore, AutoCloseable {
    /** From this size on, a draft is written and its sums are computed on separate threads. */
    private static final long LARGE = 1024 * 1024;
    /** At most this many drafts are handled as large at a time: each takes additional buffers and threads. */
    private static final int MOST_LARGE = 8;

    /** A draft that has not been written to for this long has lost its writer: idle uploads are cut off much earlier. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path root;
    private final Path drafts;
    private final ContentFolders folders;
    private final Set<Draft> open = ConcurrentHashMap.newKeySet();
    private final Semaphore large = new Semaphore(MOST_LARGE);

    private DiskBlobStore(Path root) {
        this.root = root;
        this.drafts = root.resolve("tmp");
        this.folders = new ContentFolders(root);
    }

    static DiskBlobStore in(Path root) {
        var store = new DiskBlobStore(root);
        try {
            Files.createDirectories(store.drafts);
            store.folders.make();
        } catch (IOException e) {
            throw new IllegalStateException("The folder " + root + " cannot be used for storage: " + e, e);
        }
        return store;
    }

    @Override
    public Staged stage(InputStream in, long maxBytes) throws IOException {
        var draft = Draft.in(drafts.resolve(UUID.randomUUID().toString()), open);
        var isLarge = false;
        try {
            var buffer = draft.buffer();
            for (int read; (read = in.readNBytes(buffer, 0, buffer.length)) > 0; buffer = draft.buffer()) {
                if (read > maxBytes - draft.size()) {
                    throw Problem.tooLarge("A file may have up to " + maxBytes + " bytes here");
                }
                draft.append(buffer, read);
                if (!isLarge && draft.size() >= LARGE && large.tryAcquire()) {
                    isLarge = true;
                    draft.enlarge();
                }
            }
            return new Staged(draft, draft.finish(), this::settle);
        } catch (IOException | RuntimeException | Error failure) {
            draft.close();
            throw failure;
        } finally {
            if (isLarge) {
                large.release();
            }
        }
    }

    /** The bytes are already synced; this makes the name durable. */
    private void settle(Draft draft, Content content) {
        var folder = folders.of(content.sha256());
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                ContentFolders.sync(root);
            }
            Files.move(draft.file(), folder.resolve(content.sha256()), ATOMIC_MOVE);
            ContentFolders.sync(folder);
        } catch (IOException failure) {
            throw StorageErrors.problem(failure, folder);
        }
    }

    @Override
    public OptionalLong size(String sha256) {
        var path = folders.file(sha256);
        try {
            return OptionalLong.of(Files.size(path));
        } catch (NoSuchFileException missing) {
            makeSureOfFolder();
            return OptionalLong.empty();
        } catch (IOException failure) {
            throw StorageErrors.problem(failure, path);
        }
    }

    @Override
    public InputStream read(String sha256, long from, long length) {
        var path = folders.file(sha256);
        try {
            return FilePart.open(path, from, length);
        } catch (NoSuchFileException missing) {
            makeSureOfFolder();
            throw StorageErrors.missing(sha256);
        } catch (IOException failure) {
            throw StorageErrors.problem(failure, path);
        }
    }

    @Override
    public Optional<Path> file(String sha256) {
        return Optional.of(folders.file(sha256));
    }

    @Override
    public Stream<StoredBlob> list() {
        try {
            return Files.find(root, 2, ContentFolders::isContent).flatMap(DiskBlobStore::stored);
        } catch (IOException failure) {
            throw StorageErrors.problem(failure, root);
        }
    }

    @Override
    public void delete(String sha256) {
        var path = folders.file(sha256);
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw StorageErrors.problem(failure, path);
        }
    }

    @Override
    public void sweep() {
        var limit = Instant.now().minus(ABANDONED);
        try (var files = Files.list(drafts)) {
            for (var file : (Iterable<Path>) files::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException finished) {
            // A draft was settled or closed meanwhile; the others can wait for the next sweep.
        } catch (IOException failure) {
            throw StorageErrors.problem(failure, drafts);
        }
    }

    @Override
    public void check() {
        makeSureOfFolder();
        var probe = drafts.resolve("probe-" + UUID.randomUUID());
        try {
            try {
                Files.write(probe, new byte[] {1});
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException failure) {
            throw StorageErrors.problem(failure, probe);
        }
    }

    private void makeSureOfFolder() {
        if (!Files.isDirectory(drafts)) {
            throw StorageErrors.absent(root);
        }
    }

    /** Discards drafts that are still being received. */
    @Override
    public void close() {
        open.forEach(Draft::close);
    }

    private static Stream<StoredBlob> stored(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Stream.of(new StoredBlob(
                    String.valueOf(file.getFileName()),
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant()));
        } catch (IOException collectedMeanwhile) {
            return Stream.empty();
        }
    }
}
