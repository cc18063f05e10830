package io.vitrine.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a media collection. */
public record CollectionId(long value) implements ObjectId {
    public static CollectionId next() {
        return new CollectionId(Ids.next());
    }

    /** Never fails: text that is no id gives an id that names nothing. */
    @JsonCreator
    public static CollectionId of(String text) {
        return new CollectionId(Ids.read(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.show(value);
    }
}
