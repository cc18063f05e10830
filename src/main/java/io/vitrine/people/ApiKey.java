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
 * What a program signs in with.
 *
 * @param role that it acts with: the one stored on a key of the organisation, or the one its user has now
 * @param expiresAt null when it does not
 * @param lastUsedAt to the minute; null when it never was
 */
record ApiKey(
        KeyId id,
        String name,
        Kind kind,
        Role role,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant expiresAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant lastUsedAt) {
    /** By this every key can be told from other secrets. */
    static final String PREFIX = "vtr_";

    /** For whom a key acts: for the organisation, owning nothing, or as the user who made it. */
    enum Kind {
        ORGANISATION,
        PERSONAL;

        /** Errors: invalid-kind, naming the choices. */
        @JsonCreator
        static Kind named(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.toString().equals(word))
                    .findFirst()
                    .orElseThrow(() -> Problem.invalid("invalid-kind", "A kind is one of organisation, personal"));
        }

        @JsonValue
        @Override
        public String toString() {
            return Word.of(this);
        }
    }
}
