/**
 * The contents of files, each stored once under its SHA-256, and their rows in the table {@code blob}.
 *
 * <p>Uses {@code base} and {@code db}. A newcomer must know the order that keeps every acknowledged byte: a content is
 * staged and settled, which makes it durable, <em>before</em> the transaction that refers to it; that transaction then
 * calls {@link io.vitrine.blob.Blobs#reference}, which protects the content from the collector. Only
 * {@link io.vitrine.blob.BlobCollector} deletes contents, long after their last reference is gone.
 * {@code docs/adr/0003-blobs-and-their-collection.md} goes through every crash and race.
 */
@NullMarked
package io.vitrine.blob;

import org.jspecify.annotations.NullMarked;
