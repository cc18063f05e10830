package io.vitrine.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Where bytes go to a client. */
public interface Outlet {
    /** Takes all of them; waits for the client as long as the server lets it be slow. */
    void write(ByteBuffer bytes) throws IOException;

    /**
     * Takes some of a file's bytes without waiting, all that came before being written.
     *
     * @return how many; less than 0 where it can only be written to
     */
    default long file(FileChannel file, long from, long length) throws IOException {
        return -1;
    }
}
