package io.vitrine.delivery.zip;

import io.vitrine.blob.Content;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * An archive whose entries become known while it is sent. It has the same layout as all others: an entry is added when its
 * content is known, so its header says what follows. The entries are kept until the end, where they are listed. Must be
 * closed.
 */
public final class ZipStream implements AutoCloseable {
    private final ZipOutput output;
    private final SentEntries sent = new SentEntries();
    private long offset;
    private long skipped;

    public ZipStream(ZipOutput output) {
        this.output = output;
    }

    /** Sends a folder, or a file whose content is in the store. */
    public void add(ZipEntry entry) throws IOException {
        head(entry);
        if (!entry.isFolder()) {
            output.content(entry.content(), 0, entry.content().size());
        }
    }

    /** Sends a file whose content comes from somewhere else. */
    public void add(ZipEntry entry, ReadableByteChannel bytes) throws IOException {
        head(entry);
        output.copy(bytes, entry.content(), entry.content().size());
    }

    private void head(ZipEntry entry) throws IOException {
        output.bytes(ZipLayout.local(entry, offset));
        offset += ZipLayout.localLength(entry) + entry.content().size();
        sent.add(entry);
    }

    /**
     * Records for the list that a file is not sent.
     *
     * @param reason in words
     */
    public void skip(ZipEntry entry, String reason) throws IOException {
        var content = new ZipEntry.Content(reason, entry.content().size(), 0, "");
        sent.add(new ZipEntry(ZipEntry.Kind.SKIPPED, entry.path(), entry.id(), entry.time(), content));
        skipped++;
    }

    /** How many files were not sent. */
    public long skipped() {
        return skipped;
    }

    /**
     * Sends the end of the archive. Nothing can be added afterwards.
     *
     * @param wantsList whether to include the list of files in any case; otherwise it is included only if something is
     * missing
     */
    public void end(boolean wantsList, ZipEntry.Time time) throws IOException {
        sent.end();
        var list = wantsList || skipped > 0 ? list(time) : null;
        var end = new End();
        try (var entries = sent.read()) {
            for (var entry = entries.next(); entry != null; entry = entries.next()) {
                end.header(entry);
            }
        }
        end.header(list);
        output.bytes(ZipLayout.end(end.count, offset, end.length));
        output.flush();
    }

    /** Computes the sums of the list first, then sends it. */
    private ZipEntry list(ZipEntry.Time time) throws IOException {
        Content sums;
        try (var entries = sent.read()) {
            sums = Content.of(Listing.of(entries.iterator()));
        }
        var entry = Listing.entry(sums, time);
        output.bytes(ZipLayout.local(entry, offset));
        offset += ZipLayout.localLength(entry) + sums.size();
        try (var entries = sent.read()) {
            var lines = Listing.of(entries.iterator());
            var chunk = new byte[8192];
            for (int read; (read = lines.read(chunk)) > 0; ) {
                output.bytes(chunk, 0, read);
            }
        }
        return entry;
    }

    /** Sends the central headers. */
    private final class End {
        private long at;
        private long length;
        private long count;

        void header(@Nullable ZipEntry entry) throws IOException {
            if (entry != null && entry.kind() != ZipEntry.Kind.SKIPPED) {
                var header = ZipLayout.central(entry, at);
                output.bytes(header);
                at += ZipLayout.localLength(entry) + entry.content().size();
                length += header.length;
                count++;
            }
        }
    }

    @Override
    public void close() throws IOException {
        sent.close();
    }
}
