package io.vitrine.delivery.download;

import io.vitrine.access.Access;
import io.vitrine.base.Viewer;
import io.vitrine.blob.BlobStore;
import io.vitrine.blob.Content;
import io.vitrine.db.Db;
import io.vitrine.delivery.zip.Listing;
import io.vitrine.delivery.zip.Manifest;
import io.vitrine.delivery.zip.ZipArchive;
import io.vitrine.delivery.zip.ZipEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fixes what a download holds, as the requester sees it at this moment, and puts the list of it into the store. */
@Component
class Snapshots {
    /** What one row takes of the memory while lists are made, generously. */
    private static final long ROW_BYTES = 1024;

    private static final int AT_A_TIME = 2;

    private final Db db;
    private final Access access;
    private final SelectionStore store;
    private final BlobStore blobs;
    private final DownloadSettings settings;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    Snapshots(Db db, Access access, SelectionStore store, BlobStore blobs, DownloadSettings settings, Clock clock) {
        this.db = db;
        this.access = access;
        this.store = store;
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
            var visible = access.visible(viewer);
            var selection = db.read(sql -> Selection.of(sql, store, visible, request, most()));
            var entries = Entries.of(selection, blobs, request.zone());
            settings.check(counts(entries, entries));
            return fixed(entries, request, selection.onlyName());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            places.release();
        }
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
            var time = ZipEntry.Time.of(clock.millis(), request.zone());
            var content = new ZipEntry.Content(listing.sha256(), listing.size(), listing.crc32(), "text/csv");
            all.add(new ZipEntry(ZipEntry.Kind.FILE, Listing.NAME, ZipEntry.NOBODYS, time, content));
        }
        return new Snapshot(
                kept(Manifest.of(all.iterator())), listing, counts(entries, all), skipped(entries), onlyName);
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

    /** @param all also what is no asset, but of some size */
    private static Download.Counts counts(List<ZipEntry> entries, List<ZipEntry> all) {
        return new Download.Counts(
                count(entries, ZipEntry.Kind.FILE),
                entries.stream().filter(ZipEntry::isFolder).count(),
                count(entries, ZipEntry.Kind.SKIPPED),
                ZipArchive.length(all.iterator()));
    }

    private static long count(List<ZipEntry> entries, ZipEntry.Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).count();
    }
}
