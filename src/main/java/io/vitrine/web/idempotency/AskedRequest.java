package io.vitrine.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vitrine.web.StreamedBody;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;

/**
 * A request that can be told from others: by method, address and body. The body of an upload is not kept, and its boundary
 * differs each time it is sent, so only its length is compared.
 */
final class AskedRequest extends HttpServletRequestWrapper {
    private final byte[] body;
    private final boolean isRead;

    private AskedRequest(HttpServletRequest request, byte[] body, boolean isRead) {
        super(request);
        this.body = body;
        this.isRead = isRead;
    }

    /** Reads the body, unless it is streamed. Errors: those of reading it. */
    static AskedRequest of(HttpServletRequest request) throws IOException {
        var isRead = !StreamedBody.isOf(request);
        var body = isRead ? request.getInputStream().readAllBytes() : new byte[0];
        return new AskedRequest(request, body, isRead);
    }

    String hash(RequestKey key) {
        var mac = key.requestHash();
        var head = getMethod()
                + '\0'
                + getRequestURI()
                + '\0'
                + getQueryString()
                + '\0'
                + (isRead ? "" : String.valueOf(getContentLengthLong()))
                + '\0';
        mac.update(head.getBytes(UTF_8));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }

    /** Reads the rest of a streamed body, so that its sender comes to read the answer. */
    void drain() throws IOException {
        if (!isRead) {
            super.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return isRead ? new Kept(new ByteArrayInputStream(body)) : super.getInputStream();
    }

    private static final class Kept extends ServletInputStream {
        private final ByteArrayInputStream in;

        Kept(ByteArrayInputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return in.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("requests are read by the thread that serves them");
        }
    }
}
