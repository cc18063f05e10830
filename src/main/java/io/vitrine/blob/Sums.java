package io.vitrine.blob;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Computes the identity of a content while its bytes pass by. */
final class Sums {
    private final MessageDigest sha256 = sha256();
    private final CRC32 crc32 = new CRC32();
    private long size;

    void add(byte[] bytes, int length) {
        sha256.update(bytes, 0, length);
        crc32.update(bytes, 0, length);
        size += length;
    }

    long size() {
        return size;
    }

    /** To be called once, at the end. */
    Content content() {
        return new Content(HexFormat.of().formatHex(sha256.digest()), size, crc32.getValue());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
