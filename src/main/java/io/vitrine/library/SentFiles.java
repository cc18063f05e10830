package io.vitrine.library;

import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.db.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ids of files that a client of ImageKit's API sent.
 *
 * @param sent the ids exactly as sent, so that an answer can name those that are not ids of this server
 */
record SentFiles(List<String> sent) {
    /** Each id once. */
    Set<NodeId> ids() {
        return sent.stream().map(NodeId::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Errors: not found, with the ids that have no row, or not that of a file, as {@code missingFileIds}. */
    void requireAll(Map<NodeId, Row> rows) {
        var missing = sent.stream()
                .distinct()
                .filter(id -> {
                    var row = rows.get(NodeId.of(id));
                    return row == null || !AssetRow.isFile(row);
                })
                .toList();
        if (!missing.isEmpty()) {
            throw new Problem(Problem.Kind.NOT_FOUND, "not-found", "Some of these files do not exist")
                    .with("missingFileIds", missing);
        }
    }
}
