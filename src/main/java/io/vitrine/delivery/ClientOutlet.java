package io.vitrine.delivery;

import io.vitrine.base.ClientChannel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/** The response to a request, with a known length. The operating system sends bytes of files itself if it can. */
public final class ClientOutlet implements Outlet {
    private final HttpServletResponse response;
    private final @Nullable ClientChannel channel;

    public ClientOutlet(HttpServletResponse response) {
        this.response = response;
        this.channel = ClientChannel.OF_REQUEST.isBound() ? ClientChannel.OF_REQUEST.get() : null;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        response.getOutputStream().write(bytes);
    }

    @Override
    public long file(FileChannel file, long from, long length) throws IOException {
        if (channel == null) {
            return -1;
        }
        response.flushBuffer();
        return channel.send(file, from, length);
    }
}
