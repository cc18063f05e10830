package io.vitrine.base;

/** The id of someone to share with: a user or a group. */
public sealed interface PrincipalId permits UserId, GroupId {
    long value();

    /** The word for this kind of principal in the API and the database. */
    default String kind() {
        return switch (this) {
            case UserId user -> "user";
            case GroupId group -> "group";
        };
    }
}
