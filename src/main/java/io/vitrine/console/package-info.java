/**
 * How commands speak with whoever called them: their arguments, their progress on a terminal.
 *
 * <p>Uses nothing. A newcomer must know: results go to the standard output, for people or as JSON; progress and complaints go
 * to the error output.
 */
@NullMarked
package io.vitrine.console;

import org.jspecify.annotations.NullMarked;
