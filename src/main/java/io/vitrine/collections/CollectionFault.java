package io.vitrine.collections;

import io.vitrine.base.Fault;

/** What can be wrong in requests about media collections. */
enum CollectionFault implements Fault {
    COLLECTION_NAME("has {least} to {most} letters, digits, underscores and hyphens"),
    UNSEEN_ASSET("{asset} is nothing that you can see"),
    ROOT_ASSET("{asset} is the root of the library, which can be in no collection"),
    UNSEEN_COVER("{asset} is no file that you can see"),
    TOO_MANY_PAIRS("at most {most} pairs of collection and asset in one call ({setting})");

    private final String sentence;

    CollectionFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
