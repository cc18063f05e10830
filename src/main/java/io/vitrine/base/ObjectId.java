package io.vitrine.base;

/** The id of something on which viewers have a level: an asset or a media collection. */
public sealed interface ObjectId permits NodeId, CollectionId {
    long value();
}
