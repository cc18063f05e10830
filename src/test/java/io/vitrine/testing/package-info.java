/** The foundation of the tests: one real server per JVM on the requested database, a client, and worlds built in one line. */
@NullMarked
package io.vitrine.testing;

import org.jspecify.annotations.NullMarked;
