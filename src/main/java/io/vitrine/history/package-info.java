/**
 * The history of one asset or media collection, for its viewers; and all recorded changes, for administrators.
 *
 * <p>Uses everything before it up to {@code library}. A newcomer must know: events record what everybody did, and to what; here
 * they are told to one viewer, and anything that this viewer may not see today is left out, even if it was visible when it
 * happened.
 */
@NullMarked
package io.vitrine.history;

import org.jspecify.annotations.NullMarked;
