package io.vitrine.search;

import io.vitrine.base.Fault;

/** What can be wrong with a search. */
enum SearchFault implements Fault {
    SEARCHED_CHARACTERS("has at most {most} characters, without control characters"),
    FOUND_ORDER("is relevance, or one of {choices}, or one of these after -"),
    COMPATIBLE_FOUND_ORDER("is ASC_ or DESC_, followed by NAME, CREATED, UPDATED, HEIGHT, WIDTH, SIZE or RELEVANCE");

    private final String sentence;

    SearchFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
