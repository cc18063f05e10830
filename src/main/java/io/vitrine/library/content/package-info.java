/**
 * What a file is: its type by its first bytes, what kind of thing people call that, and what else can be known of it.
 *
 * <p>Uses {@code base}, {@code db} and {@code jobs}. A newcomer must know: the name of a file only chooses among the types that
 * its bytes leave open, so that nothing is handled as a picture that does not start like one. What takes longer to find out is
 * left to a job, which {@code delivery.rendition} does.
 */
@NullMarked
package io.vitrine.library.content;

import org.jspecify.annotations.NullMarked;
