package io.vitrine.delivery.zip;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The entries of an archive so far, compressed in memory: about 60 bytes for each. Must be closed. */
final class SentEntries implements AutoCloseable {
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed));
    private byte[] all = {};

    void add(ZipEntry entry) throws IOException {
        Manifest.write(out, entry);
    }

    /** Ends the entries; from now on they can be read any number of times. */
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
