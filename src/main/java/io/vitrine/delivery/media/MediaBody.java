package io.vitrine.delivery.media;

import io.vitrine.delivery.ByteRange;
import io.vitrine.delivery.Multipart;
import io.vitrine.delivery.Outlet;
import io.vitrine.delivery.OutletStream;
import io.vitrine.delivery.StraightFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;

/**
 * Sends bytes from where they are kept. Holds no database connection, however slow the client.
 *
 * @param outlet to the response
 */
record MediaBody(HttpServletRequest request, HttpServletResponse response, Outlet outlet) {
    /** Errors: content-missing, before anything is sent. */
    void all(MediaContent content) throws IOException {
        response.setContentType(MediaHeaders.type(content));
        part(content, new ByteRange(0, content.size() - 1));
    }

    void some(MediaContent content, List<ByteRange> ranges) throws IOException {
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        if (ranges.size() == 1) {
            response.setContentType(MediaHeaders.type(content));
            response.setHeader("Content-Range", ranges.getFirst().of(content.size()));
            part(content, ranges.getFirst());
        } else {
            parts(content, ranges);
        }
    }

    private void part(MediaContent content, ByteRange range) throws IOException {
        response.setContentLengthLong(range.length());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        copy(content, range);
    }

    private void parts(MediaContent content, List<ByteRange> ranges) throws IOException {
        var parts = Multipart.of(MediaHeaders.type(content), content.size(), ranges);
        response.setContentType(parts.contentType());
        response.setContentLengthLong(parts.length());
        for (var range : ranges) {
            outlet.write(ByteBuffer.wrap(parts.head(range)));
            copy(content, range);
        }
        outlet.write(ByteBuffer.wrap(parts.end()));
    }

    private void copy(MediaContent content, ByteRange range) throws IOException {
        var sent = straight(content, range);
        if (sent < range.length()) {
            try (var in = content.bytes().read(range.first() + sent, range.length() - sent)) {
                sent += in.transferTo(new OutletStream(outlet));
            }
        }
        if (sent < range.length()) {
            throw new IOException("the content " + content.wanted().etag() + " is cut short");
        }
    }

    /** Lets the operating system send what it can, and returns how many bytes it has sent. */
    private long straight(MediaContent content, ByteRange range) throws IOException {
        var path = content.bytes().file();
        if (path.isEmpty() || !StraightFile.isWorthIt(range.length())) {
            return 0;
        }
        try (var file = FileChannel.open(path.get())) {
            return StraightFile.send(file, range.first(), range.length(), outlet);
        }
    }
}
