/**
 * How bytes leave the server. This package holds what its subpackages share: conditions and ranges of requests, and the
 * outlets that send bytes to a client. {@code media} has the URLs of files, {@code rendition} the pictures of them,
 * {@code picture} the processes that make those pictures, {@code zip} the archives, and {@code download} the selections
 * that are sent as one archive.
 *
 * <p>Uses {@code base}. A newcomer must know: no database connection is held while bytes flow.
 */
@NullMarked
package io.vitrine.delivery;

import org.jspecify.annotations.NullMarked;
