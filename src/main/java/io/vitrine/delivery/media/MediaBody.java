package io.vitrine.delivery.media;

import io.vitrine.delivery.ByteRange;
import io.vitrine.delivery.Multipart;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Sends bytes from where they are kept. No database connection is held here, and where the container can send a file by itself, no
 * thread either, however slow the client.
 */
final class MediaBody {
    private static final String SENDFILE = "org.apache.tomcat.sendfile.";
    /** Below that a copy is quicker than handing the file over. */
    private static final int SMALL = 48 * 1024;

    private MediaBody() {}

    /** Errors: content-missing, before anything is sent. */
    static void all(HttpServletRequest request, HttpServletResponse response, MediaContent content) throws IOException {
        response.setContentType(MediaHeaders.type(content));
        part(request, response, content, new ByteRange(0, content.size() - 1));
    }

    static void some(
            HttpServletRequest request, HttpServletResponse response, MediaContent content, List<ByteRange> ranges)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        if (ranges.size() == 1) {
            response.setContentType(MediaHeaders.type(content));
            response.setHeader("Content-Range", ranges.getFirst().of(content.size()));
            part(request, response, content, ranges.getFirst());
        } else {
            parts(response, content, ranges);
        }
    }

    private static void part(
            HttpServletRequest request, HttpServletResponse response, MediaContent content, ByteRange range)
            throws IOException {
        response.setContentLengthLong(range.length());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        var path = content.bytes().file();
        if (path.isPresent()
                && range.length() > SMALL
                && Boolean.TRUE.equals(request.getAttribute(SENDFILE + "support"))) {
            request.setAttribute(SENDFILE + "filename", path.get().toString());
            request.setAttribute(SENDFILE + "start", range.first());
            request.setAttribute(SENDFILE + "end", range.last() + 1);
        } else {
            copy(response, content, range);
        }
    }

    private static void parts(HttpServletResponse response, MediaContent content, List<ByteRange> ranges)
            throws IOException {
        var parts = Multipart.of(MediaHeaders.type(content), content.size(), ranges);
        response.setContentType(parts.contentType());
        response.setContentLengthLong(parts.length());
        var out = response.getOutputStream();
        for (var range : ranges) {
            out.write(parts.head(range));
            copy(response, content, range);
        }
        out.write(parts.end());
    }

    private static void copy(HttpServletResponse response, MediaContent content, ByteRange range) throws IOException {
        try (var in = content.bytes().read(range.first(), range.length())) {
            var sent = in.transferTo(response.getOutputStream());
            if (sent < range.length()) {
                throw new IOException("the content " + content.wanted().etag() + " is cut short");
            }
        }
    }
}
