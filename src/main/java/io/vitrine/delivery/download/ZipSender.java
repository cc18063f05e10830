package io.vitrine.delivery.download;

import io.vitrine.base.Viewer;
import io.vitrine.blob.BlobStore;
import io.vitrine.delivery.ByteRange;
import io.vitrine.delivery.ClientOutlet;
import io.vitrine.delivery.Multipart;
import io.vitrine.delivery.zip.RangeCutter;
import io.vitrine.delivery.zip.ZipArchive;
import io.vitrine.delivery.zip.ZipOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends archives, or ranges of them. If a content is damaged, the connection breaks off: nobody gets a wrong archive. */
@Component
class ZipSender {
    static final String TYPE = "application/zip";

    private final BlobStore store;
    private final Transfer.Log log;

    ZipSender(BlobStore store, Transfer.Log log) {
        this.store = store;
        this.log = log;
    }

    /** What a response consists of. */
    private record Body(List<ByteRange> ranges, @Nullable Multipart parts, long size) {
        boolean reachesEnd() {
            return !ranges.isEmpty() && ranges.getLast().last() == size - 1;
        }
    }

    /** @param ranges empty for the whole archive */
    void send(
            Viewer viewer,
            Download download,
            Optional<List<ByteRange>> ranges,
            HttpServletResponse response,
            boolean headOnly)
            throws IOException {
        var size = Objects.requireNonNull(download.counts().bytes());
        var body = ranges.map(some -> some(response, some, size)).orElseGet(() -> all(response, size));
        if (!headOnly) {
            transfer(viewer, download, body, response);
        }
    }

    private static Body all(HttpServletResponse response, long size) {
        response.setContentType(TYPE);
        response.setContentLengthLong(size);
        return new Body(List.of(new ByteRange(0, size - 1)), null, size);
    }

    private static Body some(HttpServletResponse response, List<ByteRange> ranges, long size) {
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        if (ranges.size() == 1) {
            response.setContentType(TYPE);
            response.setContentLengthLong(ranges.getFirst().length());
            response.setHeader("Content-Range", ranges.getFirst().of(size));
            return new Body(ranges, null, size);
        }
        var parts = Multipart.of(TYPE, size, ranges);
        response.setContentType(parts.contentType());
        response.setContentLengthLong(parts.length());
        return new Body(ranges, parts, size);
    }

    private void transfer(Viewer viewer, Download download, Body body, HttpServletResponse response)
            throws IOException {
        var transfer = log.start(viewer, download, new ClientOutlet(response));
        var isComplete = false;
        try (var output = new ZipOutput(store, transfer)) {
            write(download, body, output);
            isComplete = true;
        } finally {
            transfer.end(viewer, isComplete && body.reachesEnd());
        }
    }

    private void write(Download download, Body body, ZipOutput output) throws IOException {
        var parts = body.parts();
        var cutter = new RangeCutter(body.ranges(), range -> {
            if (parts != null) {
                output.bytes(parts.head(range));
            }
        });
        output.send(new ZipArchive(store, Objects.requireNonNull(download.manifest())), cutter);
        if (parts != null) {
            output.bytes(parts.end());
        }
        output.flush();
    }
}
