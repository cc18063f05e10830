package io.vitrine.delivery.download;

import io.vitrine.base.Viewer;
import io.vitrine.blob.BlobStore;
import io.vitrine.blob.Content;
import io.vitrine.delivery.zip.Listing;
import io.vitrine.delivery.zip.Manifest;
import io.vitrine.delivery.zip.ZipArchive;
import io.vitrine.delivery.zip.ZipEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fixes what a download holds, as the requester sees it at this moment, and puts the list of it into the store. */
@Component
class Snapshots {
    /** What one row takes of the memory while lists are made, generously. */
    private static final long ROW_BYTES = 1024;

    private static final int AT_A_TIME = 2;

    private final Selections selections;
    private final DownloadPictures pictures;
    private final BlobStore blobs;
    private final DownloadSettings settings;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    Snapshots(
            Selections selections, DownloadPictures pictures, BlobStore blobs, DownloadSettings settings, Clock clock) {
        this.selections = selections;
        this.pictures = pictures;
        this.blobs = blobs;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What was fixed.
     *
     * @param manifest settled, and not yet referred to
     * @param listing likewise
     * @param onlyName of the one thing that was asked for; null where there are several
     */
    record Snapshot(
            Content manifest,
            @Nullable Content listing,
            Download.Counts counts,
            List<ZipEntry> skipped,
            @Nullable String onlyName) {}

    /**
     * No more than a few at a time; the others wait.
     *
     * <p>Errors: not found, where something that was named is absent or not visible; too large beyond the limits, with the
     * counts.
     */
    Snapshot of(Viewer viewer, DownloadRequest request) {
        places.acquireUninterruptibly();
        try {
            var selection = selections.of(viewer, request, most());
            var entries = Entries.of(selection, blobs, request.zone(), content -> extension(request, content));
            settings.check(counts(entries, ZipArchive.length(known(entries))));
            return request.pictures().isEmpty()
                    ? fixed(entries, request, selection.onlyName())
                    : open(entries, selection.onlyName());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            places.release();
        }
    }

    /** Of the picture that takes a content's place. */
    private Optional<String> extension(DownloadRequest request, ZipEntry.Content content) {
        return request.pictures()
                .flatMap(transformation -> pictures.key(transformation, content))
                .map(key -> key.format().extension());
    }

    /** Those whose size is known before they are sent. */
    private static Iterator<ZipEntry> known(List<ZipEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() != ZipEntry.Kind.RENDITION)
                .iterator();
    }

    /** What is to have pictures in it: neither its size is known, nor what its list says. */
    private Snapshot open(List<ZipEntry> entries, @Nullable String onlyName) throws IOException {
        return new Snapshot(
                kept(Manifest.of(entries.iterator())), null, counts(entries, null), skipped(entries), onlyName);
    }

    /** How many rows this server has the memory to put in order. */
    private static int most() {
        return (int) Math.min(Integer.MAX_VALUE - 1, Runtime.getRuntime().maxMemory() / (2 * AT_A_TIME) / ROW_BYTES);
    }

    private Snapshot fixed(List<ZipEntry> entries, DownloadRequest request, @Nullable String onlyName)
            throws IOException {
        var all = new ArrayList<>(entries);
        var listing = request.wantsManifest() ? kept(Listing.of(entries.iterator())) : null;
        if (listing != null) {
            all.add(Listing.entry(listing, ZipEntry.Time.of(clock.millis(), request.zone())));
        }
        var counts = counts(entries, ZipArchive.length(all.iterator()));
        return new Snapshot(kept(Manifest.of(all.iterator())), listing, counts, skipped(entries), onlyName);
    }

    private Content kept(InputStream content) throws IOException {
        try (var staged = blobs.stage(content, Long.MAX_VALUE)) {
            staged.settle();
            return staged.content();
        }
    }

    private static List<ZipEntry> skipped(List<ZipEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == ZipEntry.Kind.SKIPPED)
                .toList();
    }

    private static Download.Counts counts(List<ZipEntry> entries, @Nullable Long bytes) {
        return new Download.Counts(
                count(entries, ZipEntry.Kind.FILE) + count(entries, ZipEntry.Kind.RENDITION),
                entries.stream().filter(ZipEntry::isFolder).count(),
                count(entries, ZipEntry.Kind.SKIPPED),
                bytes);
    }

    private static long count(List<ZipEntry> entries, ZipEntry.Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).count();
    }
}
