/**
 * The query language: its text, the typed tree into which it is parsed, and what a tree means as a condition on {@code node}.
 *
 * <p>Uses everything before it up to {@code library}. A newcomer must know: {@link io.vitrine.query.QueryParser} refuses
 * everything that has no meaning and points at the character, so a tree always has one; conditions never decide who sees what:
 * they are combined with {@link io.vitrine.access.Visible}, and find only collections that the viewer may see.
 */
@NullMarked
package io.vitrine.query;

import org.jspecify.annotations.NullMarked;
