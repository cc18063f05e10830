/**
 * What stands in a folder: its list in every order, page by page, and the pictures that stand for it.
 *
 * <p>Uses {@code library} and {@code library.content}. A newcomer must know: whoever may view a folder may view all in it, so
 * its list needs no filter, only the proof for the folder.
 */
@NullMarked
package io.vitrine.library.listing;

import org.jspecify.annotations.NullMarked;
