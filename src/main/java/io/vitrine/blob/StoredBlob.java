package io.vitrine.blob;

import java.time.Instant;

/** A content as listed by the store; its bytes have not been compared with its name. */
public record StoredBlob(String sha256, long size, Instant storedAt) {}
