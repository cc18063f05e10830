/**
 * The append-only record of every change. Events are written in the transaction of the change, so there is no change without
 * its event and no event without its change.
 *
 * <p>Uses {@code base} and {@code db}. A newcomer must know: rows are never altered; audit, history and notifications read
 * them.
 */
@NullMarked
package io.vitrine.events;

import org.jspecify.annotations.NullMarked;
