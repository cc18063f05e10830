package io.vitrine.delivery;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Bytes of a file that the system itself sends, so that this program sees few of them. */
public final class StraightFile {
    /** Below that a copy is cheaper than to send what is held back by itself. */
    private static final int LARGE = 64 * 1024;
    /** So much is written, and so waited for, when the client takes nothing at the moment. */
    private static final int PIECE = 16 * 1024;

    private StraightFile() {}

    /** Whether so many bytes are to be sent this way, if there is one. */
    public static boolean isWorthIt(long length) {
        return length >= LARGE;
    }

    /**
     * Sends what can be sent so, all that came before being written. Waits for the client as long as the server lets it be slow.
     *
     * @return how many bytes: all but a rest, which the caller is to write; 0 where the outlet can only be written to
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
