package io.vitrine.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** An outlet as an output stream. */
public final class OutletStream extends OutputStream {
    private final Outlet outlet;

    public OutletStream(Outlet outlet) {
        this.outlet = outlet;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        outlet.write(ByteBuffer.wrap(bytes, offset, length));
    }
}
