package io.vitrine.query;

import io.vitrine.base.Fault;

/** The limits that a query can exceed. */
enum QueryLimit implements Fault {
    QUERY_BRACKETS("must not nest brackets more than {most} deep"),
    QUERY_VALUES("must have at most {most} values"),
    QUERY_TESTS("must have at most {most} comparisons and words"),
    QUERY_TIME("exceeds the database time limit (vitrine.limits.query-time); narrow it down");

    private final String sentence;

    QueryLimit(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
