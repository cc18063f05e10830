/**
 * What tests stand on: one real server per JVM on the database that is asked for, a client, and worlds built in one line.
 */
@NullMarked
package io.vitrine.testing;

import org.jspecify.annotations.NullMarked;
