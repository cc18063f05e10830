/**
 * The contents of a folder: its list in every order, page by page, and the pictures that represent it.
 *
 * <p>Uses {@code library} and {@code library.content}. A newcomer must know: a viewer who may view a folder may view everything
 * in it, so its list needs no filter, only the proof for the folder.
 */
@NullMarked
package io.vitrine.library.listing;

import org.jspecify.annotations.NullMarked;
