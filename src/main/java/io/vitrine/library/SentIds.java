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
 * Files and folders by the ids that a request names.
 *
 * @param sent as they were, so that a result can name those, too, that are no ids
 */
record SentIds(List<String> sent) {
    /** Errors: invalid, where there is no list; too-many-items. */
    static SentIds of(@Nullable List<String> ids) {
        if (ids == null) {
            throw Problem.invalidField("invalid", "ids", CommonFault.REQUIRED);
        }
        ItemsPerCall.check("ids", ids.size());
        return new SentIds(ids);
    }

    /** Each once, without those that are no ids. */
    Set<NodeId> known() {
        return sent.stream()
                .map(NodeId::of)
                .filter(id -> id.value() != Ids.NOTHING)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those that are no ids, each once. */
    Set<String> strange() {
        return sent.stream()
                .filter(id -> Ids.read(id) == Ids.NOTHING)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
