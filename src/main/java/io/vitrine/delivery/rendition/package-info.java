/**
 * Renditions: pictures made of files, smaller or in another format, once for each content and transformation.
 *
 * <p>Uses {@code base}, {@code db}, {@code blob} and {@code delivery.picture}. A newcomer must know: nothing here checks
 * who may have a picture; the caller has already found the file for its viewer. Pictures are kept in a cache of bounded
 * size in the data folder; they may be removed at any time and are then made again. They are made by other processes, which
 * a file may bring down without harm to the server: {@code docs/adr/0007-pictures-are-made-by-worker-processes.md}.
 */
@NullMarked
package io.vitrine.delivery.rendition;

import org.jspecify.annotations.NullMarked;
