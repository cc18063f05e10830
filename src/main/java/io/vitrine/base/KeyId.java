package io.vitrine.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of an API key. */
public record KeyId(long value) {
    public static KeyId next() {
        return new KeyId(Ids.next());
    }

    /** Never fails: text that is no id gives an id that names nothing. */
    @JsonCreator
    public static KeyId of(String text) {
        return new KeyId(Ids.read(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.show(value);
    }
}
