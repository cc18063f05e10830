/**
 * The world of {@code vitrine demo}: sample people, pictures and collections, made through the server's own API, as any
 * program would make them.
 */
@NullMarked
package io.vitrine.demo;

import org.jspecify.annotations.NullMarked;
