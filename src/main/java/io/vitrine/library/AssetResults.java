package io.vitrine.library;

import com.fasterxml.jackson.annotation.JsonValue;
import io.vitrine.access.Levels;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Word;
import java.util.List;
import java.util.Map;

/** What became of each of the files and folders that a request names, in its order. */
record AssetResults(List<AssetResult> results) {
    /** What became of one, under the id as it was sent. */
    record AssetResult(String id, Status status) {}

    /** One that the viewer may not see is not found, like one that is absent. */
    enum Status {
        UPDATED,
        DELETED,
        PUBLISHED,
        UNPUBLISHED,
        NOT_FOUND,
        NOT_ALLOWED;

        /** Where a level is needed, and the root of the library is left as it is. */
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
