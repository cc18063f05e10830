package io.vitrine.library;

import io.vitrine.base.UserId;
import io.vitrine.base.VersionId;
import io.vitrine.base.Viewer;
import io.vitrine.blob.Content;
import io.vitrine.library.content.FileFacts;
import org.jspecify.annotations.Nullable;

/**
 * A version of a file.
 *
 * @param number counts from 1; no number is given twice
 * @param by the user who made it; null for programs of the organisation
 * @param at the time at which it was made, in milliseconds
 */
record Version(
        VersionId id,
        int number,
        Content content,
        FileFacts facts,
        boolean isPublished,
        @Nullable UserId by,
        long at) {
    static Version of(int number, Upload upload, boolean isPublished, Viewer viewer, long at) {
        return new Version(
                VersionId.next(),
                number,
                upload.content(),
                upload.facts(),
                isPublished,
                viewer.user().orElse(null),
                at);
    }
}
