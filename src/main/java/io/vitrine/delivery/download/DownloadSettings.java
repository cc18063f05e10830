package io.vitrine.delivery.download;

import io.vitrine.base.Problem;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of zip downloads.
 *
 * @param keep how long a download can be fetched and resumed; at most the 7 days for which contents are guaranteed to be
 * kept
 * @param record how long its record is kept after that
 * @param maxFiles how many files one may have; 0 for no limit
 * @param maxBytes how large one may be; 0 for no limit
 */
@ConfigurationProperties("vitrine.downloads")
record DownloadSettings(
        @DefaultValue("7d") Duration keep,
        @DefaultValue("90d") Duration record,
        @DefaultValue("0") long maxFiles,
        @DefaultValue("0B") DataSize maxBytes) {
    /** No download can be fetched for longer. */
    static final Duration LONGEST = Duration.ofDays(7);

    DownloadSettings {
        if (keep.toMinutes() < 1 || keep.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("keep must be between 1m and 7d");
        }
        if (record.isNegative()) {
            throw new IllegalArgumentException("record must not be negative");
        }
        if (maxFiles < 0 || maxBytes.isNegative()) {
            throw new IllegalArgumentException("max-files and max-bytes must not be negative");
        }
    }

    /** Errors: too large, as download-too-large, with the requested and the allowed amounts. */
    void check(Download.Counts counts) {
        var bytes = counts.bytes() == null ? 0 : counts.bytes();
        var isTooMany = maxFiles > 0 && counts.files() > maxFiles;
        var isTooLarge = maxBytes.toBytes() > 0 && bytes > maxBytes.toBytes();
        if (isTooMany || isTooLarge) {
            var most = isTooMany
                    ? maxFiles + " files (vitrine.downloads.max-files)"
                    : maxBytes.toBytes() + " bytes (vitrine.downloads.max-bytes)";
            var detail = "This would be %d files and %d bytes; a download may have %s. Choose fewer."
                    .formatted(counts.files(), bytes, most);
            throw new Problem(Problem.Kind.TOO_LARGE, "download-too-large", detail)
                    .with("fileCount", counts.files())
                    .with("bytes", bytes)
                    .with("maxFiles", maxFiles)
                    .with("maxBytes", maxBytes.toBytes());
        }
    }
}
