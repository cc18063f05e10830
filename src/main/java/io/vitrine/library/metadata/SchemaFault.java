package io.vitrine.library.metadata;

import io.vitrine.base.Fault;

/** What can be wrong with a custom metadata field and the rules for its values. */
enum SchemaFault implements Fault {
    FIELD_NAME("must have {least} to {most} ASCII letters, digits, hyphens and underscores"),
    OTHER_RULE("is not a rule of this type"),
    LONGEST_LENGTH("must be between minLength and {most}"),
    OPTION_TYPES("must be texts, numbers or booleans"),
    DIFFERENT_OPTIONS("must all be different"),
    OPTION_COUNT("must have {least} to {most} entries"),
    DEFAULT_NEEDED("is required if isValueRequired is true");

    private final String sentence;

    SchemaFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
