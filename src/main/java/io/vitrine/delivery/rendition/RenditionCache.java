package io.vitrine.delivery.rendition;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.vitrine.base.Problem;
import io.vitrine.blob.BlobStore;
import io.vitrine.delivery.picture.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps pictures as files {@code abc/<name>} in a folder of bounded size. A file's time says when it was last asked for, to
 * the hour. Every picture can be made again, so none is synced: after a restart of the machine, the youngest are removed.
 * Several processes, also of several machines, may share the folder.
 */
final class RenditionCache {
    private static final Logger LOG = LoggerFactory.getLogger(RenditionCache.class);
    private static final Duration FRESH = Duration.ofHours(1);
    /** Longer than systems hold back writes from their disks. */
    private static final Duration UNSAFE = Duration.ofMinutes(2);
    /** A draft that has not been written to for this long has lost its worker, which may only take a much shorter time. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    private final Path root;
    private final Path drafts;
    private final long limit;
    private final AtomicLong total = new AtomicLong();
    private final AtomicBoolean isClearing = new AtomicBoolean();

    RenditionCache(Path root, long limit) {
        this.root = root;
        this.drafts = root.resolve("tmp");
        this.limit = limit;
        try {
            Files.createDirectories(drafts);
            sweep();
            open();
        } catch (IOException unusable) {
            throw new IllegalStateException("The folder " + root + " cannot be used for renditions", unusable);
        }
    }

    private record Kept(Path file, long size, Instant usedAt) {}

    private void open() throws IOException {
        var kept = kept();
        if (isFirstSinceRestart()) {
            var last = kept.stream()
                    .map(Kept::usedAt)
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.EPOCH);
            kept.removeIf(each -> each.usedAt().isAfter(last.minus(UNSAFE)) && delete(each.file()));
        }
        total.set(kept.stream().mapToLong(Kept::size).sum());
    }

    /** Whether this machine has not opened the cache since it was started. Leaves a file that says which start it was. */
    private boolean isFirstSinceRestart() throws IOException {
        if (!Files.exists(BOOT)) {
            return true;
        }
        try {
            Files.createFile(root.resolve("boot-" + Files.readString(BOOT).strip()));
            return true;
        } catch (FileAlreadyExistsException known) {
            return false;
        }
    }

    /** Removes what workers that have ended left behind, and nothing that others are working on. */
    private void sweep() throws IOException {
        var limit = Instant.now().minus(ABANDONED);
        files(drafts).stream().filter(each -> each.usedAt().isBefore(limit)).forEach(each -> delete(each.file()));
    }

    /** The size of the picture, which counts as asked for now; empty if there is none. */
    OptionalLong find(String name) {
        var file = file(name);
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            var now = Instant.now();
            if (attributes.lastModifiedTime().toInstant().isBefore(now.minus(FRESH))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
            return OptionalLong.of(attributes.size());
        } catch (NoSuchFileException absent) {
            return OptionalLong.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Path file(String name) {
        return root.resolve(name.substring(0, 3)).resolve(name);
    }

    /** A name for a picture that is being made. */
    Path draft(Format format) {
        return drafts.resolve(UUID.randomUUID() + "." + format.extension());
    }

    /** The folder for temporary files of workers. */
    Path drafts() {
        return drafts;
    }

    /** Moves a finished picture into the cache, and returns its size. Errors: busy, if there is no room. */
    long keep(String name, Path draft) {
        try {
            var size = Files.size(draft);
            Files.createDirectories(root.resolve(name.substring(0, 3)));
            Files.move(draft, file(name), ATOMIC_MOVE);
            if (total.addAndGet(size) > limit && isClearing.compareAndSet(false, true)) {
                Thread.ofVirtual().name("renditions-clearing").start(this::clear);
            }
            return size;
        } catch (IOException failure) {
            LOG.warn("A rendition could not be kept in {}: {}", root, failure.toString());
            throw Problem.busy("The server has no room for pictures now");
        }
    }

    /** Removes the pictures that were not asked for the longest, until a tenth of the room is free. */
    private void clear() {
        try {
            var kept = kept();
            kept.sort(Comparator.comparing(Kept::usedAt));
            var left = kept.stream().mapToLong(Kept::size).sum();
            var goal = limit - limit / 10;
            for (var each : kept) {
                if (left <= goal) {
                    break;
                }
                left -= delete(each.file()) ? each.size() : 0;
            }
            total.set(left);
        } catch (IOException failure) {
            LOG.warn("The renditions could not be cleared: {}", failure.toString());
        } finally {
            isClearing.set(false);
        }
    }

    /** Removes the pictures of contents that are gone, and abandoned drafts. */
    void forget(BlobStore store) {
        try {
            sweep();
            for (var each : kept()) {
                var name = String.valueOf(each.file().getFileName());
                if (store.size(name.substring(0, name.indexOf('-'))).isEmpty() && delete(each.file())) {
                    total.addAndGet(-each.size());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Kept> kept() throws IOException {
        var kept = files(root);
        kept.removeIf(each ->
                each.file().startsWith(drafts) || root.equals(each.file().getParent()));
        return kept;
    }

    /** All files in a folder and the folders in it, except those that are moved or removed meanwhile. */
    private static List<Kept> files(Path folder) throws IOException {
        var files = new ArrayList<Kept>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                var usedAt = attributes.lastModifiedTime().toInstant();
                files.add(new Kept(file, attributes.size(), usedAt));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return files;
    }

    /** Deletes a file. Returns whether it was there. */
    static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException failure) {
            LOG.warn("The rendition {} could not be removed: {}", file, failure.toString());
            return false;
        }
    }
}
