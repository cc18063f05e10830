package io.vitrine.library.resumable;

import io.vitrine.base.ClientChannel;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The pieces of uploads that come in at the moment on this node, each of which can be ended by who goes on. */
final class RunningPieces {
    /** How long the end of a piece is waited for; what is not kept by then does not count. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ConcurrentMap<Long, Piece> pieces = new ConcurrentHashMap<>();

    /** To be closed when all that came is kept. An older one of the same upload, which can add no more, ends. */
    Piece begin(long upload, InputStream request) {
        var piece = new Piece(upload, request);
        var older = pieces.put(upload, piece);
        if (older != null) {
            older.end();
        }
        return piece;
    }

    /** Lets a piece of that upload end behind what has arrived, and waits until that is kept. Answers whether there was one. */
    boolean end(long upload) {
        var piece = pieces.get(upload);
        if (piece == null) {
            return false;
        }
        piece.end();
        try {
            piece.over.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    /** One that comes in. */
    final class Piece implements AutoCloseable {
        private final long upload;
        private final InputStream body;
        private final @Nullable ClientChannel client =
                ClientChannel.OF_REQUEST.isBound() ? ClientChannel.OF_REQUEST.get() : null;
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile boolean isEnding;

        private Piece(long upload, InputStream request) {
            this.upload = upload;
            this.body = new Body(request);
        }

        /** The bytes; once it is to end it breaks off when nothing more has arrived. */
        InputStream body() {
            return body;
        }

        /** Not after it is over: then the connection may be another request's. */
        private synchronized void end() {
            isEnding = true;
            if (over.getCount() > 0 && client != null) {
                try {
                    client.endInput();
                } catch (IOException gone) {
                    // Then it ends by itself.
                }
            }
        }

        @Override
        public synchronized void close() {
            pieces.remove(upload, this);
            over.countDown();
        }

        private final class Body extends FilterInputStream {
            Body(InputStream request) {
                super(request);
            }

            @Override
            public int read() throws IOException {
                requireMore();
                return in.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                requireMore();
                return in.read(into, offset, length);
            }

            private void requireMore() throws IOException {
                if (isEnding && in.available() == 0) {
                    throw new IOException("another request goes on with the upload");
                }
            }
        }
    }
}
