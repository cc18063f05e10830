package io.vitrine.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vitrine.base.GroupId;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may sign in.
 *
 * @param active whether they may at present
 * @param groups the user's groups; null if they were not looked up
 */
public record User(
        UserId id,
        String email,
        String name,
        Role role,
        boolean active,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant lastSignInAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<UserGroup> groups) {

    /** A group as a user's profile names it. */
    public record UserGroup(GroupId id, String name) {}

    User in(List<UserGroup> groups) {
        return new User(id, email, name, role, active, createdAt, updatedAt, lastSignInAt, groups);
    }

    Viewer.Member viewer() {
        return new Viewer.Member(id, name, role);
    }

    boolean isActiveAdministrator() {
        return active && role == Role.ADMINISTRATOR;
    }
}
