/**
 * Media collections: named, flat groupings of assets, their members, and where a restricted viewer starts.
 *
 * <p>Uses everything before it up to {@code library}. A newcomer must know: a collection never holds an asset, only an edge to
 * it, and the edges belong to {@link io.vitrine.access.Memberships} because they give view. View on a collection gives view on
 * its members and everything below member folders, unless it filters: then viewers see only what they may see anyway. Lists of
 * members take {@link io.vitrine.access.Shown}, which knows the difference.
 */
@NullMarked
package io.vitrine.collections;

import org.jspecify.annotations.NullMarked;
