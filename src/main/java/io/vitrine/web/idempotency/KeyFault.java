package io.vitrine.web.idempotency;

import io.vitrine.base.Fault;

/** What can be wrong with the idempotency key of a request. */
enum KeyFault implements Fault {
    KEY_FORM("must be 1 to 255 visible ASCII characters, ideally a random UUID"),
    KEY_REUSED("was used for another request; create a new one");

    private final String sentence;

    KeyFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
