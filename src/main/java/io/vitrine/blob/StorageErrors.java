package io.vitrine.blob;

import io.vitrine.base.Problem;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns errors of the disk into problems for the client. */
final class StorageErrors {
    private static final Logger LOG = LoggerFactory.getLogger(StorageErrors.class);
    private static final int RETRY_SECONDS = 60;
    private static final long HARDLY_ANY = 1024 * 1024;

    private StorageErrors() {}

    /** Logs the error for the operator, and returns a problem that tells the client what to do. */
    static Problem problem(IOException failure, Path place) {
        log(failure, place);
        return isFull(failure, place)
                ? busy("storage-full", "The server has no room for this now; nothing was changed")
                : busy("storage-unavailable", "The server's storage cannot be used now; nothing was changed");
    }

    static Problem missing(String sha256) {
        LOG.error("The content {} is missing from the store or damaged; run verify", sha256);
        return new Problem(
                Problem.Kind.INTERNAL,
                "content-missing",
                "The content of this file is missing or damaged; tell an administrator");
    }

    /** For a missing storage folder: a disk that is not mounted, rather than a content that is missing. */
    static Problem absent(Path root) {
        LOG.warn("The storage folder {} does not exist", root);
        return busy("storage-unavailable", "The server's storage cannot be used now; nothing was changed");
    }

    static void log(IOException failure, Path place) {
        LOG.warn("The storage failed at {}: {}", place, failure.toString());
    }

    private static Problem busy(String code, String detail) {
        return new Problem(Problem.Kind.BUSY, code, detail, List.of(), RETRY_SECONDS);
    }

    /**
     * Java does not keep the error number of a failed write, so this looks at the free space and, for quotas, at the
     * message.
     */
    private static boolean isFull(IOException failure, Path place) {
        if (failure instanceof NoSuchFileException) {
            return false;
        }
        var reason = failure instanceof FileSystemException detailed ? detailed.getReason() : failure.getMessage();
        var text = String.valueOf(reason).toLowerCase(Locale.ROOT);
        return text.contains("no space") || text.contains("quota") || isFull(place);
    }

    private static boolean isFull(Path place) {
        try {
            var folder = place.getParent();
            return folder != null && Files.getFileStore(folder).getUsableSpace() < HARDLY_ANY;
        } catch (IOException unknown) {
            return false;
        }
    }
}
