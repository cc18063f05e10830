/**
 * The query language: its text, the typed tree that it is read to, and what a tree means as a condition on {@code node}.
 *
 * <p>Uses everything before it up to {@code library}. A newcomer must know: {@link io.vitrine.query.QueryParser} refuses
 * whatever has no meaning and points at the character, so a tree always has one; conditions never decide who sees what, they
 * stand beside {@link io.vitrine.access.Visible}, and name collections among those alone that the viewer may see.
 */
@NullMarked
package io.vitrine.query;

import org.jspecify.annotations.NullMarked;
