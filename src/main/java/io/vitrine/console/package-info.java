/**
 * How commands talk to their caller: arguments, and progress on a terminal.
 *
 * <p>Depends on nothing. A newcomer must know: results go to standard output, for people or as JSON; progress and complaints go
 * to standard error.
 */
@NullMarked
package io.vitrine.console;

import org.jspecify.annotations.NullMarked;
