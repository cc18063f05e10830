package io.vitrine.access;

import io.vitrine.access.Region.Place;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Those members of a collection that are in a {@link Region} or above it. Files may be as many as there are in the library, so that
 * of them only their places in the row are kept.
 */
final class Members {
    static final Members NONE = new Members();

    private final Set<Place> folders = new HashSet<>();
    private final BitSet files = new BitSet();

    /** Adds a member as they are read. */
    void read(Place node, Region region) {
        if (node.folder()) {
            folders.add(node);
        } else {
            region.cover(node, files);
        }
    }

    /** These, and one more. */
    Members with(Place node, Region region) {
        var more = copy();
        more.read(node, region);
        return more;
    }

    /** These, but for some. */
    Members without(Set<Place> nodes, Region region) {
        var gone = new Members();
        nodes.forEach(node -> gone.read(node, region));
        var fewer = copy();
        fewer.folders.removeAll(gone.folders);
        fewer.files.andNot(gone.files);
        return fewer;
    }

    /** All that they and what is in them cover; not to be changed. */
    BitSet covered(Region region) {
        if (folders.isEmpty()) {
            return files;
        }
        var all = (BitSet) files.clone();
        folders.forEach(folder -> region.cover(folder, all));
        return all;
    }

    private Members copy() {
        var copy = new Members();
        copy.folders.addAll(folders);
        copy.files.or(files);
        return copy;
    }
}
