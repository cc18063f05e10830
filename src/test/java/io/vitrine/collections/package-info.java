/** Media collections over HTTP, on the database that the run is for. */
@NullMarked
package io.vitrine.collections;

import org.jspecify.annotations.NullMarked;
