/**
 * Originals under {@code /media/<path>}: found with one query, then sent straight from the store.
 *
 * <p>Uses {@code base}, {@code db}, {@code blob} and {@code access}. A newcomer must know: a file that is neither private
 * nor a draft is open to everybody who knows its URL, so access to it is not checked; any other file looks absent to those
 * who may not view it, as if it had never existed. Anybody may have uploaded what is sent: the headers keep it from acting
 * in this site's name.
 */
@NullMarked
package io.vitrine.delivery.media;

import org.jspecify.annotations.NullMarked;
