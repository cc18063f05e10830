package io.vitrine.library.metadata;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.vitrine.base.Ids;

/** The id of a custom metadata field. */
public record FieldId(long value) {
    static FieldId next() {
        return new FieldId(Ids.next());
    }

    /** Never fails: a text that is not an id gives an id that names nothing. */
    @JsonCreator
    public static FieldId of(String text) {
        return new FieldId(Ids.read(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.show(value);
    }
}
