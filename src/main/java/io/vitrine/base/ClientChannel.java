package io.vitrine.base;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * The connection to the client of a request, bypassing the container: the operating system can send a file's bytes over it
 * without passing them through this program, and another thread can end its input.
 */
public interface ClientChannel {
    /** Bound while a request is carried out. */
    ScopedValue<ClientChannel> OF_REQUEST = ScopedValue.newInstance();

    /**
     * Sends part of a file directly, past the response. Everything written to the response must have been flushed before. Does
     * not wait.
     *
     * @return the number of bytes sent; 0 if the client takes none at the moment, or the file has none; negative if this
     *     connection cannot send files directly
     */
    long send(FileChannel file, long from, long length) throws IOException;

    /**
     * Makes a thread that waits for more of the request reach the end of its input. Does nothing if more input has already
     * arrived, or if this connection does not support it. To be called only while the request is carried out, by any thread.
     */
    void endInput() throws IOException;

    /**
     * Whether the client has closed the connection or will send no more, and so no longer waits for the answer. May be called
     * by any thread.
     */
    boolean isClosed();

    /** Closes the connection at once, however much of the answer has been sent. */
    void close();
}
