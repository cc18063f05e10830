package io.vitrine.events;

import io.vitrine.base.CollectionId;
import io.vitrine.base.GroupId;
import io.vitrine.base.KeyId;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import io.vitrine.base.PrincipalId;
import io.vitrine.base.UserId;
import java.util.Map;

/**
 * One change.
 *
 * @param action what happened, as {@code object.verb}, for example {@code collection.create}
 * @param objectKind file, folder, collection, user, group, key, session, download, savedSearch, metadataField
 * @param objectName the object's name or path at the time
 * @param details what changed, before and after; never a secret
 */
public record Event(String action, String objectKind, long objectId, String objectName, Map<String, Object> details) {
    public static Event of(String action, ObjectId object, String name, Map<String, Object> details) {
        var kind = switch (object) {
            case NodeId node -> action.startsWith("folder.") ? "folder" : "file";
            case CollectionId collection -> "collection";
        };
        return new Event(action, kind, object.value(), name, details);
    }

    public static Event of(String action, PrincipalId principal, String name, Map<String, Object> details) {
        var kind = switch (principal) {
            case UserId user -> "user";
            case GroupId group -> "group";
        };
        return new Event(action, kind, principal.value(), name, details);
    }

    public static Event of(String action, KeyId key, String name, Map<String, Object> details) {
        return new Event(action, "key", key.value(), name, details);
    }
}
