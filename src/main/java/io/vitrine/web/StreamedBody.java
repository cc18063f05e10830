package io.vitrine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * Bodies that the library reads as they come in, however large they are. All others are small and limited by
 * {@code vitrine.limits.body-size}; only those may be read into memory.
 */
public final class StreamedBody {
    private StreamedBody() {}

    /** Decides by the type alone, not by its parameters, in which a sender may write anything. */
    public static boolean isOf(HttpServletRequest request) {
        var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/") || type.startsWith("application/offset+octet-stream");
    }
}
