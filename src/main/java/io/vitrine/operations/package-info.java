/**
 * What operators of the server look at: whether it can serve at this moment, and its metrics.
 *
 * <p>Belongs to the root. A newcomer must know: {@code docs/operations.md} lists every metric and every check, and a test keeps
 * it in line with the code.
 */
@NullMarked
package io.vitrine.operations;

import org.jspecify.annotations.NullMarked;
