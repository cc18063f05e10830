/** Writes that are sent again. */
@NullMarked
package io.vitrine.web.idempotency;

import org.jspecify.annotations.NullMarked;
