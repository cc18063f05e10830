/**
 * The command {@code verify}: compares what is stored with itself, and changes nothing.
 *
 * <p>Belongs to the root. A newcomer must know: every check reads one state of the database, so it can run beside a server
 * that is at work; what such a server may leave behind at any moment, and clears up by itself, is a note and no finding.
 */
@NullMarked
package io.vitrine.verify;

import org.jspecify.annotations.NullMarked;
