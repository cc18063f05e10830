package io.vitrine.delivery.zip;

import io.vitrine.blob.BlobStore;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list of an archive's entries as kept in the store: about 100 bytes for each, read from beginning to end and never held
 * in memory as a whole.
 *
 * <pre>
 * "VZM" and the number 2
 * for each entry:
 *   1 byte            1 for a folder, 2 for a file, 3 for a skipped file, 4 for a collection,
 *                   5 for a picture to be made of a file
 *   path              its length in 2 bytes, then modified UTF-8
 *   8, 8, 4 bytes     id, time in UTC, time of MS-DOS
 *   of 2 and 5        32 bytes SHA-256, 8 size, 4 CRC-32, its type as the path is written
 *   of a skipped one  the reason as the path is written, 8 bytes size
 * 1 byte              0
 * </pre>
 *
 * The number stands for this form and for the layout: an archive whose bytes would differ needs another number.
 */
public final class Manifest {
    private static final int HEAD = 'V' << 24 | 'Z' << 16 | 'M' << 8 | 2;
    private static final int BUFFER = 32 * 1024;
    private static final int SHA256_BYTES = 32;
    private static final ZipEntry.Kind[] KINDS = ZipEntry.Kind.values();

    private Manifest() {}

    /** The manifest of the entries, as a stream to be put into the store. */
    public static InputStream of(Iterator<ZipEntry> entries) {
        var records = Stream.concat(
                Stream.of(bytes(out -> out.writeInt(HEAD))),
                Stream.concat(
                        Stream.generate(() -> entries)
                                .takeWhile(Iterator::hasNext)
                                .map(Iterator::next)
                                .map(entry -> bytes(out -> write(out, entry))),
                        Stream.of(bytes(Manifest::end))));
        return new Chunks(records.iterator());
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        var bytes = new ByteArrayOutputStream(192);
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static void end(DataOutputStream out) throws IOException {
        out.writeByte(0);
    }

    static void write(DataOutputStream out, ZipEntry entry) throws IOException {
        out.writeByte(entry.kind().ordinal() + 1);
        out.writeUTF(entry.path());
        out.writeLong(entry.id());
        out.writeLong(entry.time().millis());
        out.writeInt(entry.time().dos());
        var content = entry.content();
        switch (entry.kind()) {
            case FOLDER, COLLECTION -> {}
            case FILE, RENDITION -> {
                out.write(HexFormat.of().parseHex(content.sha256()));
                out.writeLong(content.size());
                out.writeInt((int) content.crc32());
                out.writeUTF(content.mime());
            }
            case SKIPPED -> {
                out.writeUTF(content.sha256());
                out.writeLong(content.size());
            }
        }
    }

    /** Reads a manifest from the store. Errors: {@code Problem} content-missing, if it is not there. */
    public static Reader open(BlobStore store, String sha256) throws IOException {
        var in = store.read(sha256, 0, store.size(sha256).orElse(0));
        var reader = new Reader(new DataInputStream(new BufferedInputStream(in, BUFFER)));
        if (reader.in.readInt() != HEAD) {
            reader.close();
            throw new IOException("the manifest " + sha256 + " has an unknown format");
        }
        return reader;
    }

    /** Reads the entries one by one. Must be closed. */
    public static final class Reader implements AutoCloseable {
        private final DataInputStream in;

        /** @param in positioned at the first entry */
        Reader(DataInputStream in) {
            this.in = in;
        }

        /** The next entry; null after the last. Errors: {@code IOException}, if the manifest is cut short or damaged. */
        public @Nullable ZipEntry next() throws IOException {
            var kind = in.readUnsignedByte();
            if (kind > KINDS.length) {
                throw new IOException("the manifest has an entry of an unknown kind");
            }
            return kind == 0 ? null : read(KINDS[kind - 1]);
        }

        /** The entries that are left. Errors of its methods: {@code UncheckedIOException}. */
        Iterator<ZipEntry> iterator() {
            return new Iterator<>() {
                private @Nullable ZipEntry next = read();

                private @Nullable ZipEntry read() {
                    try {
                        return Reader.this.next();
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                }

                @Override
                public boolean hasNext() {
                    return next != null;
                }

                @Override
                public ZipEntry next() {
                    var entry = next;
                    if (entry == null) {
                        throw new NoSuchElementException();
                    }
                    next = read();
                    return entry;
                }
            };
        }

        private ZipEntry read(ZipEntry.Kind kind) throws IOException {
            var path = in.readUTF();
            var id = in.readLong();
            var time = new ZipEntry.Time(in.readLong(), in.readInt());
            return new ZipEntry(kind, path, id, time, content(kind));
        }

        private ZipEntry.Content content(ZipEntry.Kind kind) throws IOException {
            return switch (kind) {
                case FOLDER, COLLECTION -> ZipEntry.NOTHING;
                case FILE, RENDITION -> {
                    var sha256 = HexFormat.of().formatHex(in.readNBytes(SHA256_BYTES));
                    yield new ZipEntry.Content(
                            sha256, in.readLong(), Integer.toUnsignedLong(in.readInt()), in.readUTF());
                }
                case SKIPPED -> {
                    var reason = in.readUTF();
                    yield new ZipEntry.Content(reason, in.readLong(), 0, "");
                }
            };
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
