package io.vitrine.people;

import io.vitrine.base.Role;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A change to a user; null for what stays.
 *
 * @param active whether the user may sign in
 */
record UserChange(
        @Nullable String name,
        @Nullable Role role,
        @Nullable Boolean active) {

    /** Whether the change can make an administrator stop being one. */
    boolean isOfStanding() {
        return role != null || active != null;
    }

    /** Errors: invalid-name. */
    User appliedTo(User user, Instant at) {
        return new User(
                user.id(),
                user.email(),
                name == null ? user.name() : PersonName.parse("name", name),
                role == null ? user.role() : role,
                active == null ? user.active() : active,
                user.createdAt(),
                at,
                user.lastSignInAt(),
                user.groups());
    }

    /** The changed fields, each with its values as {@code from} and {@code to}. */
    static Map<String, Object> differences(User before, User after) {
        var differences = new TreeMap<String, Object>();
        put(differences, "name", before.name(), after.name());
        put(differences, "role", before.role().toString(), after.role().toString());
        put(differences, "active", before.active(), after.active());
        return differences;
    }

    private static void put(Map<String, Object> differences, String field, Object before, Object after) {
        if (!before.equals(after)) {
            differences.put(field, Map.of("from", before, "to", after));
        }
    }
}
