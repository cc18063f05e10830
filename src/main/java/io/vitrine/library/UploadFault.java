package io.vitrine.library;

import io.vitrine.base.Fault;

/** What can be wrong with the parts and headers of an upload. */
enum UploadFault implements Fault {
    FILE("must be a file, or base64 where it is text"),
    FILE_NAME("is required where the part has no file name"),
    NO_FIELD_FOR_FILES("is no field for a file; that is {field}"),
    NO_FIELD_OF_UPLOADS("is no field of an upload"),
    AT_MOST_BYTES_AS_SET("must not be longer than {most} bytes ({setting})"),
    UTF8("must be UTF-8"),
    JSON_OBJECT("must be a JSON object"),
    ANSWERS("is a list of {choices}"),
    BASE64("must hold its values in base64"),
    CHECKSUM("is one of {choices}, a space, and the sum in base64"),
    BYTE_COUNT("is a whole number of bytes, and required");

    private final String sentence;

    UploadFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
