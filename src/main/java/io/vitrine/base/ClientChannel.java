package io.vitrine.base;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * The connection to the client of a request, past the container: the system can take bytes from a file to it without this
 * program seeing them, and another thread can end what comes in.
 */
public interface ClientChannel {
    /** Bound while a request is carried out. */
    ScopedValue<ClientChannel> OF_REQUEST = ScopedValue.newInstance();

    /**
     * Sends some of a file past the answer, of which nothing may be held back: it is flushed before. Does not wait.
     *
     * @return how many bytes: 0 where the client takes none at the moment, or the file has none; less than 0 where there is no
     *     such way after all
     */
    long send(FileChannel file, long from, long length) throws IOException;

    /**
     * Lets whoever waits for more of the request come to its end. Does nothing where more has come already, or there is no such
     * way. Only while the request is carried out; any thread may.
     */
    void endInput() throws IOException;

    /** Whether the client has closed it, or will send no more: then it does not wait for the answer. Any thread may ask. */
    boolean isClosed();

    /** Closes it at once, whatever of the answer has been sent. */
    void close();
}
