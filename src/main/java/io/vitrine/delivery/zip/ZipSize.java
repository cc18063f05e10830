package io.vitrine.delivery.zip;

import java.util.Iterator;

/** Computes the size of an archive as its entries become known. */
public final class ZipSize {
    private long offset;
    private long central;
    private long count;

    /** The size of the archive with these entries, in bytes. */
    public static long of(Iterator<ZipEntry> entries) {
        var size = new ZipSize();
        entries.forEachRemaining(size::add);
        return size.bytes();
    }

    /** Adds an entry; skipped ones take no room. */
    public void add(ZipEntry entry) {
        if (entry.kind() != ZipEntry.Kind.SKIPPED) {
            central += ZipLayout.centralLength(entry, offset);
            offset += ZipLayout.localLength(entry) + entry.content().size();
            count++;
        }
    }

    public long bytes() {
        return offset + central + ZipLayout.endLength(count, offset, central);
    }
}
