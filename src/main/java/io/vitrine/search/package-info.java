/**
 * Finding assets: by queries over the whole library, while typing, and by saved searches.
 *
 * <p>Uses everything before it up to {@code collections}. A newcomer must know: how a search is carried out depends on what it
 * can start from. {@code NodeSearchStore} starts from the smallest set that an index gives, or from what the viewer can reach,
 * and reads the whole library in the order of the list only if both are large; see the decision record on searching.
 */
@NullMarked
package io.vitrine.search;

import org.jspecify.annotations.NullMarked;
