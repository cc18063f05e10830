/**
 * Renditions: pictures made of files, smaller or in another format, once for each content and transformation.
 *
 * <p>Uses {@code base}, {@code db}, {@code blob} and {@code delivery.picture}. A newcomer must know: nothing here asks who may
 * have a picture; whoever calls has found the file for its viewer before. What is made is kept in a cache of bounded size in the
 * data folder and may go at any time, to be made again. The pictures themselves are made by other processes, which any file may
 * bring down without harm here: {@code docs/adr/0007-pictures-are-made-by-worker-processes.md}.
 */
@NullMarked
package io.vitrine.delivery.rendition;

import org.jspecify.annotations.NullMarked;
