package io.vitrine.delivery.media;

import io.vitrine.base.NodeId;

/**
 * A file, or one version of it, as far as sending it goes.
 *
 * @param name of the file
 * @param changedAt in milliseconds: of the version where one was asked for, of the file otherwise
 * @param isOpen whether everybody who knows the URL may have it
 * @param isFixed whether the URL leads to these bytes for ever
 */
record MediaFile(
        NodeId id,
        String name,
        String sha256,
        long size,
        String mime,
        long changedAt,
        boolean isOpen,
        boolean isFixed) {
    /** Strong: the same text exactly for the same bytes. */
    String etag() {
        return '"' + sha256 + '"';
    }
}
