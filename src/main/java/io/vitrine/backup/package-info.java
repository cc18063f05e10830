/**
 * The commands {@code backup} and {@code restore}: everything that a server holds, in a folder from which any other server can
 * be filled, on either database and any storage.
 *
 * <p>Belongs to the root. A newcomer must know: a snapshot is the state of the database at one instant, with one file of rows
 * for each table. The contents are stored beside the snapshots, each once, under their SHA-256, and all snapshots share them.
 * Contents outlive their last reference by days, so the contents of a snapshot can be copied after it was taken.
 */
@NullMarked
package io.vitrine.backup;

import org.jspecify.annotations.NullMarked;
