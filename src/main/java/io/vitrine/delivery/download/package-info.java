/**
 * Zip downloads: a request is fixed as a list of entries, from which the archive can be sent at any time and in any pieces,
 * as long as the download is live and its requester may view everything in it that still exists.
 *
 * <p>Uses everything before it up to {@code collections}, and {@code delivery.zip}. A newcomer must know: access is decided
 * when the download is created, by one filtered query for each kind of item; afterwards only the loss of access is checked.
 * No database connection is held while bytes flow.
 */
@NullMarked
package io.vitrine.delivery.download;

import org.jspecify.annotations.NullMarked;
