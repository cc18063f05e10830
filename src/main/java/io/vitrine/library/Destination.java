package io.vitrine.library;

import io.vitrine.base.NodeId;
import java.util.List;

/**
 * Where a path leads to today.
 *
 * @param folder the last folder on the way that exists, and {@code path} its path
 * @param missing the names of those that would have to be made below it, in order
 */
record Destination(NodeId folder, String path, List<String> missing) {
    boolean exists() {
        return missing.isEmpty();
    }
}
