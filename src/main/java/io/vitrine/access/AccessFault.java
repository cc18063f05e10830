package io.vitrine.access;

import io.vitrine.base.Fault;

/** What can be wrong with questions about access and with changes of access. */
enum AccessFault implements Fault {
    ROOT_IN_COLLECTION("the root of the library cannot be in a collection"),
    PERSON_NEEDED("name the person to ask about"),
    THINGS_OR_OWNER("name either the person whose objects are all transferred, or the objects"),
    PERSON_OR_GROUP("ask about a user or a group, not both"),
    EXACTLY_ONE("needs exactly one of {choices}");

    private final String sentence;

    AccessFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
