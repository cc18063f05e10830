package io.vitrine.blob;

import java.time.Instant;

/** A content as the store lists it, known by its name alone: nobody has read it to compare. */
public record StoredBlob(String sha256, long size, Instant storedAt) {}
