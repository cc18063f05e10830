package io.vitrine.history;

import io.vitrine.base.Fault;

/** What can be wrong with a query for events. */
enum HistoryFault implements Fault {
    ACTION("must be an action such as collection.create, or a kind such as collection"),
    WHOLE_PATH("must start with /"),
    INSTANT("must be a time such as 2026-11-01T00:00:00.000Z");

    private final String sentence;

    HistoryFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
