package io.vitrine.delivery.media;

import io.vitrine.blob.BlobStore;
import io.vitrine.delivery.ByteRange;
import io.vitrine.delivery.Multipart;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Sends bytes from the store. No database connection is held here, and where the container can send a file by itself, no
 * thread either, however slow the client.
 */
@Component
class MediaBody {
    private static final String SENDFILE = "org.apache.tomcat.sendfile.";
    /** Below that a copy is quicker than handing the file over. */
    private static final int SMALL = 48 * 1024;

    private final BlobStore store;

    MediaBody(BlobStore store) {
        this.store = store;
    }

    /** Errors: content-missing, before anything is sent. */
    void all(HttpServletRequest request, HttpServletResponse response, MediaFile file) throws IOException {
        response.setContentType(MediaHeaders.type(file));
        part(request, response, file, new ByteRange(0, file.size() - 1));
    }

    void some(HttpServletRequest request, HttpServletResponse response, MediaFile file, List<ByteRange> ranges)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        if (ranges.size() == 1) {
            response.setContentType(MediaHeaders.type(file));
            response.setHeader("Content-Range", ranges.getFirst().of(file.size()));
            part(request, response, file, ranges.getFirst());
        } else {
            parts(response, file, ranges);
        }
    }

    private void part(HttpServletRequest request, HttpServletResponse response, MediaFile file, ByteRange range)
            throws IOException {
        response.setContentLengthLong(range.length());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        var path = store.file(file.sha256());
        if (path.isPresent()
                && range.length() > SMALL
                && Boolean.TRUE.equals(request.getAttribute(SENDFILE + "support"))) {
            request.setAttribute(SENDFILE + "filename", path.get().toString());
            request.setAttribute(SENDFILE + "start", range.first());
            request.setAttribute(SENDFILE + "end", range.last() + 1);
        } else {
            copy(response, file, range);
        }
    }

    private void parts(HttpServletResponse response, MediaFile file, List<ByteRange> ranges) throws IOException {
        var parts = Multipart.of(MediaHeaders.type(file), file.size(), ranges);
        response.setContentType(parts.contentType());
        response.setContentLengthLong(parts.length());
        var out = response.getOutputStream();
        for (var range : ranges) {
            out.write(parts.head(range));
            copy(response, file, range);
        }
        out.write(parts.end());
    }

    private void copy(HttpServletResponse response, MediaFile file, ByteRange range) throws IOException {
        try (var in = store.read(file.sha256(), range.first(), range.length())) {
            var sent = in.transferTo(response.getOutputStream());
            if (sent < range.length()) {
                throw new IOException("the stored content " + file.sha256() + " is cut short");
            }
        }
    }
}
