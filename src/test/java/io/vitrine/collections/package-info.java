/** Tests of media collections over HTTP, on the database chosen for the run. */
@NullMarked
package io.vitrine.collections;

import org.jspecify.annotations.NullMarked;
