/**
 * Resumable uploads: the protocol tus, and the parts that are stored until an upload is complete.
 *
 * <p>Uses {@code library} and {@code library.upload}. A newcomer must know: each piece is stored as contents of its own, so
 * that no server and no lock is tied to an upload: {@code docs/adr/0011-resumable-uploads-are-parts.md}.
 */
@NullMarked
package io.vitrine.library.resumable;

import org.jspecify.annotations.NullMarked;
