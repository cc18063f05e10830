package io.vitrine.library.resumable;

import io.vitrine.base.Fault;

/** What can be wrong with the headers of a resumable upload. */
enum TusFault implements Fault {
    BASE64("must hold its values in base64"),
    CHECKSUM("is one of {choices}, a space, and the sum in base64"),
    BYTE_COUNT("is a whole number of bytes, and required");

    private final String sentence;

    TusFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
