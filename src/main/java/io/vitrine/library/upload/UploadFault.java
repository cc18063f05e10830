package io.vitrine.library.upload;

import io.vitrine.base.Fault;

/** What can be wrong with the parts of an upload. */
enum UploadFault implements Fault {
    FILE("must be a file, or base64 if it is text"),
    NO_FIELD_FOR_FILES("does not take a file; use {field}"),
    NO_FIELD_OF_UPLOADS("is not a field of an upload"),
    AT_MOST_BYTES_AS_SET("must not be longer than {most} bytes ({setting})"),
    TAGS("must have at most {most} characters in total and no %"),
    UTF8("must be UTF-8"),
    JSON_OBJECT("must be a JSON object"),
    ANSWERS("must be a list of {choices}");

    private final String sentence;

    UploadFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
