package io.vitrine.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.vitrine.base.CommonFault;
import io.vitrine.base.Problem;
import io.vitrine.base.Word;

/** What a collection gives its viewers on its members. */
public enum MemberAccess {
    /** View. */
    GRANT,
    /** Nothing: viewers are shown only those members that they may see anyway. */
    FILTER;

    /** Errors: invalid-member-access. */
    @JsonCreator
    static MemberAccess named(String name) {
        return switch (name) {
            case "grant" -> GRANT;
            case "filter" -> FILTER;
            default ->
                throw Problem.invalidField(
                        "invalid-member-access", "memberAccess", CommonFault.ONE_OF, "grant, filter");
        };
    }

    public static MemberAccess of(boolean filtering) {
        return filtering ? FILTER : GRANT;
    }

    @JsonValue
    @Override
    public String toString() {
        return Word.of(this);
    }
}
