/**
 * Uploads a file in one request: reads the parts of the form, in whatever order they come, and answers with the file.
 *
 * <p>Uses {@code library} and {@code library.fetch}. A newcomer must know: nothing is decided here about what a file may
 * become; {@link io.vitrine.library.UploadTargets} and {@link io.vitrine.library.Filing} do that for everything that brings
 * files in.
 */
@NullMarked
package io.vitrine.library.upload;

import org.jspecify.annotations.NullMarked;
