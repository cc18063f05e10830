package io.vitrine.delivery.media;

import io.vitrine.base.NodeId;
import io.vitrine.base.VersionId;
import io.vitrine.delivery.picture.Focus;
import io.vitrine.library.content.MediaTypes;

/**
 * What is needed to send a file or one version of it.
 *
 * @param name of the file
 * @param changedAt when the requested version was created or, if none was requested, the file was last updated, in
 * milliseconds
 * @param isPrivate whether the URL alone is not enough
 * @param isPublished whether it is also served to those who may not view it
 * @param isSigned whether a valid signature was given for it
 * @param focus the part of the picture that matters
 * @param isFixed whether the URL always leads to these bytes
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
    /** The short name of its type: {@code jpg}, {@code png}, {@code pdf}. */
    String format() {
        return MediaTypes.format(mime);
    }

    /** Whether everybody who knows the URL may get it. */
    boolean isOpen() {
        return !isPrivate && isPublished;
    }

    /** Whether pages of other sites may show it. */
    boolean isForOthers() {
        return isOpen() || isSigned;
    }

    /** The same file, opened by a signature. */
    MediaFile signed() {
        return new MediaFile(
                id, version, name, sha256, size, mime, changedAt, isPrivate, isPublished, true, focus, isFixed);
    }

    /** The same file, for a response that changes when somebody chooses another focus. */
    MediaFile focused() {
        return new MediaFile(
                id, version, name, sha256, size, mime, changedAt, isPrivate, isPublished, isSigned, focus, false);
    }

    /** A strong entity tag: equal exactly if the bytes are equal. */
    String etag() {
        return '"' + sha256 + '"';
    }
}
