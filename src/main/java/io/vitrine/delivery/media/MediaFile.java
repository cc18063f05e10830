package io.vitrine.delivery.media;

import io.vitrine.base.NodeId;
import io.vitrine.base.VersionId;
import io.vitrine.delivery.picture.Focus;
import io.vitrine.library.content.MediaTypes;

/**
 * A file, or one version of it, as far as sending it goes.
 *
 * @param name of the file
 * @param changedAt in milliseconds: of the version where one was asked for, of the file otherwise
 * @param isPrivate whether the URL alone is not enough
 * @param isPublished whether it is served to others than those who may view it
 * @param isSigned whether a signature opened it
 * @param focus the part of the picture that matters
 * @param isFixed whether the URL leads to these bytes for ever
 */
record MediaFile(
        NodeId id,
        VersionId version,
        String name,
        String sha256,
        long size,
        String mime,
        long changedAt,
        boolean isPrivate,
        boolean isPublished,
        boolean isSigned,
        Focus focus,
        boolean isFixed) {
    /** The word for its type: {@code jpg}, {@code png}, {@code pdf}. */
    String format() {
        return MediaTypes.format(mime);
    }

    /** Whether everybody who knows the URL may have it. */
    boolean isOpen() {
        return !isPrivate && isPublished;
    }

    /** Whether pages of other sites may show it. */
    boolean isForOthers() {
        return isOpen() || isSigned;
    }

    /** The same, opened by a signature. */
    MediaFile signed() {
        return new MediaFile(
                id, version, name, sha256, size, mime, changedAt, isPrivate, isPublished, true, focus, isFixed);
    }

    /** The same, where what is sent changes when somebody chooses another focus. */
    MediaFile focused() {
        return new MediaFile(
                id, version, name, sha256, size, mime, changedAt, isPrivate, isPublished, isSigned, focus, false);
    }

    /** Strong: the same text exactly for the same bytes. */
    String etag() {
        return '"' + sha256 + '"';
    }
}
