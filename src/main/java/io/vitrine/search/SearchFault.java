package io.vitrine.search;

import io.vitrine.base.Fault;

/** What can be wrong with a search. */
enum SearchFault implements Fault {
    SEARCHED_CHARACTERS("must have at most {most} characters and no control characters"),
    FOUND_ORDER("must be relevance, or one of {choices}, these optionally with a leading -"),
    COMPATIBLE_FOUND_ORDER(
            "must be ASC_ or DESC_, followed by NAME, CREATED, UPDATED, HEIGHT, WIDTH, SIZE or RELEVANCE");

    private final String sentence;

    SearchFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
