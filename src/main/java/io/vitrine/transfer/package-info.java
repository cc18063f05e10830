/**
 * The commands {@code import} and {@code export}: a folder of this machine, or the library of a server that speaks ImageKit's
 * API, becomes a part of the library, and a part of the library a folder of this machine. All can be started again after they
 * were cut off, and go on where they were.
 *
 * <p>Belongs to the root. A newcomer must know: both work on the stored data, beside a server or without one, and with all
 * rights, as whoever can start the program there has them anyway.
 */
@NullMarked
package io.vitrine.transfer;

import org.jspecify.annotations.NullMarked;
