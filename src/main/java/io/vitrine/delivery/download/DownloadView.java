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
 * @param url where the archive is, for whoever asked for it and for administrators
 * @param bytes the size of the archive; null where it is not known before it was sent
 * @param bytesSent how many left in all, tries that broke off included
 * @param skippedCount how many files are not in it; those of which no picture could be made count from when it was sent
 * @param manifest whether a list of all files is in it in any case
 * @param skipped what could not be taken into the archive, at most the first 1,000; null in lists
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

    /** A file that could not be taken in. */
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

    /** Whoever asked for it. */
    @Schema(name = "DownloadRequester")
    record Requester(String type, String id, String name) {
        static Requester of(Download.Requester requester) {
            return requester.user() == null
                    ? new Requester("key", String.valueOf(requester.key()), requester.name())
                    : new Requester("user", requester.user().toString(), requester.name());
        }
    }

    static DownloadView of(Download download, String base, boolean hasList, long now, @Nullable List<Skipped> skipped) {
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
                hasList,
                Instant.ofEpochMilli(life.createdAt()),
                Instant.ofEpochMilli(life.expiresAt()),
                download.status(now),
                Requester.of(download.requester()),
                skipped);
    }
}
