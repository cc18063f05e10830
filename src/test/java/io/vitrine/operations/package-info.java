/** How the server takes what goes wrong around it, and what it tells those who run it. */
@NullMarked
package io.vitrine.operations;

import org.jspecify.annotations.NullMarked;
