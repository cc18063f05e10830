package io.vitrine.delivery.download;

import io.vitrine.delivery.zip.NaturalOrder;
import io.vitrine.delivery.zip.ZipEntry;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A file, folder or collection that is to be in an archive.
 *
 * @param parent the folder that an asset is in; of a collection {@link #COLLECTION}
 * @param key the name as names are sorted
 * @param changedAt of a file when its current version came, in milliseconds
 * @param content of a file; null of others
 */
record Selected(long id, long parent, String name, String key, long changedAt, ZipEntry.@Nullable Content content) {
    /** What collections have for a parent. */
    static final long COLLECTION = -1;

    /** As people sort names; of equal names, the older first. */
    static final Comparator<Selected> ORDER = Comparator.comparing(Selected::key, NaturalOrder::compare)
            .thenComparing(Selected::name)
            .thenComparingLong(Selected::id);

    boolean isCollection() {
        return parent == COLLECTION;
    }

    boolean isFile() {
        return content != null;
    }
}
