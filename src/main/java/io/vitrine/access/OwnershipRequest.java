package io.vitrine.access;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.CollectionId;
import io.vitrine.base.ItemsPerCall;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import io.vitrine.base.Problem;
import io.vitrine.base.Required;
import io.vitrine.base.UserId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A transfer of ownership: of everything that one person owns, or of some objects, no matter who owns them.
 *
 * @param from whose objects are all transferred; also somebody who was deleted
 * @param to the new owner
 */
@Schema(name = "OwnershipTransfer")
record OwnershipRequest(
        UserId to,
        @Nullable UserId from,
        @Nullable List<NodeId> assetIds,
        @Nullable List<CollectionId> collectionIds) {
    OwnershipRequest {
        Required.field(to, "to");
        assetIds = assetIds == null ? List.of() : assetIds;
        collectionIds = collectionIds == null ? List.of() : collectionIds;
        if ((from == null) == (assetIds.isEmpty() && collectionIds.isEmpty())) {
            throw Problem.invalidField("one-of", "from", AccessFault.THINGS_OR_OWNER);
        }
        ItemsPerCall.check("assetIds", assetIds.size() + collectionIds.size(), AccessChange.MOST);
    }

    /** The named objects in the order of the request, each once. */
    Set<ObjectId> objects() {
        var objects = new LinkedHashSet<ObjectId>();
        if (assetIds != null) {
            objects.addAll(assetIds);
        }
        if (collectionIds != null) {
            objects.addAll(collectionIds);
        }
        return objects;
    }
}
