package io.vitrine.base;

/** What a level can be had on: an asset or a media collection. */
public sealed interface ObjectId permits NodeId, CollectionId {
    long value();
}
