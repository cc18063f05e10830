package io.vitrine.library.upload;

import io.vitrine.base.BlockStream;
import io.vitrine.base.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

/**
 * A multipart/form-data body, read as it arrives. Each part must be read before the next is asked for; no part is kept.
 *
 * <p>Errors of all methods and of the streams: {@code Problem} broken-multipart, if the body is not what its headers say or
 * ends too early.
 */
final class MultipartBody {
    private static final int MAX_PART_HEADERS = 8 * 1024;
    /** How much may follow the last boundary; the standard lets senders put text there, but nobody does. */
    private static final int MAX_EPILOGUE = 64 * 1024;

    private final JakartaServletFileUpload<?, ?> headers = new JakartaServletFileUpload<>();
    private final InputStream raw;
    private final MultipartScanner scanner;
    private @Nullable Part current;

    private MultipartBody(InputStream raw, MultipartScanner scanner) {
        this.raw = raw;
        this.scanner = scanner;
        headers.setHeaderCharset(StandardCharsets.UTF_8);
    }

    /** One part; {@code fileName} is null for a text field. */
    record Part(String name, @Nullable String fileName, InputStream content) {}

    /** Errors: unsupported-media-type, if the body is something else. */
    static MultipartBody of(HttpServletRequest request) {
        var type = String.valueOf(request.getContentType());
        if (!type.regionMatches(true, 0, "multipart/form-data", 0, "multipart/form-data".length())) {
            throw new Problem(
                    Problem.Kind.UNSUPPORTED, "unsupported-media-type", "An upload is sent as multipart/form-data");
        }
        var boundary = new JakartaServletFileUpload<>().getBoundary(type);
        if (boundary == null || boundary.length == 0) {
            throw broken("the boundary is missing from the Content-Type");
        }
        try {
            var raw = new Checked(request);
            return new MultipartBody(raw, new MultipartScanner(raw, boundary));
        } catch (IOException unreadable) {
            throw broken("it cannot be read");
        }
    }

    /** The next part. Skips what is left of the part before. */
    Optional<Part> next() {
        try {
            if (!scanner.next()) {
                return Optional.empty();
            }
            current = part(scanner.headers(MAX_PART_HEADERS));
            return Optional.of(current);
        } catch (MultipartScanner.HeadersTooLong tooLong) {
            throw broken("the headers of a part are longer than " + MAX_PART_HEADERS + " bytes");
        } catch (IOException malformed) {
            throw broken("it is cut off or malformed");
        }
    }

    /** To be called after the last part: checks that the body is complete and ends there. */
    void end() {
        if (current == null) {
            throw broken("it has no parts");
        }
        try {
            if (raw.skip(MAX_EPILOGUE) == MAX_EPILOGUE) {
                throw broken("it does not end after its last part");
            }
        } catch (IOException unreadable) {
            throw broken("it is cut off");
        }
    }

    private Part part(String text) {
        var parsed = headers.getParsedHeaders(text);
        var name = headers.getFieldName(parsed);
        if (name == null) {
            throw broken("a part has no name");
        }
        return new Part(name, headers.getFileName(parsed), new Content(scanner));
    }

    private static Problem broken(String why) {
        return Problem.invalid("broken-multipart", "The body is not complete multipart/form-data: " + why);
    }

    /** The content of a part. */
    private static final class Content extends BlockStream {
        private final MultipartScanner scanner;

        Content(MultipartScanner scanner) {
            this.scanner = scanner;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            try {
                return scanner.read(into, offset, length);
            } catch (IOException failure) {
                throw broken("it is cut off or malformed");
            }
        }
    }

    /** The raw body. Failures to read it are reported as the sender's. */
    private static final class Checked extends BlockStream {
        private final InputStream in;
        private final HttpServletRequest request;

        Checked(HttpServletRequest request) throws IOException {
            this.in = request.getInputStream();
            this.request = request;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            try {
                return in.read(into, offset, length);
            } catch (SocketTimeoutException silent) {
                throw failed("nothing arrived for longer than vitrine.limits.body-idle-time");
            } catch (IOException | IllegalStateException failure) {
                throw failed("it is cut off or malformed");
            }
        }

        /**
         * When a body cannot be read, the container has already begun an error response of its own; this makes it report the
         * problem.
         */
        private Problem failed(String why) {
            var problem = broken(why);
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, problem);
            return problem;
        }
    }
}
