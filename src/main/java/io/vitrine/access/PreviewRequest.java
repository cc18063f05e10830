package io.vitrine.access;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.CollectionId;
import io.vitrine.base.GroupId;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import io.vitrine.base.Problem;
import io.vitrine.base.Required;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A change to preview: exactly one of these. */
@Schema(name = "AccessPreviewRequest")
record PreviewRequest(
        @Nullable Share share,
        @Nullable Members collectionMembers,
        @Nullable Collection collection,
        @Nullable Group group,
        @Nullable User user) {
    PreviewRequest {
        var wanted = Stream.of(share, collectionMembers, collection, group, user)
                .filter(Objects::nonNull)
                .count();
        if (wanted != 1) {
            throw Problem.invalid("one-change", "Ask for one of share, collectionMembers, collection, group, user");
        }
    }

    /** A change of who has access to an object, as the object's own endpoint takes it. */
    @Schema(name = "PreviewedShare")
    record Share(
            @Nullable NodeId assetId,
            @Nullable CollectionId collectionId,
            @Nullable List<AccessChange.Grant> addOrModify,
            @Nullable List<AccessChange.Principal> remove) {
        Share {
            exactlyOne(assetId != null, collectionId != null, "share", "assetId, collectionId");
        }

        ObjectId object() {
            return assetId == null ? Objects.requireNonNull(collectionId) : assetId;
        }

        AccessChange change() {
            return new AccessChange(addOrModify, remove);
        }
    }

    /** A change of the members of collections: adds or removes each of the assets in each of the collections. */
    @Schema(name = "PreviewedMembers")
    record Members(
            List<CollectionId> collectionIds,
            @Nullable List<NodeId> add,
            @Nullable List<NodeId> remove) {
        Members {
            Required.field(collectionIds, "collectionMembers.collectionIds");
            exactlyOne(add != null, remove != null, "collectionMembers", "add, remove");
        }

        List<NodeId> assets() {
            return add == null ? Objects.requireNonNull(remove) : add;
        }
    }

    /** A change of what a collection gives on its members, or its deletion. */
    @Schema(name = "PreviewedCollection")
    record Collection(
            CollectionId id,
            @Nullable MemberAccess memberAccess,
            @Nullable Boolean delete) {
        Collection {
            Required.field(id, "collection.id");
            exactlyOne(memberAccess != null, Boolean.TRUE.equals(delete), "collection", "memberAccess, delete");
        }
    }

    /** A change of a group's members, or its deletion. */
    @Schema(name = "PreviewedGroup")
    record Group(
            GroupId id,
            @Nullable List<UserId> add,
            @Nullable List<UserId> remove,
            @Nullable Boolean delete) {
        Group {
            Required.field(id, "group.id");
            exactlyOne(add != null || remove != null, Boolean.TRUE.equals(delete), "group", "add or remove, delete");
        }

        boolean isDeletion() {
            return Boolean.TRUE.equals(delete);
        }

        List<UserId> added() {
            return add == null ? List.of() : add;
        }

        List<UserId> removed() {
            return remove == null ? List.of() : remove;
        }
    }

    /** A change of a user's role, or their deletion. */
    @Schema(name = "PreviewedUser")
    record User(UserId id, @Nullable Role role, @Nullable Boolean delete) {
        User {
            Required.field(id, "user.id");
            exactlyOne(role != null, Boolean.TRUE.equals(delete), "user", "role, delete");
        }
    }

    private static void exactlyOne(boolean first, boolean second, String field, String choices) {
        if (first == second) {
            throw Problem.invalidField("one-change", field, AccessFault.EXACTLY_ONE, choices);
        }
    }
}
