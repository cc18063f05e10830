/**
 * The vocabulary of all other packages: typed ids, viewers, levels, problems, cursors and pages.
 *
 * <p>Uses nothing else of the project. A newcomer must know one thing: an id that cannot be read is not an error here but an id
 * that names nothing, so that malformed, missing and invisible objects are answered alike.
 */
@NullMarked
package io.vitrine.base;

import org.jspecify.annotations.NullMarked;
