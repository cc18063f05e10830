package io.vitrine.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.vitrine.base.KeyId;
import io.vitrine.base.Problem;
import io.vitrine.base.Role;
import io.vitrine.base.Word;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a program signs in.
 *
 * @param role the role it acts with: the stored one of a key of the organisation, or the present one of its user
 * @param expiresAt null if it does not expire
 * @param lastUsedAt to the minute; null if it was never used
 */
record ApiKey(
        KeyId id,
        String name,
        Kind kind,
        Role role,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant expiresAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant lastUsedAt) {
    /** The prefix that tells keys from other secrets. */
    static final String PREFIX = "vtr_";

    /** Whether a key acts for the organisation, owning nothing, or as the user who made it. */
    enum Kind {
        ORGANISATION,
        PERSONAL;

        /** Errors: invalid-kind, naming the choices. */
        @JsonCreator
        static Kind named(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.toString().equals(word))
                    .findFirst()
                    .orElseThrow(() -> Problem.invalid("invalid-kind", "A kind must be organisation or personal"));
        }

        @JsonValue
        @Override
        public String toString() {
            return Word.of(this);
        }
    }
}
