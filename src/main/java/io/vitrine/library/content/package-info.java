/**
 * What a file is: its type by its first bytes, what people call that kind of file, and other facts about it.
 *
 * <p>Uses {@code base}, {@code db} and {@code jobs}. A newcomer must know: the name of a file only chooses among the types that
 * its bytes leave open, so that no file is handled as a picture unless it starts like one. Facts that take longer to read are
 * left to a job, which {@code delivery.rendition} does.
 */
@NullMarked
package io.vitrine.library.content;

import org.jspecify.annotations.NullMarked;
