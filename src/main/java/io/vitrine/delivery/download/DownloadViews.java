package io.vitrine.delivery.download;

import io.vitrine.base.PublicUrl;
import io.vitrine.blob.BlobStore;
import io.vitrine.delivery.zip.Manifest;
import io.vitrine.delivery.zip.ZipEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** How downloads look from outside. */
@Component
class DownloadViews {
    private final PublicUrl url;
    private final DownloadJournal journal;
    private final BlobStore store;

    DownloadViews(PublicUrl url, DownloadJournal journal, BlobStore store) {
        this.url = url;
        this.journal = journal;
        this.store = store;
    }

    DownloadView made(Downloads.Made made) {
        var skipped = made.skipped().stream()
                .limit(DownloadView.MOST_SKIPPED)
                .map(DownloadView.Skipped::of)
                .toList();
        return DownloadView.of(made.download(), url.base(), journal.now(), skipped);
    }

    /** In a list. */
    DownloadView listed(Download download) {
        return DownloadView.of(download, url.base(), journal.now(), null);
    }

    /** By itself, with what was left out of it for as long as that is known. */
    DownloadView shown(Download download) {
        return DownloadView.of(download, url.base(), journal.now(), skipped(download));
    }

    private List<DownloadView.Skipped> skipped(Download download) {
        var manifest = download.manifest();
        if (manifest == null || download.counts().skipped() == 0) {
            return List.of();
        }
        try (var entries = Manifest.open(store, manifest)) {
            var skipped = new ArrayList<DownloadView.Skipped>();
            for (var entry = entries.next();
                    entry != null && skipped.size() < DownloadView.MOST_SKIPPED;
                    entry = entries.next()) {
                if (entry.kind() == ZipEntry.Kind.SKIPPED) {
                    skipped.add(DownloadView.Skipped.of(entry));
                }
            }
            return skipped;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
