package io.vitrine.delivery.media;

import org.jspecify.annotations.Nullable;

/**
 * What a signed URL says of itself.
 *
 * @param expires until when it holds, in seconds since 1970
 * @param value in hexadecimal digits
 */
record Signature(long expires, String value) {
    /** Null where the parameters are none. */
    static @Nullable Signature of(@Nullable String expires, @Nullable String signature) {
        return expires == null || signature == null || !expires.matches("\\d{1,12}")
                ? null
                : new Signature(Long.parseLong(expires), signature);
    }
}
