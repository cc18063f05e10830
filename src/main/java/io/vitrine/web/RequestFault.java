package io.vitrine.web;

import io.vitrine.base.Fault;

/** What can be wrong with fields and parameters before a feature sees them. */
enum RequestFault implements Fault {
    HEADER("is a required header"),
    UNKNOWN("is unknown"),
    NO_PARAMETER("is not a parameter of this request"),
    REPEATED("is given more than once"),
    WRONG_VALUE("cannot be {value}");

    private final String sentence;

    RequestFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
