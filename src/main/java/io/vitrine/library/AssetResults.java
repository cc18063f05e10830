package io.vitrine.library;

import com.fasterxml.jackson.annotation.JsonValue;
import io.vitrine.access.Levels;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Word;
import java.util.List;
import java.util.Map;

/** The outcome for each of the files and folders that a request names, in the order of the request. */
record AssetResults(List<AssetResult> results) {
    /** The outcome for one file or folder, under the id exactly as it was sent. */
    record AssetResult(String id, Status status) {}

    /** A node that the viewer may not see is reported as not found, like one that does not exist. */
    enum Status {
        UPDATED,
        DELETED,
        PUBLISHED,
        UNPUBLISHED,
        NOT_FOUND,
        NOT_ALLOWED;

        /** The status of an operation that requires a level and is never allowed on the root of the library. */
        static Status of(Levels<NodeId> levels, NodeId id, Level needed, Status done) {
            if (levels.of(id) == Level.NONE) {
                return NOT_FOUND;
            }
            return id.isRoot() || !levels.of(id).includes(needed) ? NOT_ALLOWED : done;
        }

        @JsonValue
        @Override
        public String toString() {
            return Word.of(this);
        }
    }

    static AssetResults of(List<String> ids, Map<NodeId, Status> statuses) {
        return new AssetResults(ids.stream()
                .map(id -> new AssetResult(id, statuses.getOrDefault(NodeId.of(id), Status.NOT_FOUND)))
                .toList());
    }
}
