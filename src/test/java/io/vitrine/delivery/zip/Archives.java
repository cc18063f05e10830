package io.vitrine.delivery.zip;

import io.vitrine.blob.BlobStore;
import io.vitrine.blob.Content;
import io.vitrine.delivery.ByteRange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.CRC32;

/** A store with contents and manifests, and the archives made from them. */
final class Archives {
    static final ZipEntry.Time TIME = ZipEntry.Time.of(1_700_000_000_000L, ZoneOffset.UTC);

    private static final int END = 100_000;

    final BlobStore store;

    Archives(Path folder) {
        store = BlobStore.in(folder);
    }

    static ZipEntry folder(String path) {
        return new ZipEntry(ZipEntry.Kind.FOLDER, path, 1, TIME, ZipEntry.NOTHING);
    }

    static ZipEntry file(String path, ZipEntry.Content content) {
        return new ZipEntry(ZipEntry.Kind.FILE, path, 1, TIME, content);
    }

    ZipEntry.Content content(byte[] bytes) throws IOException {
        var kept = kept(new ByteArrayInputStream(bytes));
        return new ZipEntry.Content(kept.sha256(), kept.size(), kept.crc32(), "application/octet-stream");
    }

    /**
     * A content of zeros that takes no room on the disk, under a name that is not its SHA-256.
     *
     * @param isSummed whether its CRC-32 is right, which takes a moment to compute
     */
    ZipEntry.Content zeros(String name, long size, boolean isSummed) throws IOException {
        var file = store.file(name).orElseThrow();
        Files.createDirectories(file.getParent());
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(1), size - 1);
        }
        var crc = new CRC32();
        var chunk = new byte[1 << 20];
        for (var left = isSummed ? size : 0; left > 0; left -= Math.min(left, chunk.length)) {
            crc.update(chunk, 0, (int) Math.min(left, chunk.length));
        }
        return new ZipEntry.Content(name, size, crc.getValue(), "application/octet-stream");
    }

    ZipArchive archive(List<ZipEntry> entries) throws IOException {
        return new ZipArchive(store, kept(Manifest.of(entries.iterator())).sha256());
    }

    private Content kept(InputStream in) throws IOException {
        try (var staged = store.stage(in, Long.MAX_VALUE)) {
            staged.settle();
            return staged.content();
        }
    }

    byte[] bytes(ZipArchive archive, List<ByteRange> ranges) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var output = new ZipOutput(store, part -> {
            var copy = new byte[part.remaining()];
            part.get(copy);
            bytes.writeBytes(copy);
        })) {
            output.send(archive, new RangeCutter(ranges, range -> {}));
            output.flush();
        }
        return bytes.toByteArray();
    }

    /** Writes the archive to the file, and returns the file. */
    Path written(List<ZipEntry> entries, Path file) throws IOException {
        return written(entries, file, List.of(new ByteRange(0, ZipSize.of(entries.iterator()) - 1)));
    }

    /** Does the same for an archive with only zeros between its ends, but writes the ends alone. */
    Path endsWritten(List<ZipEntry> entries, Path file) throws IOException {
        var size = ZipSize.of(entries.iterator());
        return written(entries, file, List.of(new ByteRange(0, END - 1), new ByteRange(size - END, size - 1)));
    }

    private Path written(List<ZipEntry> entries, Path file, List<ByteRange> ranges) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var output = new ZipOutput(store, channel::write)) {
            var cutter = new RangeCutter(ranges, range -> {
                output.flush();
                channel.position(range.first());
            });
            output.send(archive(entries), cutter);
            output.flush();
        }
        return file;
    }
}
