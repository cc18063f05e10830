package io.vitrine.delivery.download;

import io.vitrine.base.Problem;
import io.vitrine.delivery.rendition.Transformation;
import io.vitrine.delivery.zip.Manifest;
import io.vitrine.delivery.zip.ZipEntry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of an archive in order while the pictures of the next few are being made. For use by one thread. Must
 * be closed, which gives up the pictures still being made.
 */
final class PicturesAhead implements AutoCloseable {
    private static final int MOST_ENTRIES = 500;
    /** In seconds: after a shortage, a picture is tried again after one second, then after two, and so on up to this. */
    private static final int LONGEST_PAUSE = 5;

    private final Manifest.Reader entries;
    private final DownloadPictures pictures;
    private final Transformation transformation;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Coming> coming = new ArrayDeque<>();
    private int beingMade;
    private boolean isAtEnd;

    PicturesAhead(Manifest.Reader entries, DownloadPictures pictures, Transformation transformation) {
        this.entries = entries;
        this.pictures = pictures;
        this.transformation = transformation;
    }

    /**
     * The next entry.
     *
     * @param picture the picture of the entry, which the caller must close; null if the entry has none
     */
    record Coming(ZipEntry entry, @Nullable Future<MadePicture> picture) {}

    /** The next entry; null after the last. */
    @Nullable
    Coming next() throws IOException {
        fill();
        var next = coming.poll();
        if (next != null && next.picture() != null) {
            beingMade--;
        }
        return next;
    }

    private void fill() throws IOException {
        while (!isAtEnd && (coming.isEmpty() || beingMade < pictures.ahead() && coming.size() < MOST_ENTRIES)) {
            var entry = entries.next();
            if (entry == null) {
                isAtEnd = true;
            } else {
                coming.add(coming(entry));
            }
        }
    }

    private Coming coming(ZipEntry entry) {
        if (entry.kind() != ZipEntry.Kind.RENDITION) {
            return new Coming(entry, null);
        }
        beingMade++;
        return new Coming(entry, threads.submit(() -> {
            for (var pause = 1; ; pause++) {
                try {
                    var key = pictures.key(transformation, entry.content());
                    return pictures.made(key.orElseThrow(UnreadableHere::new));
                } catch (Problem problem) {
                    if (problem.kind() != Problem.Kind.BUSY || pause > LONGEST_PAUSE) {
                        throw problem;
                    }
                    Thread.sleep(Duration.ofSeconds(pause));
                }
            }
        }));
    }

    /** This server reads fewer types than the one that took the request. */
    static final class UnreadableHere extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        threads.close();
        for (var left : coming) {
            if (left.picture() != null && left.picture().state() == Future.State.SUCCESS) {
                left.picture().resultNow().close();
            }
        }
        entries.close();
    }
}
