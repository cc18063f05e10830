package io.vitrine.base;

/** Whom something can be shared with: a user or a group. */
public sealed interface PrincipalId permits UserId, GroupId {
    long value();

    /** The word of the API and the database for this kind of principal. */
    default String kind() {
        return switch (this) {
            case UserId user -> "user";
            case GroupId group -> "group";
        };
    }
}
