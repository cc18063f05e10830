/**
 * Downloads as zip: what was asked for is fixed as a list of entries, from which the archive can be sent at any time, in any
 * pieces, while the download lives and its requester may view all of it that still exists.
 *
 * <p>Uses everything before it up to {@code collections}, and {@code delivery.zip}. A newcomer must know: access is decided
 * when the download is asked for, by one filtered query for each kind of thing; afterwards only its end is looked for. No
 * database connection is held while bytes flow.
 */
@NullMarked
package io.vitrine.delivery.download;

import org.jspecify.annotations.NullMarked;
