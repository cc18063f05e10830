/**
 * What was done to one asset or media collection, for whoever may view it; and all that was done, for administrators.
 *
 * <p>Uses everything before it up to {@code library}. A newcomer must know: events hold what everybody did and with what; here
 * they are told to one viewer, and what that viewer may not see today is not told, whatever it was when it happened.
 */
@NullMarked
package io.vitrine.history;

import org.jspecify.annotations.NullMarked;
