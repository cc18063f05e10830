package io.vitrine.delivery;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** The way to the client of a request on which the system takes bytes from a file without this program seeing them. */
public interface ClientChannel {
    /** Bound while a request is carried out, where its connection has such a way. */
    ScopedValue<ClientChannel> OF_REQUEST = ScopedValue.newInstance();

    /**
     * Sends some of a file past the answer, of which nothing may be held back: it is flushed before. Does not wait.
     *
     * @return how many bytes: 0 where the client takes none at the moment, or the file has none; less than 0 where there is no
     *     such way after all
     */
    long send(FileChannel file, long from, long length) throws IOException;
}
