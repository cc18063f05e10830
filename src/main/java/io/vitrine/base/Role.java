package io.vitrine.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The role of a user or an organisation key in the organisation. */
public enum Role {
    ADMINISTRATOR("administrator", Level.MANAGE),
    DEVELOPER("developer", Level.MANAGE),
    FULL_ACCESS("fullAccess", Level.MANAGE),
    VIEW_ONLY("viewOnly", Level.VIEW),
    RESTRICTED("restricted", Level.NONE);

    private final String word;
    private final Level everywhere;

    Role(String word, Level everywhere) {
        this.word = word;
        this.everywhere = everywhere;
    }

    /** The role with this name in the API. Errors: invalid-role, naming the choices. */
    @JsonCreator
    public static Role named(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word.equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "invalid-role", "A role must be administrator, developer, fullAccess, viewOnly or restricted"));
    }

    /** The level that the role alone gives on every asset and every collection. */
    public Level everywhere() {
        return everywhere;
    }

    /** Whether access control applies to the role: only restricted users can be in groups and be shared with. */
    public boolean isRestricted() {
        return this == RESTRICTED;
    }

    @JsonValue
    @Override
    public String toString() {
        return word;
    }
}
