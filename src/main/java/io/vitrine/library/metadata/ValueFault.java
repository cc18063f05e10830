package io.vitrine.library.metadata;

import io.vitrine.base.Fault;

/** What can be wrong with a value of custom metadata. */
enum ValueFault implements Fault {
    AT_LEAST("must be at least {least}"),
    AT_MOST("must be at most {most}"),
    DATE("must be a date in ISO 8601, such as 2026-01-31 or 2026-01-31T12:00:00Z"),
    METADATA_OBJECT("must be an object with a value for each field"),
    NOT_BEFORE("must not be before {first}"),
    NOT_AFTER("must not be after {last}"),
    OPTION("must be one of the options"),
    OPTIONS("must be a non-empty list of the options"),
    PLAIN_VALUE("must be text, a number, a boolean or a list"),
    PLAIN_LIST("must not contain nested lists or null"),
    UNKNOWN_METADATA("is not a custom metadata field");

    private final String sentence;

    ValueFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
