package io.vitrine.delivery.zip;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The entries that an archive has got so far, in memory but packed: about 60 bytes for each. To be closed. */
final class SentEntries implements AutoCloseable {
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed));
    private byte[] all = {};

    void add(ZipEntry entry) throws IOException {
        Manifest.write(out, entry);
    }

    /** No more are to come; from now on they can be read, as often as is wanted. */
    void end() throws IOException {
        Manifest.end(out);
        out.close();
        all = packed.toByteArray();
        packed.reset();
    }

    Manifest.Reader read() {
        var unpacked = new InflaterInputStream(new ByteArrayInputStream(all));
        return new Manifest.Reader(new DataInputStream(new BufferedInputStream(unpacked)));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
