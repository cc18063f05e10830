/** How the server copes with faults around it, and what it tells its operators. */
@NullMarked
package io.vitrine.operations;

import org.jspecify.annotations.NullMarked;
