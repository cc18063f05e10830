package io.vitrine.delivery.download;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.DownloadId;
import io.vitrine.base.NodeId;
import io.vitrine.delivery.zip.ZipEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A download as its requester sees it.
 *
 * @param url where the requester and administrators get the archive
 * @param bytes the size of the archive; null if it is unknown until the archive has been sent
 * @param bytesSent how many bytes were sent in total, including transfers that broke off
 * @param skippedCount how many files are not in the archive; those of which no picture could be made count once it has been
 * sent
 * @param manifest whether a list of all files is in the archive even if none were left out
 * @param skipped the files that could not be included, at most the first 1,000; null in lists
 */
@Schema(name = "Download")
record DownloadView(
        DownloadId id,
        String name,
        String url,
        long fileCount,
        long folderCount,
        long skippedCount,
        @Nullable Long bytes,
        long bytesSent,
        @Nullable String transformation,
        boolean manifest,
        Instant createdAt,
        Instant expiresAt,
        Download.Status status,
        Requester requestedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Skipped> skipped) {
    static final int MOST_SKIPPED = 1000;

    /** A file that could not be included. */
    @Schema(name = "SkippedFile")
    record Skipped(NodeId assetId, String path, long size, String reason) {
        static Skipped of(ZipEntry entry) {
            return new Skipped(
                    new NodeId(entry.id()),
                    entry.path(),
                    entry.content().size(),
                    entry.content().sha256());
        }
    }

    /** Who asked for the download. */
    @Schema(name = "DownloadRequester")
    record Requester(String type, String id, String name) {
        static Requester of(Download.Requester requester) {
            return requester.user() == null
                    ? new Requester("key", String.valueOf(requester.key()), requester.name())
                    : new Requester("user", requester.user().toString(), requester.name());
        }
    }

    static DownloadView of(Download download, String base, long now, @Nullable List<Skipped> skipped) {
        var counts = download.counts();
        var life = download.life();
        return new DownloadView(
                download.id(),
                download.name(),
                base + "/v1/downloads/" + download.id() + "/zip",
                counts.files(),
                counts.folders(),
                counts.skipped(),
                counts.bytes(),
                life.sent(),
                download.transformation(),
                download.hasList(),
                Instant.ofEpochMilli(life.createdAt()),
                Instant.ofEpochMilli(life.expiresAt()),
                download.status(now),
                Requester.of(download.requester()),
                skipped);
    }
}
