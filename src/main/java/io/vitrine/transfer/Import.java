package io.vitrine.transfer;

import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.console.Progress;
import io.vitrine.console.WrongUse;
import io.vitrine.library.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Imports a folder of this machine into the library, a few files at a time. A file that already exists there with the same
 * size and time is passed over, so that a second run only does what the first did not.
 */
public final class Import {
    private static final int AT_ONCE = 4;
    private static final int WAITING = 64;

    private final Imports imports;
    private final Folders folders;
    private final Viewer viewer;
    private final Progress progress;
    private final Result result;
    private final Semaphore room = new Semaphore(WAITING);

    public Import(Imports imports, Folders folders, Viewer viewer, boolean isDryRun, Progress progress) {
        this.imports = imports;
        this.folders = folders;
        this.viewer = viewer;
        this.progress = progress;
        this.result = new Result(isDryRun);
    }

    /**
     * Runs the import. What cannot be imported is reported in the result, and everything else is imported.
     *
     * <p>Errors: WrongUse, if the source is not a folder or the target's name is invalid.
     *
     * @param target the path of the folder of the library that receives the contents of the source
     */
    public Result.Summary run(Path source, String target) {
        if (!Files.isDirectory(source)) {
            throw new WrongUse(source + " is not a folder");
        }
        var into = Imports.target(target);
        progress.start("Importing");
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            folder(source, into, workers);
        }
        progress.end();
        return result.summary();
    }

    private void folder(Path source, String path, ExecutorService workers) {
        try {
            if (!result.isDryRun() && !path.equals("/")) {
                folders.ensure(viewer, path);
            }
            result.folder();
            var taken = new HashSet<String>();
            for (var entry : entries(source)) {
                entry(entry, path, taken, workers);
            }
        } catch (Problem | UncheckedIOException | IOException refused) {
            result.trouble(source.toString(), Result.Fate.FAILED, Result.reason(refused));
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    /** @param taken the paths already given to others in this folder */
    private void entry(Path entry, String folder, Set<String> taken, ExecutorService workers) {
        try {
            var attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isDirectory() && !attributes.isRegularFile()) {
                result.trouble(entry.toString(), Result.Fate.SKIPPED, "is neither a file nor a folder, or is a link");
                return;
            }
            var path = Imports.path(folder, String.valueOf(entry.getFileName()));
            if (!taken.add(path)) {
                result.trouble(
                        entry.toString(), Result.Fate.FAILED, "another item in its folder gets the same path, " + path);
            } else if (attributes.isDirectory()) {
                folder(entry, path, workers);
            } else {
                hand(entry, source(path, attributes), workers);
            }
        } catch (Problem | IOException refused) {
            result.trouble(entry.toString(), Result.Fate.FAILED, Result.reason(refused));
        }
    }

    private static Imports.Source source(String path, BasicFileAttributes attributes) {
        var modified = attributes.lastModifiedTime().toInstant();
        var created = attributes.creationTime().toInstant();
        return new Imports.Source(path, attributes.size(), earlier(created, modified), modified, null);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void hand(Path file, Imports.Source source, ExecutorService workers) {
        room.acquireUninterruptibly();
        workers.execute(() -> {
            try {
                take(file, source);
            } finally {
                room.release();
            }
        });
    }

    private void take(Path file, Imports.Source source) {
        try {
            var foreseen = imports.foresee(source);
            if (result.isDryRun() || foreseen == Imports.Outcome.UNCHANGED) {
                result.file(Result.Fate.of(foreseen), 0);
            } else {
                try (var in = Files.newInputStream(file)) {
                    result.file(Result.Fate.of(imports.take(viewer, source, in)), source.size());
                }
            }
        } catch (Problem | IOException failure) {
            result.trouble(file.toString(), Result.Fate.FAILED, Result.reason(failure));
        }
        progress.at(result.done(), 0);
    }
}
