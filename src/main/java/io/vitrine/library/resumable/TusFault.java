package io.vitrine.library.resumable;

import io.vitrine.base.Fault;

/** What can be wrong with the headers of a resumable upload. */
enum TusFault implements Fault {
    BASE64("must have its values in base64"),
    CHECKSUM("must be one of {choices}, a space, and the checksum in base64"),
    BYTE_COUNT("is required and must be a whole number of bytes");

    private final String sentence;

    TusFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
