/**
 * The words everything else is said in: typed ids, who is asking, levels, problems, cursors and pages.
 *
 * <p>Uses nothing else of the project. A newcomer must know one thing: an id that cannot be read is not an error here but
 * an id that names nothing, so that a malformed, a missing and an invisible object are answered alike.
 */
@NullMarked
package io.vitrine.base;

import org.jspecify.annotations.NullMarked;
