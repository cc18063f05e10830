package io.vitrine.delivery.zip;

import io.vitrine.blob.BlobStore;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An archive, known by its manifest alone. Holds no more than one entry at a time, however many there are. */
public final class ZipArchive {
    /** Receives the bytes. */
    interface Sink {
        void bytes(byte[] bytes, int from, int length) throws IOException;

        /** Some bytes of a content. Errors: IOException, if the store does not have all of it. */
        void content(ZipEntry.Content content, long from, long length) throws IOException;
    }

    private final BlobStore store;
    private final String manifest;

    public ZipArchive(BlobStore store, String manifest) {
        this.store = store;
        this.manifest = manifest;
    }

    /** Sends the bytes in the ranges, in the order of the archive. */
    void send(RangeCutter ranges, Sink sink) throws IOException {
        var start = files(ranges, sink);
        if (!ranges.isDone()) {
            end(ranges, sink, start);
        }
    }

    /** Sends local headers and contents. Returns where they end, if all of them were visited. */
    private long files(RangeCutter ranges, Sink sink) throws IOException {
        var offset = 0L;
        try (var entries = Manifest.open(store, manifest)) {
            for (var entry = next(entries); entry != null && !ranges.isDone(); entry = next(entries)) {
                var header = header(entry, offset);
                ranges.piece(
                        ZipLayout.localLength(entry),
                        (from, length) -> sink.bytes(header.bytes(), (int) from, (int) length));
                var content = entry.content();
                ranges.piece(content.size(), (from, length) -> sink.content(content, from, length));
                offset += ZipLayout.localLength(entry) + content.size();
            }
        }
        return offset;
    }

    private void end(RangeCutter ranges, Sink sink, long start) throws IOException {
        var offset = 0L;
        var central = 0L;
        var count = 0L;
        try (var entries = Manifest.open(store, manifest)) {
            for (var entry = next(entries); entry != null && !ranges.isDone(); entry = next(entries)) {
                var header = header(entry, offset);
                var length = ZipLayout.centralLength(entry, offset);
                ranges.piece(length, (from, part) -> sink.bytes(header.centralBytes(), (int) from, (int) part));
                central += length;
                offset += ZipLayout.localLength(entry) + entry.content().size();
                count++;
            }
        }
        var end = ZipLayout.end(count, start, central);
        ranges.piece(end.length, (from, length) -> sink.bytes(end, (int) from, (int) length));
    }

    private record Header(ZipEntry entry, long offset) {
        byte[] bytes() {
            return ZipLayout.local(entry, offset);
        }

        byte[] centralBytes() {
            return ZipLayout.central(entry, offset);
        }
    }

    private static Header header(ZipEntry entry, long offset) {
        return new Header(entry, offset);
    }

    /** The next entry that is in the archive, leaving out skipped ones. */
    private static @Nullable ZipEntry next(Manifest.Reader entries) throws IOException {
        var entry = entries.next();
        while (entry != null && entry.kind() == ZipEntry.Kind.SKIPPED) {
            entry = entries.next();
        }
        return entry;
    }
}
