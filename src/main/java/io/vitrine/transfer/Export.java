package io.vitrine.transfer;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.blob.BlobStore;
import io.vitrine.console.Progress;
import io.vitrine.console.WrongUse;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;

/** Writes a folder of the library, with everything below it, into a folder of this machine. */
public final class Export {
    /**
     * The name of a file being written: short, because names may be as long as a file system allows, and with a character
     * that no name in the library has.
     */
    private static final String UNFINISHED = "~vitrine-unfinished";

    private final Exports exports;
    private final BlobStore store;
    private final Viewer viewer;
    private final Progress progress;
    private final Result result;

    public Export(Exports exports, BlobStore store, Viewer viewer, boolean isDryRun, Progress progress) {
        this.exports = exports;
        this.store = store;
        this.viewer = viewer;
        this.progress = progress;
        this.result = new Result(isDryRun);
    }

    /**
     * Exports a folder. A file that already exists with the same size and time is passed over; one that differs is reported
     * in the result and left alone, unless it is to be replaced.
     *
     * <p>Errors: WrongUse, if there is no such folder.
     */
    public Result.Summary run(String from, Path target, boolean isToReplace) throws IOException {
        progress.start("Exporting");
        var folders = folders(from);
        var root = folders.getFirst().path();
        if (!isMade(target)) {
            throw new WrongUse(target + " is not a folder, and none can be created there");
        }
        for (var folder : folders) {
            var below = folder.path().substring(root.length());
            folder(folder, target.resolve(below.startsWith("/") ? below.substring(1) : below), isToReplace);
        }
        progress.end();
        return result.summary();
    }

    private List<Exports.Folder> folders(String from) {
        try {
            return exports.folders(viewer, from);
        } catch (Problem absent) {
            if (absent.kind() != Problem.Kind.NOT_FOUND && absent.kind() != Problem.Kind.INVALID) {
                throw absent;
            }
            throw new WrongUse("--from=" + from + ": there is no such folder");
        }
    }

    private void folder(Exports.Folder folder, Path target, boolean isToReplace) throws IOException {
        if (!isMade(target)) {
            return;
        }
        result.folder();
        for (var file : exports.files(viewer, folder)) {
            try {
                file(file, target.resolve(file.name()), isToReplace);
            } catch (Problem | IOException failure) {
                result.trouble(target.resolve(file.name()).toString(), Result.Fate.FAILED, Result.reason(failure));
            }
            progress.at(result.done(), 0);
        }
    }

    /** Makes a folder. If that fails, the failure is reported and the other folders are still written. */
    private boolean isMade(Path folder) {
        try {
            if (!result.isDryRun()) {
                Files.createDirectories(folder);
            }
            return true;
        } catch (IOException failure) {
            result.trouble(folder.toString(), Result.Fate.FAILED, "this folder cannot be created: " + reason(failure));
            return false;
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof FileAlreadyExistsException
                ? "something else of this name exists"
                : String.valueOf(failure.getMessage());
    }

    private void file(Exports.File file, Path target, boolean isToReplace) throws IOException {
        var isThere = Files.exists(target);
        if (isThere && isLike(file, target)) {
            result.file(Result.Fate.UNCHANGED, 0);
        } else if (isThere && !isToReplace) {
            result.trouble(
                    target.toString(),
                    Result.Fate.SKIPPED,
                    "differs from the library's; use --replace to overwrite it");
        } else {
            if (!result.isDryRun()) {
                write(file, target);
            }
            result.file(isThere ? Result.Fate.CHANGED : Result.Fate.CREATED, file.size());
        }
    }

    private static boolean isLike(Exports.File file, Path target) throws IOException {
        return Files.size(target) == file.size()
                && Files.getLastModifiedTime(target).toMillis()
                        == file.modifiedAt().toEpochMilli();
    }

    private void write(Exports.File file, Path target) throws IOException {
        var draft = target.resolveSibling(UNFINISHED);
        try (var in = store.read(file.sha256(), 0, file.size())) {
            Files.copy(in, draft, REPLACE_EXISTING);
        }
        Files.setLastModifiedTime(draft, FileTime.from(file.modifiedAt()));
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, target, ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
