package io.vitrine.delivery.media;

import io.vitrine.delivery.FileName;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** The headers by which a browser shows a file well and does not let it do anything. */
final class MediaHeaders {
    private static final String FOR_EVER = "max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";
    /** A document or picture that could run a script is shown in isolation, without network and without scripts. */
    private static final String SANDBOX =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'";

    private static final String PASSIVE =
            "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
    private static final Set<String> DOCUMENTS = Set.of("text/html", "text/xml", "application/xml");
    /** Under their own type, pages of this site could be made to run them. */
    private static final Set<String> SCRIPTS =
            Set.of("text/javascript", "application/javascript", "application/x-javascript", "application/ecmascript");

    private MediaHeaders() {}

    static void write(HttpServletResponse response, MediaContent content, boolean isDownload) {
        known(response, content.wanted());
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader(
                "Content-Disposition", (isDownload ? "attachment; " : "inline; ") + FileName.parameter(content.name()));
    }

    /**
     * Writes the headers that also go with a 304: they replace the headers that the client stored with its copy (RFC 9111,
     * 3.2), and without a policy of its own the copy would be given that of the page.
     */
    static void known(HttpServletResponse response, Wanted wanted) {
        validators(response, wanted);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", isActive(wanted.mime()) ? SANDBOX : PASSIVE);
        response.setHeader(
                "Cross-Origin-Resource-Policy", wanted.file().isForOthers() ? "cross-origin" : "same-origin");
    }

    /**
     * Writes how a copy is recognised, and how long it may be used without asking. A URL with a version always leads to the
     * same bytes, but access to files that are not open can change.
     */
    private static void validators(HttpServletResponse response, Wanted wanted) {
        var file = wanted.file();
        var forHowLong = file.isFixed() && file.isOpen() ? FOR_EVER : ASK_AGAIN;
        response.setHeader("Cache-Control", (file.isOpen() ? "public, " : "private, ") + forHowLong);
        response.setHeader("ETag", wanted.etag());
        response.setDateHeader("Last-Modified", file.changedAt());
        if (wanted.varies()) {
            response.addHeader("Vary", "Accept");
        }
    }

    static String type(MediaContent content) {
        var mime = content.wanted().mime();
        return SCRIPTS.contains(mime) ? "text/plain" : mime;
    }

    private static boolean isActive(String mime) {
        return DOCUMENTS.contains(mime) || mime.endsWith("+xml");
    }
}
