package io.vitrine.collections;

import io.vitrine.base.Fault;

/** What can be wrong in requests about media collections. */
enum CollectionFault implements Fault {
    COLLECTION_NAME("must have {least} to {most} letters, digits, underscores and hyphens"),
    UNSEEN_ASSET("{asset} does not exist or is not visible to you"),
    ROOT_ASSET("{asset} is the root of the library, which cannot be in a collection"),
    UNSEEN_COVER("{asset} is not a file that you can see"),
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
