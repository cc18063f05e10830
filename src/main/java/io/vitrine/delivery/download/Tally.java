package io.vitrine.delivery.download;

import io.vitrine.delivery.zip.ZipEntry;
import io.vitrine.delivery.zip.ZipSize;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Counts entries as they pass by. Entries of {@link ZipEntry#NOBODYS} count only towards the size; pictures, whose size is
 * unknown, do not count towards it.
 */
final class Tally implements Iterator<ZipEntry> {
    private final Iterator<ZipEntry> entries;
    private final ZipSize size = new ZipSize();
    private final List<ZipEntry> skipped = new ArrayList<>();
    private long files;
    private long folders;

    Tally(Iterator<ZipEntry> entries) {
        this.entries = entries;
    }

    @Override
    public boolean hasNext() {
        return entries.hasNext();
    }

    @Override
    public ZipEntry next() {
        var entry = entries.next();
        switch (entry.kind()) {
            case FOLDER, COLLECTION -> folders++;
            case FILE, RENDITION -> files += entry.id() == ZipEntry.NOBODYS ? 0 : 1;
            case SKIPPED -> skipped.add(entry);
        }
        if (entry.kind() != ZipEntry.Kind.RENDITION) {
            size.add(entry);
        }
        return entry;
    }

    Download.Counts counts() {
        return new Download.Counts(files, folders, skipped.size(), size.bytes());
    }

    List<ZipEntry> skipped() {
        return skipped;
    }
}
