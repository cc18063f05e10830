package io.vitrine.base;

/** Faults that many kinds of fields have in common. */
public enum CommonFault implements Fault {
    REQUIRED("is required"),
    NOT_EMPTY("must not be empty"),
    NOT_NULL("must not be null"),
    NOT_NEGATIVE("must not be negative"),
    ONCE("must be given once"),
    BETWEEN("must be between {least} and {most}"),
    ONE_OF("must be one of {choices}"),
    ORDER("must be one of {choices}, optionally with a leading -"),
    CHARACTERS("must have {least} to {most} characters"),
    SEEN_CHARACTERS("must have {least} to {most} visible characters"),
    AT_LEAST_CHARACTERS("must have at least {least} characters"),
    AT_MOST_CHARACTERS("must have at most {most} characters"),
    AT_MOST_SEEN_CHARACTERS("must have at most {most} visible characters"),
    AT_MOST_BYTES("must not be longer than {most} bytes"),
    AT_MOST_WORDS("must have at most {most} words"),
    NO_CONTROL_CHARACTERS("must not contain control characters"),
    TEXT("must be text"),
    TEXT_OR_NULL("must be text or null"),
    NUMBER("must be a number"),
    WHOLE_NUMBER("must be a whole number"),
    WHOLE_NUMBER_OR_NULL("must be a whole number or null"),
    SMALLER_NUMBER("is too large a number"),
    TRUTH("must be true or false"),
    TRUTH_OR_NULL("must be true, false or null"),
    LIST("must be a list"),
    LIST_OR_NULL("must be a list or null"),
    OBJECT("must be an object"),
    TIME("must be a time such as 2026-01-31T12:00:00.000Z"),
    OTHER_TYPE("has the wrong type"),
    IN_FUTURE("must be in the future"),
    CURSOR("start again without it; it belongs to another list"),
    TOO_MANY("at most {most} in one call"),
    TOO_MANY_AS_SET("at most {most} in one call ({setting})"),
    INVALID("{detail}");

    private final String sentence;

    CommonFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
