/** Tests of the package of the same name. */
@NullMarked
package io.vitrine.delivery.rendition;

import org.jspecify.annotations.NullMarked;
