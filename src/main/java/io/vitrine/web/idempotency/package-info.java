/**
 * Writes that are sent again: a request with an {@code Idempotency-Key} is carried out once, and answered the same each time.
 *
 * <p>Belongs to the root. A newcomer must know: the row that records this is written in the very transaction of the write, by
 * way of {@link io.vitrine.db.Db#ALONG}; {@code docs/adr/0010-writes-that-are-sent-again.md} goes through what can go wrong.
 */
@NullMarked
package io.vitrine.web.idempotency;

import org.jspecify.annotations.NullMarked;
