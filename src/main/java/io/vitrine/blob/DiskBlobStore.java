package io.vitrine.blob;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

import io.vitrine.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Contents as files {@code ab/cd/<sha256>} below one folder, drafts in {@code tmp} beside them, so that settling is a
 * rename. Several processes may share the folder.
 */
final class DiskBlobStore implements BlobStore {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int CHUNK = 256 * 1024;
    /** A draft that nobody has written to for that long has lost its writer: idle uploads are cut off far earlier. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path root;
    private final Path drafts;
    /** The folders whose own entry is known to be durable: synced here, once, after they were made. */
    private final Set<Path> durable = ConcurrentHashMap.newKeySet();

    private DiskBlobStore(Path root) {
        this.root = root;
        this.drafts = root.resolve("tmp");
    }

    static DiskBlobStore in(Path root) {
        var store = new DiskBlobStore(root);
        try {
            Files.createDirectories(store.drafts);
            sync(root);
        } catch (IOException e) {
            throw new IllegalStateException("The folder " + root + " cannot be used for storage: " + e, e);
        }
        return store;
    }

    @Override
    public Staged stage(InputStream in, long maxBytes) throws IOException {
        var draft = new Draft(drafts.resolve(UUID.randomUUID().toString()));
        try {
            var chunk = new byte[CHUNK];
            for (int read; (read = in.read(chunk)) >= 0; ) {
                if (read > maxBytes - draft.size()) {
                    throw Problem.tooLarge("A file may have up to " + maxBytes + " bytes here");
                }
                draft.append(chunk, read);
            }
            return new Staged(draft, draft.finish(), this::settle);
        } catch (IOException | RuntimeException | Error failure) {
            draft.close();
            throw failure;
        }
    }

    /** The bytes are synced already; what is left is the name, in a folder that is itself durable. */
    private void settle(Draft draft, Content content) {
        var name = content.sha256();
        var level1 = root.resolve(name.substring(0, 2));
        var level2 = level1.resolve(name.substring(2, 4));
        try {
            Files.createDirectories(level2);
            Files.move(draft.file(), level2.resolve(name), ATOMIC_MOVE);
            sync(level2);
            if (!durable.contains(level2)) {
                sync(level1);
                sync(root);
                durable.add(level2);
            }
        } catch (IOException failure) {
            throw StorageErrors.problem(failure, level2);
        }
    }

    @Override
    public OptionalLong size(String sha256) {
        var path = path(sha256);
        try {
            return OptionalLong.of(Files.size(path));
        } catch (NoSuchFileException missing) {
            return OptionalLong.empty();
        } catch (IOException failure) {
            throw StorageErrors.problem(failure, path);
        }
    }

    @Override
    public InputStream read(String sha256, long from, long length) {
        var path = path(sha256);
        try {
            return FilePart.open(path, from, length);
        } catch (NoSuchFileException missing) {
            throw StorageErrors.missing(sha256);
        } catch (IOException failure) {
            throw StorageErrors.problem(failure, path);
        }
    }

    @Override
    public Optional<Path> file(String sha256) {
        return Optional.of(path(sha256));
    }

    @Override
    public Stream<StoredBlob> list() {
        try {
            return Files.find(root, 3, DiskBlobStore::isContent).flatMap(DiskBlobStore::stored);
        } catch (IOException failure) {
            throw StorageErrors.problem(failure, root);
        }
    }

    @Override
    public void delete(String sha256) {
        var path = path(sha256);
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
            // One was settled or closed meanwhile; the others have time until the next sweep.
        } catch (IOException failure) {
            throw StorageErrors.problem(failure, drafts);
        }
    }

    private Path path(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal digits");
        }
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static boolean isContent(Path file, BasicFileAttributes attributes) {
        return attributes.isRegularFile()
                && SHA256.matcher(String.valueOf(file.getFileName())).matches();
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

    /** Makes the entries of a folder durable: what was made in it, renamed into it or removed from it. */
    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }
}
