package io.vitrine.query;

import io.vitrine.base.Fault;

/** The limits that a query can exceed. */
enum QueryLimit implements Fault {
    QUERY_BRACKETS("has at most {most} brackets one in the other"),
    QUERY_VALUES("has at most {most} values"),
    QUERY_TESTS("has at most {most} comparisons and words"),
    QUERY_TIME("takes the database longer than it may (vitrine.limits.query-time); ask for less");

    private final String sentence;

    QueryLimit(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
