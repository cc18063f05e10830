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

/** The pieces of uploads that this server is receiving. A request that continues an upload can end its running piece. */
final class RunningPieces {
    /** How long to wait for the end of a piece; bytes that are not stored by then do not count. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ConcurrentMap<Long, Piece> pieces = new ConcurrentHashMap<>();

    /**
     * Registers a piece, to be closed when all of its received bytes are stored. An older piece of the same upload, which can
     * add nothing any more, is ended.
     */
    Piece begin(long upload, InputStream request) {
        var piece = new Piece(upload, request);
        var older = pieces.put(upload, piece);
        if (older != null) {
            older.end();
        }
        return piece;
    }

    /**
     * Ends the piece of an upload after the bytes that have arrived, and waits until they are stored. Returns whether there was
     * one.
     */
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

    /** A piece that is being received. */
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

        /** The bytes. Once the piece is to end, reading fails as soon as no more bytes are available. */
        InputStream body() {
            return body;
        }

        /** Leaves the connection alone once the piece is closed, since it may then belong to another request. */
        private synchronized void end() {
            isEnding = true;
            if (over.getCount() > 0 && client != null) {
                try {
                    client.endInput();
                } catch (IOException gone) {
                    // The connection is gone, so the piece ends by itself.
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
                    throw new IOException("another request continues the upload");
                }
            }
        }
    }
}
