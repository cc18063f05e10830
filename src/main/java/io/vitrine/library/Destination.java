package io.vitrine.library;

import io.vitrine.base.NodeId;
import java.util.List;

/**
 * The part of a path that exists, and the part that is missing.
 *
 * @param folder the last folder along the path that exists, and {@code path} its path
 * @param missing the names of the folders that would have to be created below it, in order
 */
record Destination(NodeId folder, String path, List<String> missing) {
    boolean exists() {
        return missing.isEmpty();
    }
}
