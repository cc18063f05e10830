package io.vitrine.history;

import io.vitrine.base.Fault;

/** What can be wrong with a query for events. */
enum HistoryFault implements Fault {
    ACTION("is such as collection.create, or collection"),
    WHOLE_PATH("starts with /"),
    INSTANT("is an instant such as 2026-11-01T00:00:00.000Z");

    private final String sentence;

    HistoryFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
