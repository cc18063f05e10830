/** How bytes leave the server: originals under their URLs here, and whatever is made of them later. */
@NullMarked
package io.vitrine.delivery;

import org.jspecify.annotations.NullMarked;
