package io.vitrine.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Sends bytes to a client. */
public interface Outlet {
    /** Writes all of the bytes; waits for a slow client as long as the server allows. */
    void write(ByteBuffer bytes) throws IOException;

    /**
     * Sends some of a file's bytes without waiting for the client, after everything that was written before.
     *
     * @return how many bytes were sent; negative if this outlet only supports {@link #write}
     */
    default long file(FileChannel file, long from, long length) throws IOException {
        return -1;
    }
}
