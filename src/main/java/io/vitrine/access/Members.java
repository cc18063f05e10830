package io.vitrine.access;

import io.vitrine.access.Region.Place;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * The members of a collection that are in a {@link Region} or above it. There may be as many files as in the whole library,
 * so only their positions in the region are kept.
 */
final class Members {
    static final Members NONE = new Members();

    private final Set<Place> folders = new HashSet<>();
    private final BitSet files = new BitSet();

    /** Adds a member while members are being read. */
    void read(Place node, Region region) {
        if (node.folder()) {
            folders.add(node);
        } else {
            region.cover(node, files);
        }
    }

    /** A copy with one more member. */
    Members with(Place node, Region region) {
        var more = copy();
        more.read(node, region);
        return more;
    }

    /** A copy without some members. */
    Members without(Set<Place> nodes, Region region) {
        var gone = new Members();
        nodes.forEach(node -> gone.read(node, region));
        var fewer = copy();
        fewer.folders.removeAll(gone.folders);
        fewer.files.andNot(gone.files);
        return fewer;
    }

    /** Everything that the members and their contents cover; the caller must not change it. */
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
