/**
 * The command {@code verify}: compares the stored data with itself, and changes nothing unless it is told to repair.
 *
 * <p>Belongs to the root. A newcomer must know: every check reads one state of the database, so it can run beside a running
 * server. What a server may leave behind at any moment, and clears up by itself, is a note and not a finding.
 */
@NullMarked
package io.vitrine.verify;

import org.jspecify.annotations.NullMarked;
