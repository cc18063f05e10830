/**
 * The commands {@code backup} and {@code restore}: everything that a server holds, in a folder that any other server can be
 * made from, on either database and any storage.
 *
 * <p>Belongs to the root. A newcomer must know: a snapshot is what the database held at one instant, each table a file of
 * rows; the contents stand beside the snapshots, each once, under their SHA-256, and are shared by all of them. Contents
 * outlive their last reference by days, so those of a snapshot can be copied after it was taken.
 */
@NullMarked
package io.vitrine.backup;

import org.jspecify.annotations.NullMarked;
