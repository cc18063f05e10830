package io.vitrine.delivery.download;

import io.vitrine.base.Viewer;
import io.vitrine.blob.BlobStore;
import io.vitrine.blob.Content;
import io.vitrine.blob.Staged;
import io.vitrine.delivery.rendition.Transformation;
import io.vitrine.delivery.zip.Listing;
import io.vitrine.delivery.zip.Manifest;
import io.vitrine.delivery.zip.ZipEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fixes the contents of a download as the requester sees them at this moment, and puts the list of them into the store. */
@Component
class Snapshots {
    /** A generous estimate of the memory that one row takes while lists are made. */
    private static final long ROW_BYTES = 512;

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
     * The fixed contents of a download.
     *
     * @param manifest settled, but not yet referred to
     * @param listing the list that is in the archive, also settled; null if there is none
     * @param onlyName the name of the item if only one was asked for; null if there are several
     */
    record Snapshot(
            Content manifest,
            @Nullable Content listing,
            Download.Counts counts,
            List<ZipEntry> skipped,
            @Nullable String onlyName) {}

    /**
     * Makes a snapshot. Only a few are made at a time; the others wait.
     *
     * <p>Errors: not found, if a named item is absent or not visible; too large, beyond the limits, with the counts.
     */
    Snapshot of(Viewer viewer, DownloadRequest request) {
        places.acquireUninterruptibly();
        try {
            return made(selections.of(viewer, request, most()), request);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            places.release();
        }
    }

    /** If the archive is to contain pictures, neither its size nor the contents of its list are known yet. */
    private Snapshot made(Selection selection, DownloadRequest request) throws IOException {
        var damages = new HashMap<String, String>();
        var isOpen = request.pictures().isPresent();
        var first = entries(selection, request, content -> damage(content, damages));
        try (var listing = request.wantsManifest() && !isOpen ? blobs.stage(Listing.of(first), Long.MAX_VALUE) : null) {
            var all = listing == null
                    ? first
                    : and(
                            entries(selection, request, content -> damages.get(content.sha256())),
                            Listing.entry(listing.content(), ZipEntry.Time.of(clock.millis(), request.zone())));
            var tally = new Tally(all);
            try (var manifest = blobs.stage(Manifest.of(tally), Long.MAX_VALUE)) {
                settings.check(tally.counts());
                manifest.settle();
                var counts = isOpen ? tally.counts().ofUnknownSize() : tally.counts();
                return new Snapshot(
                        manifest.content(), settled(listing), counts, tally.skipped(), selection.onlyName());
            }
        }
    }

    private static @Nullable Content settled(@Nullable Staged listing) {
        if (listing == null) {
            return null;
        }
        listing.settle();
        return listing.content();
    }

    private Iterator<ZipEntry> entries(
            Selection selection, DownloadRequest request, Function<ZipEntry.Content, @Nullable String> damage) {
        var transformation = request.pictures();
        var rules = new Entries.Rules(content -> transformation.flatMap(wanted -> extension(wanted, content)), damage);
        return new Entries(selection, request.zone(), rules);
    }

    private static Iterator<ZipEntry> and(Iterator<ZipEntry> entries, ZipEntry last) {
        return Stream.concat(
                        Stream.generate(() -> entries)
                                .takeWhile(Iterator::hasNext)
                                .map(Iterator::next),
                        Stream.of(last))
                .iterator();
    }

    /** The extension of the picture that replaces a content. */
    private Optional<String> extension(Transformation transformation, ZipEntry.Content content) {
        return pictures.key(transformation, content).map(key -> key.format().extension());
    }

    /** Why a content cannot be sent as it was uploaded; null if it can, as far as can be told without reading it. */
    private @Nullable String damage(ZipEntry.Content content, Map<String, String> damages) {
        var damage = Entries.damage(blobs, content);
        if (damage != null) {
            damages.put(content.sha256(), damage);
        }
        return damage;
    }

    /** How many rows this server has enough memory to sort. */
    private static int most() {
        return (int) Math.min(Integer.MAX_VALUE - 1, Runtime.getRuntime().maxMemory() / (2 * AT_A_TIME) / ROW_BYTES);
    }
}
