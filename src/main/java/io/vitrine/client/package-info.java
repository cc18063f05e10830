/** A small client of the server's own API, for the commands that use the server as a program would. */
@NullMarked
package io.vitrine.client;

import org.jspecify.annotations.NullMarked;
