package io.vitrine.delivery;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Lets the operating system send the bytes of a file itself, so that few of them pass through this program. */
public final class StraightFile {
    /** Below this length, a copy is cheaper than flushing what was written before. */
    private static final int LARGE = 64 * 1024;
    /** How many bytes to write, and so to wait for, if the client accepts none at the moment. */
    private static final int PIECE = 16 * 1024;

    private StraightFile() {}

    /** Whether sending this many bytes this way pays off, if the outlet supports it. */
    public static boolean isWorthIt(long length) {
        return length >= LARGE;
    }

    /**
     * Sends as much as possible this way, after everything that was written before. Waits for a slow client as long as
     * the server allows.
     *
     * @return how many bytes were sent: all but a remainder, which the caller must write; 0 if the outlet only supports
     * writing
     */
    public static long send(FileChannel file, long from, long length, Outlet outlet) throws IOException {
        var sent = 0L;
        while (length - sent > PIECE) {
            var taken = outlet.file(file, from + sent, length - sent);
            if (taken < 0) {
                break;
            }
            sent += taken > 0 ? taken : piece(file, from + sent, outlet);
        }
        return sent;
    }

    private static int piece(FileChannel file, long from, Outlet outlet) throws IOException {
        var piece = ByteBuffer.allocate(PIECE);
        while (piece.hasRemaining()) {
            if (file.read(piece, from + piece.position()) < 0) {
                throw new EOFException("a file is shorter than it was");
            }
        }
        outlet.write(piece.flip());
        return PIECE;
    }
}
