package io.vitrine.search;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.vitrine.base.Ids;

/** The id of a saved search. */
public record SavedSearchId(long value) {
    static SavedSearchId next() {
        return new SavedSearchId(Ids.next());
    }

    /** Never fails: a text that is no id gives an id that names nothing. */
    @JsonCreator
    public static SavedSearchId of(String text) {
        return new SavedSearchId(Ids.read(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.show(value);
    }
}
