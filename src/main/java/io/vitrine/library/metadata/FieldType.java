package io.vitrine.library.metadata;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.vitrine.base.CommonFault;
import io.vitrine.base.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What kind of value a field has. */
public enum FieldType {
    TEXT("Text"),
    TEXTAREA("Textarea"),
    NUMBER("Number"),
    DATE("Date"),
    BOOLEAN("Boolean"),
    SINGLE_SELECT("SingleSelect"),
    MULTI_SELECT("MultiSelect");

    private final String word;

    FieldType(String word) {
        this.word = word;
    }

    /** Errors: invalid-schema, naming the choices. */
    @JsonCreator
    static FieldType named(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalidField(
                        "invalid-schema",
                        "schema.type",
                        CommonFault.ONE_OF,
                        Arrays.stream(values()).map(type -> type.word).collect(Collectors.joining(", "))));
    }

    public boolean isText() {
        return this == TEXT || this == TEXTAREA;
    }

    public boolean isSelect() {
        return this == SINGLE_SELECT || this == MULTI_SELECT;
    }

    /** Whether values can be less or greater than other values. */
    public boolean isOrdered() {
        return this == NUMBER || this == DATE;
    }

    @JsonValue
    @Override
    public String toString() {
        return word;
    }
}
