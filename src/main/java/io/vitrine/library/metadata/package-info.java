/**
 * Custom metadata: the fields that administrators define, the rules of their values, and how values are searched.
 *
 * <p>Uses {@code base}, {@code db}, {@code jobs} and {@code events}. A newcomer must know: {@code library} writes the values of
 * assets, as JSON to be shown and as rows to be searched; this package defines the form of both. A deleted field keeps its
 * name, so that old values never get another meaning.
 */
@NullMarked
package io.vitrine.library.metadata;

import org.jspecify.annotations.NullMarked;
