/**
 * Custom metadata: the fields that administrators define, the rules of their values, and how values are searched.
 *
 * <p>Uses {@code base}, {@code db}, {@code jobs} and {@code events}. A newcomer must know: the values of assets are written by
 * {@code library}, as JSON to be shown and as rows to be searched; here stands what both must look like. A deleted field
 * keeps its name, so that no other meaning is ever read into old values.
 */
@NullMarked
package io.vitrine.library.metadata;

import org.jspecify.annotations.NullMarked;
