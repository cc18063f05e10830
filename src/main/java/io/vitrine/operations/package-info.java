/**
 * What those who run the server look at: whether it can serve at this moment, and its figures.
 *
 * <p>Belongs to the root. A newcomer must know: {@code docs/operations.md} lists every figure and every check, and a test
 * holds it to the code.
 */
@NullMarked
package io.vitrine.operations;

import org.jspecify.annotations.NullMarked;
