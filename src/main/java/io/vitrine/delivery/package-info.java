/**
 * How bytes leave the server. Here stands what all of its packages need: conditions and ranges of requests, and the way of
 * bytes to a client; {@code media} has the URLs of files, {@code rendition} the pictures of them, {@code picture} the processes that
 * make those, {@code zip} archives and {@code download} what is asked for as one.
 *
 * <p>Uses {@code base}. A newcomer must know: no database connection is held while bytes flow.
 */
@NullMarked
package io.vitrine.delivery;

import org.jspecify.annotations.NullMarked;
