package io.vitrine.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a user. */
public record UserId(long value) implements PrincipalId {
    public static UserId next() {
        return new UserId(Ids.next());
    }

    /** Never fails: text that is no id gives an id that names nothing. */
    @JsonCreator
    public static UserId of(String text) {
        return new UserId(Ids.read(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.show(value);
    }
}
