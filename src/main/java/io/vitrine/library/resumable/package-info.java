/**
 * Uploads that can be taken up again: the protocol tus, and what is kept of an upload until it is whole.
 *
 * <p>Uses {@code library} and {@code library.upload}. A newcomer must know: each piece is a content of its own, so that no node
 * and no lock is bound to an upload: {@code docs/adr/0011-resumable-uploads-are-parts.md}.
 */
@NullMarked
package io.vitrine.library.resumable;

import org.jspecify.annotations.NullMarked;
