package io.vitrine.delivery.download;

import io.vitrine.base.PublicUrl;
import io.vitrine.blob.BlobStore;
import io.vitrine.delivery.zip.Manifest;
import io.vitrine.delivery.zip.ZipEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the views of downloads. */
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
        return view(made.download(), skipped);
    }

    /** The view of a download in a list. */
    DownloadView listed(Download download) {
        return view(download, null);
    }

    /** The view of a single download, with the files left out of it for as long as they are known. */
    DownloadView shown(Download download) {
        return view(download, skipped(download));
    }

    private DownloadView view(Download download, @Nullable List<DownloadView.Skipped> skipped) {
        return DownloadView.of(download, url.base(), journal.now(), skipped);
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
