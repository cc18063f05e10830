package io.vitrine.delivery.media;

import io.vitrine.base.Fault;

/** What can be wrong with the address of a file's bytes. */
enum AddressFault implements Fault {
    IN_PATH("is already given in the path"),
    URL("cannot be read as a URL"),
    OWN_URL("must be a URL of this server: {start}..."),
    SECONDS("must be between {least} and {most} seconds ({setting})");

    private final String sentence;

    AddressFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
