/**
 * Media collections: named, flat groupings of assets, their members, and where a restricted viewer starts.
 *
 * <p>Uses everything before it up to {@code library}. A newcomer must know: a collection never holds an asset, only an edge
 * to it, and the edges belong to {@link io.vitrine.access.Memberships} because they give view; whoever may view a collection
 * may view each of its members and all that is below a member folder, so lists of members need no further filter.
 */
@NullMarked
package io.vitrine.collections;

import org.jspecify.annotations.NullMarked;
