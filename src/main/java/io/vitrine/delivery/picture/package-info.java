/**
 * How pictures are made: the program of the worker processes, and the messages that the server exchanges with them.
 *
 * <p>Uses nothing else of this project, and hardly any libraries but those that read pictures, so that a worker starts
 * quickly and stays small. A newcomer must know: everything here handles files that anybody may have sent. A worker may be
 * ended at any moment, by such a file or by the server, and then loses nothing, because it keeps nothing: it reads one file
 * and writes one file.
 */
@NullMarked
package io.vitrine.delivery.picture;

import org.jspecify.annotations.NullMarked;
