/**
 * The commands {@code import} and {@code export}: they copy a folder of this machine, or the library of a server that
 * speaks ImageKit's API, into the library, and a part of the library into a folder of this machine. Both can be started
 * again after an interruption, and continue where they stopped.
 *
 * <p>Belongs to the root. A newcomer must know: both work on the stored data, beside a running server or without one, and
 * with all rights, because anyone who can start the program there has them anyway.
 */
@NullMarked
package io.vitrine.transfer;

import org.jspecify.annotations.NullMarked;
