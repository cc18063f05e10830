/**
 * How pictures are made: the program of the worker processes, and the messages by which the server speaks to them.
 *
 * <p>Uses nothing of this project, and of the libraries only those that read pictures, so that a worker starts quickly and
 * stays small. A newcomer must know: everything here meets files that anybody sent. It may be ended at any moment, by them or
 * by the server, and then loses nothing, because a worker keeps nothing: it reads one file and writes one file.
 */
@NullMarked
package io.vitrine.delivery.picture;

import org.jspecify.annotations.NullMarked;
