/** Tests of files and folders. */
@NullMarked
package io.vitrine.library;

import org.jspecify.annotations.NullMarked;
