package io.vitrine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * Which bodies are read by the library as they come in, however large they are. All others are small, and held to
 * {@code vitrine.limits.body-size}; nothing but those may be read into memory.
 */
public final class StreamedBody {
    private StreamedBody() {}

    /** Told by the type alone, and not by its parameters, in which a sender may write anything. */
    public static boolean isOf(HttpServletRequest request) {
        var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/") || type.startsWith("application/offset+octet-stream");
    }
}
