package io.vitrine.library.metadata;

import io.vitrine.base.Fault;

/** What can be wrong with a custom metadata field and the rules for its values. */
enum SchemaFault implements Fault {
    FIELD_NAME("is {least} to {most} letters and digits of ASCII, hyphens and underscores"),
    OTHER_RULE("is no rule of this type"),
    LONGEST_LENGTH("must be between minLength and {most}"),
    OPTION_TYPES("are texts, numbers or booleans"),
    DIFFERENT_OPTIONS("must differ"),
    OPTION_COUNT("must be {least} to {most}"),
    DEFAULT_NEEDED("is required where isValueRequired is true");

    private final String sentence;

    SchemaFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
