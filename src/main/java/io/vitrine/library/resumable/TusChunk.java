package io.vitrine.library.resumable;

import io.vitrine.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an upload that is being received.
 *
 * @param offset where in the upload the piece begins
 * @param sum the checksum of the piece; null if the client sends none. A piece with a checksum is stored as a whole or not at
 *     all.
 */
record TusChunk(long offset, InputStream body, @Nullable Sum sum) {
    static final String ALGORITHMS = "sha1,sha256,md5";

    private static final Map<String, String> DIGESTS = Map.of("sha1", "SHA-1", "sha256", "SHA-256", "md5", "MD5");

    /** A digest that is computed as the bytes are read, and its expected value. */
    record Sum(MessageDigest digest, byte[] expected) {
        InputStream over(InputStream body) {
            return new DigestInputStream(body, digest);
        }

        /** Errors: checksum-mismatch. */
        void check() {
            if (!MessageDigest.isEqual(digest.digest(), expected)) {
                throw new Problem(
                        Problem.Kind.CHECKSUM,
                        "checksum-mismatch",
                        "The bytes do not match Upload-Checksum; send them again");
            }
        }
    }

    /**
     * Errors: invalid-checksum.
     *
     * @param checksum the value of the header {@code Upload-Checksum}
     */
    static TusChunk of(long offset, InputStream body, @Nullable String checksum) {
        return new TusChunk(offset, body, checksum == null ? null : sum(checksum));
    }

    private static Sum sum(String checksum) {
        var parts = checksum.strip().split(" ", 2);
        var algorithm = DIGESTS.get(parts[0]);
        if (algorithm == null || parts.length < 2) {
            throw invalid();
        }
        try {
            return new Sum(
                    MessageDigest.getInstance(algorithm), Base64.getDecoder().decode(parts[1].strip()));
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Problem invalid() {
        return Problem.invalidField("invalid-checksum", "Upload-Checksum", TusFault.CHECKSUM, ALGORITHMS);
    }

    /** Errors: too-many-bytes, if the body goes on. */
    void requireEnd() {
        try {
            if (body.read() >= 0) {
                throw Problem.invalid("too-many-bytes", "There are more bytes than Upload-Length announced");
            }
        } catch (IOException brokenAfterTheLast) {
            // All bytes of the upload are here.
        }
    }
}
