/**
 * The append-only record of every change. Written in the transaction of the change, so that there is no change without its
 * event and no event without its change.
 *
 * <p>Uses {@code base} and {@code db}. A newcomer must know: rows are never altered; audit, history and notifications read them.
 */
@NullMarked
package io.vitrine.events;

import org.jspecify.annotations.NullMarked;
