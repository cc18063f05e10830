package io.vitrine.library.fetch;

import io.vitrine.base.Fault;

/** What can be wrong with the address of a file on another server. */
enum FetchFault implements Fault {
    HOST("its host is not known, or is none of the public Internet"),
    ADDRESS("must be an address with http or https, without a name and password, of at most {most} characters"),
    NOT_FETCHED("could not be fetched: {why}");

    private final String sentence;

    FetchFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
