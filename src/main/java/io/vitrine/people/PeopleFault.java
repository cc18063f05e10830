package io.vitrine.people;

import io.vitrine.base.Fault;

/** What can be wrong with the fields of people, groups and keys. */
enum PeopleFault implements Fault {
    EMAIL("is not an e-mail address"),
    GROUP_NAME("must have {least} to {most} letters, digits and spaces"),
    NOT_YOUR_PASSWORD("is not your password"),
    ROLE_OF_USER("must be absent for a personal key, which has its user's role"),
    RESTRICTED_KEY("cannot be restricted: nothing is shared with keys of the organisation"),
    ADDED_AND_REMOVED("names a user who is also to be added");

    private final String sentence;

    PeopleFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
