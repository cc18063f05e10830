package io.vitrine.library;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Ids;
import io.vitrine.base.ItemsPerCall;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ids of files and folders that a request names.
 *
 * @param sent the ids exactly as sent, so that a result can also name those that are not ids
 */
record SentIds(List<String> sent) {
    /** Errors: invalid, if there is no list; too-many-items. */
    static SentIds of(@Nullable List<String> ids) {
        if (ids == null) {
            throw Problem.invalidField("invalid", "ids", CommonFault.REQUIRED);
        }
        ItemsPerCall.check("ids", ids.size());
        return new SentIds(ids);
    }

    /** The valid ids, each once. */
    Set<NodeId> known() {
        return sent.stream()
                .map(NodeId::of)
                .filter(id -> id.value() != Ids.NOTHING)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The texts that are not ids, each once. */
    Set<String> strange() {
        return sent.stream()
                .filter(id -> Ids.read(id) == Ids.NOTHING)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
