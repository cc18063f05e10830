/**
 * Uploading a file in one request: reading the parts of the form, in whatever order they come, and answering what it became.
 *
 * <p>Uses {@code library} and {@code library.fetch}. A newcomer must know: nothing is decided here about what a file may become;
 * {@link io.vitrine.library.UploadTargets} and {@link io.vitrine.library.Filing} do that for whatever brings files in.
 */
@NullMarked
package io.vitrine.library.upload;

import org.jspecify.annotations.NullMarked;
