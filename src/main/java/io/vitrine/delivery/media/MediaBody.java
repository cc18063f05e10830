package io.vitrine.delivery.media;

import io.vitrine.delivery.ByteRange;
import io.vitrine.delivery.ClientOutlet;
import io.vitrine.delivery.Multipart;
import io.vitrine.delivery.StraightFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;

/** Sends bytes from where they are kept. No database connection is held here, however slow the client. */
final class MediaBody {
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
        copy(response, content, range);
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
        var sent = straight(response, content, range);
        if (sent < range.length()) {
            try (var in = content.bytes().read(range.first() + sent, range.length() - sent)) {
                sent += in.transferTo(response.getOutputStream());
            }
        }
        if (sent < range.length()) {
            throw new IOException("the content " + content.wanted().etag() + " is cut short");
        }
    }

    /** How many bytes the system itself has sent. */
    private static long straight(HttpServletResponse response, MediaContent content, ByteRange range)
            throws IOException {
        var path = content.bytes().file();
        if (path.isEmpty() || !StraightFile.isWorthIt(range.length())) {
            return 0;
        }
        try (var file = FileChannel.open(path.get())) {
            return StraightFile.send(file, range.first(), range.length(), new ClientOutlet(response));
        }
    }
}
