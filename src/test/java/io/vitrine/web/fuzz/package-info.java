/** Requests made at random from the server's own description of its API. */
@NullMarked
package io.vitrine.web.fuzz;

import org.jspecify.annotations.NullMarked;
