package io.vitrine.delivery.download;

import io.vitrine.delivery.zip.NaturalOrder;
import io.vitrine.delivery.zip.ZipEntry;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A file, folder or collection that was selected for an archive.
 *
 * @param parent the folder that an asset is in; {@link #COLLECTION} for a collection
 * @param key the sort key of the name
 * @param changedAt when the current version of a file was created, or when anything else was last updated, in milliseconds
 * @param content the content of a file; null for anything else
 */
record Selected(long id, long parent, String name, String key, long changedAt, ZipEntry.@Nullable Content content) {
    /** The parent of collections. */
    static final long COLLECTION = -1;

    /** Natural order of names; of items with equal names, the older first. */
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
