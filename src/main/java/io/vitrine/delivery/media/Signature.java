package io.vitrine.delivery.media;

import org.jspecify.annotations.Nullable;

/**
 * The expiry and signature in a signed URL.
 *
 * @param expires when the URL expires, in seconds since 1970
 * @param value in hexadecimal digits
 */
record Signature(long expires, String value) {
    /** Null if the parameters are not a signature. */
    static @Nullable Signature of(@Nullable String expires, @Nullable String signature) {
        return expires == null || signature == null || !expires.matches("\\d{1,12}")
                ? null
                : new Signature(Long.parseLong(expires), signature);
    }
}
