package io.vitrine.library.upload;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on concurrent uploads and on their form fields; {@code vitrine.storage.max-file} limits the size of a file.
 *
 * @param uploads how many uploads the server takes at a time; further ones are answered with 503
 * @param uploadsPerUser how many of these one user or key may send; further ones are answered with 429
 * @param fields how many parts besides the file an upload may have
 * @param fieldSize how large one of these parts may be
 */
@ConfigurationProperties("vitrine.limits")
public record UploadLimits(
        @DefaultValue("1000") int uploads,
        @DefaultValue("600") int uploadsPerUser,
        @DefaultValue("40") int fields,
        @DefaultValue("32KB") DataSize fieldSize) {
    private static final DataSize MOST = DataSize.ofMegabytes(1);

    /** Refuses values with which no upload would be possible, and too large a {@code fieldSize}. */
    public UploadLimits {
        atLeastOne("uploads", uploads);
        atLeastOne("uploads-per-user", uploadsPerUser);
        atLeastOne("fields", fields);
        if (fieldSize.toBytes() < 1 || fieldSize.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("field-size must be between 1B and 1MB");
        }
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1");
        }
    }
}
